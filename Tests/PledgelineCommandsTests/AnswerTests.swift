import ArgumentParsing
import Foundation
import Testing

@testable import PledgelineCommands

extension ProgramTests {
  @Suite struct AnswerTests {
    private static let brief = ["brief", "us-china-phase-one", "--as-of", "2020-03-10"]
    private static let series = [
      "series", "--reporter", "USA", "--partner", "CHN", "--flow", "export", "--from", "2020-01",
    ]

    @Test(arguments: [
      (brief, "pledgeline.brief/1"),
      (["balance", "USA", "CHN", "--as-of", "2020-03-10"], "pledgeline.balance/1"),
      (["releases"], "pledgeline.releases/1"),
      (["releases", "--all", "--flow", "balance"], "pledgeline.releases/1"),
      (series, "pledgeline.series/1"),
      (
        ["diff", "us-china-phase-one", "--from", "2020-03-05", "--to", "2020-03-10"],
        "pledgeline.diff/1"
      ),
      (["convert", "25.4bn", "USD", "SGD", "--on", "2020-03-09"], "pledgeline.conversion/1"),
      (["rephase", "us-china-phase-one", "--as-of", "2020-03-10"], "pledgeline.rephasing/1"),
      (
        ["adjust", "--reporter", "USA", "--partner", "CHN", "--flow", "export"],
        "pledgeline.adjusted-series/1"
      ),
      (["sources"], "pledgeline.sources/1"),
      (["codes", "120190"], "pledgeline.codes/1"),
      (["agreements"], "pledgeline.agreements/1"),
      (["brief", "--all", "--as-of", "2020-03-10"], "pledgeline.portfolio/1"),
      (["calendar", "us-china-phase-one", "--as-of", "2020-03-10"], "pledgeline.calendar/1"),
    ])
    func `A JSON answer is one object that names its schema`(
      _ words: [String], _ schema: String
    ) throws {
      let outcome = try ShippedArchive.run(words + ["--format", "json"])
      #expect(outcome.status == 0)
      #expect(outcome.err.isEmpty)
      let object = try JSONSerialization.jsonObject(with: Data(outcome.out.utf8))
      #expect((object as? [String: Any])?["schema"] as? String == schema)
    }

    @Test(arguments: [brief, ["releases", "--all", "--flow", "balance"], series])
    func `A CSV answer has a name for every field of every row`(_ words: [String]) throws {
      let outcome = try ShippedArchive.run(words + ["--format", "csv"])
      #expect(outcome.status == 0)
      let widths = Set(outcome.out.split(separator: "\n").map(AnswerTests.fields))
      #expect(widths.count == 1)
      #expect(widths.first ?? 0 > 10)
    }

    /// Counts fields: a delimiter in quotes parts none, and no answer has a line break in a field.
    private static func fields(_ line: Substring) -> Int {
      var isQuoted = false
      return line.reduce(1) { count, character in
        if character == "\"" { isQuoted.toggle() }
        return count + (character == "," && !isQuoted ? 1 : 0)
      }
    }

    @Test func `The surplus of 25.4 billion dollars was 35.1 billion Singapore dollars`() throws {
      let outcome = try ShippedArchive.run(
        ["convert", "25.4bn", "USD", "SGD", "--on", "2020-03-09"])
      #expect(outcome.out.hasPrefix("25,400,000,000 USD = 35,122,332,600 SGD at 1.382769"))
    }

    @Test func `What came out since a day is what a comparison lists`() throws {
      let outcome = try ShippedArchive.run(
        ["diff", "us-china-phase-one", "--from", "2020-03-05", "--to", "2020-03-10"])
      #expect(outcome.status == 0)
      #expect(outcome.out.contains("NEW PERIODS"))
      #expect(outcome.out.contains("2020-01"))
      let nothing = try ShippedArchive.run(
        ["diff", "us-china-phase-one", "--from", "2020-03-10", "--to", "2020-03-10"])
      #expect(nothing.status == 0)
      #expect(!nothing.out.contains("NEW PERIODS"))
    }

    @Test(arguments: [
      brief, ["brief", "us-china-phase-one", "--known-at", "2000-01-01"],
      ["convert", "1", "USD", "IDR"],
      ["series", "--reporter", "SGP", "--partner", "MYS", "--flow", "export"],
    ])
    func `An import that an answer proposes is one that the program understands`(
      _ words: [String]
    ) throws {
      let outcome = try ShippedArchive.run(
        words + (words[0] == "convert" ? [] : ["--width", "400"]))
      let proposals = (outcome.out + outcome.err).matches(of: #/pledgeline (import [^\n…]*)/#)
      #expect(!proposals.isEmpty)
      for proposal in proposals {
        let line = proposal.1.split(separator: " ").map(String.init)
        guard case .run(["import"], let arguments) = CommandTree.root.parse(line, environment: [:])
        else {
          Issue.record("\(proposal.1)")
          continue
        }
        #expect(arguments.positionals("path") == ["FILE"])
        #expect(arguments.values("describe").allSatisfy { $0.contains("=") })
      }
    }
  }
}
