import Testing

extension ProgramTests {
  @Suite struct RephaseTests {
    private static let words = ["rephase", "us-china-phase-one", "--as-of", "2020-03-10"]

    private static func row(_ outcome: Outcome, _ pledge: String) -> [String] {
      let line = outcome.out.split(separator: "\n").first { $0.contains("  \(pledge)  ") }
      return (line ?? "").split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    }

    // Agriculture by the best month is the published example: 98.6 for 24 months, 94.4 for 23.
    @Test func `On 10 March 2020 agriculture could be reached by one rule and not by another`()
      throws
    {
      let wide = ["--width", "140", "--reading", "slow-start"]
      let strict = try ShippedArchive.run(Self.words + wide)
      #expect(strict.status == 0)
      #expect(
        Self.row(strict, "Agriculture").prefix(9) == [
          "Agriculture", "us-exports", "2020-01/2021-12", "73.85", "1.39", "72.47", "52.42",
          "94.41", "49.28",
        ])
      #expect(strict.out.contains("out of reach by 20.04"))
      let loose = try ShippedArchive.run(Self.words + wide + ["--capacity-of", "best-month"])
      #expect(Self.row(loose, "Agriculture").suffix(4) == ["2020-07", "can", "be", "reached"])
    }

    @Test func `Both readings stand side by side, and what cannot be told says why`() throws {
      let outcome = try ShippedArchive.run(Self.words)
      #expect(outcome.out.contains("(as-signed): each year's amount binds"))
      #expect(outcome.out.contains("(slow-start): the window's total binds"))
      #expect(outcome.out.contains("by china-imports: cannot be told: "))
    }

    @Test func `The total is the same in every path of the machine formats`() throws {
      let outcome = try ShippedArchive.run(
        Self.words + ["--format", "csv", "--capacity", "9x", "--reading", "slow-start"])
      let rows = outcome.out.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      let energy = rows.filter { $0[3] == "energy" && $0[4] == "us-exports" }
      #expect(energy.count == 24)
      func sum(_ column: Int) -> Double { energy.reduce(0) { $0 + (Double($1[column]) ?? 0) } }
      #expect(abs(sum(6) - sum(7)) < 0.01)
      #expect(abs(sum(6) - sum(8) - sum(11)) < 0.01)
    }

    // 47.06 bn due through April 2020 by the seasons of each sector; by those of all codes together 46.89.
    @Test func `What is due of the sum is what the brief says is due`() throws {
      let day = ["us-china-phase-one", "--as-of", "2020-06-10"]
      let outcome = try ShippedArchive.run(
        ["rephase"] + day + ["--format", "csv", "--reading", "as-signed"])
      let rows = outcome.out.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      let total = rows.filter { $0[3] == "total" && $0[4] == "us-exports" }
      let due = total.prefix(4).reduce(0) { $0 + (Double($1[6]) ?? 0) }
      #expect(abs(due / 1e9 - 47.06) < 0.005, "\(due)")
      let brief = try ShippedArchive.run(["brief"] + day)
      #expect(Self.row(brief, "Sum of 3 pledges").contains("47.06*"), "\(brief.out)")
    }

    @Test(arguments: [
      (["--gamma", "0.5"], "--gamma takes 1"),
      (["--capacity", "much"], "--capacity takes a number"),
      (["--since", "2017"], "--since takes a month"), (["--reading", "x"], "has no reading 'x'"),
      (["--pledge", "x"], "has no pledge 'x'"),
    ])
    func `Terms that make no sense are refused`(words: [String], message: String) throws {
      let outcome = try ShippedArchive.run(Self.words + words)
      #expect(outcome.status == 64)
      #expect(outcome.err.contains(message))
    }
  }
}
