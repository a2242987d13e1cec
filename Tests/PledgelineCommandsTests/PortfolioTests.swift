import Foundation
import Testing

extension ProgramTests {
  @Suite struct PortfolioTests {
    private static func json(_ words: [String]) throws -> [String: Any] {
      let outcome = try ShippedArchive.run(words + ["--format", "json"])
      #expect(outcome.status == 0)
      let object = try JSONSerialization.jsonObject(with: Data(outcome.out.utf8))
      return try #require(object as? [String: Any])
    }

    private static func states(_ readings: Any?) throws -> [[String]] {
      let readings = try #require(readings as? [[String: Any]])
      return readings.map { reading in
        ["reading", "scope", "state"].compactMap { reading[$0] as? String }
      }
    }

    @Test(arguments: ["2020-03-10", "2020-12-10", "2021-02-10"])
    func `All agreements together stand where each stands alone`(_ day: String) throws {
      let all = try PortfolioTests.json(["brief", "--all", "--as-of", day])
      let agreements = try #require(all["agreements"] as? [[String: Any]])
      #expect(agreements.compactMap { $0["id"] as? String }.contains("us-china-phase-one"))
      for agreement in agreements {
        let name = try #require(agreement["id"] as? String)
        let brief = try PortfolioTests.json(["brief", name, "--as-of", day])
        #expect(
          try PortfolioTests.states(agreement["readings"])
            == PortfolioTests.states(brief["readings"]))
        let stamp = try #require(agreement["stamp"] as? [String: Any])
        let own = try #require(brief["stamp"] as? [String: Any])
        #expect(NSDictionary(dictionary: stamp) == NSDictionary(dictionary: own))
      }
    }

    @Test func `Every agreement on file is told of once, those of later days by name alone`() throws
    {
      let listed = try PortfolioTests.json(["agreements"])
      let names = try #require(listed["agreements"] as? [[String: Any]]).compactMap {
        $0["id"] as? String
      }
      for day in ["1980-01-01", "2020-03-10", "2026-11-01"] {
        let all = try PortfolioTests.json(["brief", "--all", "--as-of", day])
        let told = try ["agreements", "later"].flatMap { key in
          try #require(all[key] as? [[String: Any]]).compactMap { $0["id"] as? String }
        }
        #expect(told.sorted() == names.sorted())
      }
    }

    @Test func `The text has a line a reading, and names what is pledged twice`() throws {
      let outcome = try ShippedArchive.run(["brief", "--all", "--as-of", "2026-11-01"])
      #expect(outcome.status == 0)
      #expect(outcome.out.contains("us-china-phase-one"))
      #expect(outcome.out.contains("pledged to several buyers"))
      #expect(outcome.out.contains("271111"))
      let narrow = try ShippedArchive.run(
        ["brief", "--all", "--as-of", "2026-11-01", "--width", "60"])
      #expect(narrow.out.split(separator: "\n").allSatisfy { $0.count <= 60 })
    }

    @Test(arguments: [
      (["brief"], "name an agreement, or ask for all of them with --all"),
      (["brief", "us-china-phase-one", "--all"], "exclude each other"),
      (["brief", "--all", "--currency", "EUR"], "--currency is about one agreement"),
      (["brief", "--all", "--format", "sdmx-csv"], "has no SDMX-CSV"),
    ])
    func `What goes with one agreement does not go with all`(
      _ words: [String], _ message: String
    ) throws {
      let outcome = try ShippedArchive.run(words)
      #expect(outcome.status == 64 && outcome.out.isEmpty)
      #expect(outcome.err.contains(message))
    }

    @Test func `A breach of one agreement is one of all`() throws {
      let words = ["brief", "--all", "--fail-on-breach", "--as-of"]
      #expect(try ShippedArchive.run(words + ["2021-02-10"]).status == 2)
      #expect(try ShippedArchive.run(words + ["1980-01-01"]).status == 0)
    }
  }
}
