import Testing

extension ProgramTests {
  @Suite struct VerdictTests {
    private static let brief = ["brief", "us-china-phase-one", "--as-of", "2020-12-10"]

    @Test func `A breach is told by the exit code alone`() throws {
      let plain = try ShippedArchive.run(Self.brief)
      let failing = try ShippedArchive.run(Self.brief + ["--fail-on-breach"])
      #expect(plain.status == 0)
      #expect(failing.status == 2)
      #expect(plain.out == failing.out)
      #expect(failing.err.isEmpty)
      // Before the signature nothing is off.
      let early = try ShippedArchive.run([
        "brief", "us-china-phase-one", "--as-of", "2016-01-01", "--fail-on-breach",
      ])
      #expect(early.status == 0)
    }

    @Test(arguments: ["text", "json", "csv", "markdown"])
    func `Every format tells the verdict on each reading`(format: String) throws {
      let outcome = try ShippedArchive.run(Self.brief + ["--format", format])
      for word in ["at risk", "broken", "undetermined", "whole deal"] {
        #expect(outcome.out.contains(word), "\(word)")
      }
    }

    @Test func `The verdicts stand before everything else, with reasons, numbers and releases`()
      throws
    {
      let out = try ShippedArchive.run(Self.brief + ["--width", "400"]).out
      let readings = try #require(out.firstRange(of: "READINGS"))
      #expect(try readings.lowerBound < #require(out.firstRange(of: "GAUGE")).lowerBound)
      #expect(out.contains("goods: at risk: Energy by us-exports far behind, 2020: 7.17"))
      #expect(out.contains("denied by Spokesman of the US Trade Representative"))
      #expect(out.contains("out of reach by 42.70 bn"))
      #expect(out.contains("in the 14 months after 2020-10"))
      #expect(out.contains("not measured: china-imports"))
    }

    @Test func `Watch says in one line that nothing changed`() throws {
      let words = ["watch", "us-china-phase-one", "--as-of", "2020-12-11", "--since"]
      let outcome = try ShippedArchive.run(words + ["2020-12-10"])
      #expect(outcome.status == 0)
      #expect(
        outcome.out == "us-china-phase-one: no change of state from 2020-12-10 to 2020-12-11\n")
      #expect(try ShippedArchive.run(words + ["2020-12-10", "--fail-on-breach"]).status == 2)
      #expect(try ShippedArchive.run(words + ["2020-12-12"]).status == 64)
      #expect(try ShippedArchive.run(["watch", "us-china-phase-one"]).status == 64)
    }

    @Test func `Checkpoints tell states of days that are over and releases for those to come`()
      throws
    {
      let outcome = try ShippedArchive.run([
        "checkpoints", "us-china-phase-one", "--as-of", "2020-09-10", "--width", "200",
      ])
      #expect(outcome.status == 0)
      #expect(outcome.out.contains("in 54 days; out by then"))
      #expect(
        outcome.out.contains("census: 1 more release, figures through 2020-08 (2020-10-06)"))
      #expect(outcome.out.contains("bea: no calendar on file"))
    }
  }
}
