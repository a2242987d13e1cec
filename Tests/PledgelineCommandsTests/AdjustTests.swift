import Testing

extension ProgramTests {
  @Suite struct AdjustTests {
    private static let imports = [
      "adjust", "--reporter", "USA", "--partner", "CHN", "--flow", "import", "--as-of",
      "2021-03-10",
      "--format", "csv",
    ]

    private static func rows(_ outcome: Outcome) -> [[String]] {
      outcome.out.split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    }

    @Test func `What was counted is the adjusted amount times its factor`() throws {
      let rows = Self.rows(try ShippedArchive.run(Self.imports))
      #expect(rows.count > 100)
      for row in rows {
        let (value, adjusted, factor) = (Double(row[7]), Double(row[8]), Double(row[10]))
        guard let value, let adjusted, let factor else {
          Issue.record("\(row)")
          return
        }
        #expect(abs(value / (adjusted * factor) - 1) < 1e-5)
      }
    }

    @Test func `The office's own adjusted figure stands beside the estimate`() throws {
      let rows = Self.rows(try ShippedArchive.run(Self.imports))
      #expect(rows.first { $0[6] == "2020-01" }?[11] == "31400000000")
    }

    // The seasons of the year before are those of the year of the hole where outliers count for less.
    @Test func `Robust seasons are not bent by a hole`() throws {
      func factor(_ words: [String]) throws -> Double {
        let rows = Self.rows(try ShippedArchive.run(Self.imports + words))
        return Double(rows.first { $0[6] == "2020-03" }?[10] ?? "") ?? 0
      }
      #expect(try factor([]) < 0.7)
      #expect(try factor(["--robust"]) > 0.75)
    }

    @Test func `Months that are published only combined are refused with the reason`() throws {
      let outcome = try ShippedArchive.run(
        ["adjust", "--reporter", "CHN", "--partner", "USA", "--flow", "import"])
      #expect(outcome.status == 0)
      #expect(outcome.out.contains("cannot be adjusted: "))
      #expect(outcome.out.contains("published only combined"))
    }

    @Test func `A balance shows estimates beside what the office prints, as a brief does`() throws {
      let words = ["USA", "CHN", "--as-of", "2020-03-10", "--width", "140"]
      let both = try ShippedArchive.run(["balance"] + words)
      let lines = both.out.split(separator: "\n")
      let estimate = try #require(lines.first { $0.contains("USA (census, STL)") })
      let brief = try ShippedArchive.run(["brief", "us-china-phase-one"] + words.dropFirst(2))
      #expect(brief.out.contains(estimate))
      #expect(both.out.contains("X-13: cannot be adjusted"))
      let none = try ShippedArchive.run(["balance"] + words + ["--adjust", "none"])
      #expect(!none.out.contains("STL") && !none.out.contains("X-13"))
      #expect(none.out.contains("USA (census)"))
    }

    @Test(arguments: ["4", "1", "x"])
    func `A span that is not odd is refused`(span: String) throws {
      let outcome = try ShippedArchive.run(Self.imports + ["--seasonal", span])
      #expect(outcome.status == 64)
      #expect(outcome.err.contains("--seasonal takes an odd number"))
    }
  }
}
