import Foundation
import SystemCalls
import Testing

extension ProgramTests {
  @Suite struct ReproductionTests {
    private static let brief = ["brief", "us-china-phase-one", "--as-of", "2020-03-10"]

    /// January 2020's exports as an office never printed them.
    private static let january = "period,usd\n2020-01,9999000000\n"

    @Test(arguments: [
      brief, brief + ["--explain"], brief + ["--format", "json"], brief + ["--format", "csv"],
      brief + ["--format", "markdown"], ["balance", "USA", "CHN", "--as-of", "2020-03-10"],
      ["diff", "us-china-phase-one", "--from", "2020-03-05", "--to", "2020-03-10"],
    ])
    func
      `The same question twice has the same answer to the byte, and leaves the archive as it was`(
        _ words: [String]
      ) throws
    {
      let before = try FileSystem.identity(ShippedArchive.path)
      let first = try ShippedArchive.run(words)
      #expect(first.status == 0)
      #expect(first.err.isEmpty)
      #expect(try ShippedArchive.run(words) == first)
      #expect(try FileSystem.identity(ShippedArchive.path) == before)
    }

    @Test func `The order in which files were imported does not show`() throws {
      let sandbox = try Sandbox()
      let shipped = Sandbox.package + "/Figures/us-china"
      try FileManager.default.copyItem(atPath: shipped, toPath: sandbox.path("set"))
      let description = String(decoding: try sandbox.bytes("set/releases.yaml"), as: UTF8.self)
      let parts = description.split(separator: "\n  - file:")
      let head = try #require(parts.first)
      try sandbox.write(
        head + parts.dropFirst().reversed().map { "\n  - file:" + $0 }.joined() + "\n",
        to: "set/releases.yaml")
      #expect(try sandbox.run(["import", "set"]).status == 0)
      for day in ["2020-03-10", "2020-06-30"] {
        let words = ["brief", "us-china-phase-one", "--as-of", day, "--explain"]
        #expect(try sandbox.run(words) == ShippedArchive.run(words))
      }
    }

    // Turkish has an I of its own, German a decimal comma; neither is asked about, installed or not.
    @Test(arguments: [
      brief, brief + ["--format", "json"],
      ["conditions", "us-china-phase-one", "--as-of", "2020-12-10"],
      ["rephase", "us-china-phase-one", "--as-of", "2020-06-10", "--format", "csv"],
      ["convert", "25.4bn", "USD", "SGD", "--on", "2020-03-09"],
    ])
    func `A locale changes nothing`(_ words: [String]) throws {
      let plain = try ShippedArchive.run(words)
      #expect(plain.status == 0)
      for locale in ["C", "de_DE.UTF-8", "tr_TR.UTF-8"] {
        var environment: [String: String?] = ["PLEDGELINE_ARCHIVE": ShippedArchive.path]
        for name in ["LC_ALL", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_CTYPE", "LANG"] {
          environment[name] = locale
        }
        #expect(try Sandbox().run(words, environment: environment) == plain)
      }
    }

    // The digests of the files differ, so that what prints them is not compared.
    @Test func `The order of the months in a file does not show`() throws {
      let sandbox = try Sandbox()
      try FileManager.default.copyItem(
        atPath: Sandbox.package + "/Figures/us-china", toPath: sandbox.path("set"))
      var random = SeededGenerator(seed: 2020)
      for name in ["us-imports-total.csv", "us-exports-total.csv", "ecb-eur-daily-2020.csv"] {
        let lines = String(decoding: try sandbox.bytes("set/\(name)"), as: UTF8.self)
          .split(separator: "\n")
        let rows = lines.dropFirst().shuffled(using: &random)
        try sandbox.write(
          (lines.prefix(1) + rows).joined(separator: "\n") + "\n", to: "set/\(name)")
      }
      #expect(try sandbox.run(["import", "set"]).status == 0)
      for words in [
        ["brief", "us-china-phase-one", "--as-of", "2020-12-10", "--format", "csv"],
        ["rephase", "us-china-phase-one", "--as-of", "2020-12-10", "--format", "csv"],
      ] {
        #expect(try sandbox.run(words) == ShippedArchive.run(words))
      }
    }

    @Test func `A release published later changes no brief of a day before`() throws {
      let sandbox = try ShippedArchive.copy()
      let before = try sandbox.run(ReproductionTests.brief)
      try sandbox.write(ReproductionTests.january, to: "later.csv")
      let importing = SmallFigures.importingTotals("later.csv", published: "2020-03-11")
      #expect(try sandbox.run(importing).status == 0)
      #expect(try sandbox.run(ReproductionTests.brief) == before)

      let dayAfter = ["brief", "us-china-phase-one", "--as-of", "2020-03-11"]
      #expect(try sandbox.run(dayAfter) != ShippedArchive.run(dayAfter))
    }

    @Test func `A vintage brought in later counts only from the moment at which it was`() throws {
      let sandbox = try ShippedArchive.copy()
      let moment = try #require(try Listing(sandbox).moments.last)
      let known = ReproductionTests.brief + ["--known-at", moment]
      let before = try sandbox.run(known)
      #expect(before.out.contains("USA (census)     2020-01       7.22 "))
      try sandbox.write(ReproductionTests.january, to: "backfilled.csv")
      let importing = SmallFigures.importingTotals("backfilled.csv", published: "2020-03-09")
      #expect(try sandbox.run(importing).status == 0)
      #expect(try sandbox.run(known) == before)

      let now = try sandbox.run(ReproductionTests.brief)
      #expect(now.out.contains("USA (census)     2020-01      10.00 "))
      let later = try #require(try Listing(sandbox).moments.last)
      #expect(later > moment)
      let then = try sandbox.run(ReproductionTests.brief + ["--known-at", later])
      #expect(then.out.contains("USA (census)     2020-01      10.00 "))
    }

    @Test(arguments: [
      ["--known-at", "2000-01-01"], ["--known-at", "2000-01-01T00:00:00Z", "--explain"],
      ["--as-of", "1900-01-01"], ["--as-of", "0001-01-01"],
    ])
    func `Before anything was known nothing is measurable, and that is an answer`(
      _ words: [String]
    ) throws {
      for format in ["text", "json", "csv", "sdmx-csv", "markdown"] {
        let outcome = try ShippedArchive.run(
          ["brief", "us-china-phase-one", "--format", format] + words)
        #expect(outcome.status == 0)
        #expect(outcome.err.isEmpty)
        if format == "text" { #expect(outcome.out.contains("not measurable")) }
      }
      let balance = ["balance", "USA", "CHN"] + words.filter { $0 != "--explain" }
      #expect(try ShippedArchive.run(balance).status == 0)
    }
  }
}
