import Testing

extension ProgramTests {
  @Suite struct ConditionsTests {
    @Test func `The path leads through the hole, and whose the parameters are is said`() throws {
      let outcome = try ShippedArchive.run(
        ["conditions", "us-china-phase-one", "--as-of", "2020-10-10", "--width", "140"])
      #expect(outcome.status == 0)
      #expect(outcome.out.contains("no numeric test in the text: the parameters are this file's"))
      #expect(outcome.out.contains("deepest 2020-0"))
      #expect(outcome.out.contains("hole"))
      #expect(outcome.out.contains("recovering"))
    }

    @Test func `On 10 March 2020 room is told for months that nobody has published`() throws {
      let outcome = try ShippedArchive.run(
        ["headroom", "us-china-phase-one", "--as-of", "2020-03-10", "--width", "140"])
      #expect(outcome.status == 0)
      let lines = outcome.out.split(separator: "\n")
      #expect(lines.contains { $0.contains("year-on-year/2019") && $0.contains("10.0 %") })
      #expect(outcome.out.contains("2 April 2020 (ft900"))
    }

    @Test func `Both commands give programs the same`() throws {
      let answers = try ["conditions", "headroom"].map {
        try ShippedArchive.run(
          [$0, "us-china-phase-one", "--as-of", "2020-10-10", "--format", "json"])
      }
      #expect(answers[0].out == answers[1].out)
      #expect(answers[0].out.contains("\"pledgeline.conditions/1\""))
    }
  }
}
