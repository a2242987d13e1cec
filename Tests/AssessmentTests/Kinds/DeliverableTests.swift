import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// Something due on 30 June 2020, looked at on 15 June or 15 July.
@Suite struct DeliverableTests {
  private func report(
    _ steps: KeyValuePairs<String, String>, duty: DeliverableTerms.Duty = .act,
    completeBy: String? = "2020-06-30", asOf: String, strength: Strength = .shall,
    modifiers: PledgeModifiers = .none
  ) throws -> PledgeReport {
    var made = MadeKind(
      .deliverable(
        DeliverableTerms(
          duty: duty, completeBy: try completeBy.map { try day($0) },
          history: try steps.map {
            Obligation.Step(when: try period($0.key), status: $0.value, evidence: [])
          })))
    made.measuredBy = []
    made.strength = strength
    made.asOf = asOf
    made.modifiers = modifiers
    return try made.report()
  }

  @Test(
    arguments: [
      (["2020-06-10": "done"], "2020-06-15", Standing.met),
      (["2020-06-20": "done"], "2020-06-15", .notDue),
      ([:], "2020-06-15", .notDue), ([:], "2020-07-15", .notMeasurable),
      (["2020-05-01": "drafted"], "2020-07-15", .short),
      (["2020-07-10": "done"], "2020-07-15", .met),
      // Known only by its month, it counts from the end of it.
      (["2020-07": "done"], "2020-07-15", .notMeasurable),
    ] as [(KeyValuePairs<String, String>, String, Standing)])
  func `An act is done by a step on record, and silence after the last day decides nothing`(
    steps: KeyValuePairs<String, String>, asOf: String, expected: Standing
  ) throws {
    #expect(try report(steps, asOf: asOf).standing == expected)
  }

  @Test(
    arguments: [
      ([:], "2020-06-15", Standing.onPath), ([:], "2020-07-15", .met),
      (["2020-06-10": "breached"], "2020-06-15", .breached),
      (["2020-06-20": "breached"], "2020-06-15", .onPath),
    ] as [(KeyValuePairs<String, String>, String, Standing)])
  func `What is to be left alone is kept until a breach is on record`(
    steps: KeyValuePairs<String, String>, asOf: String, expected: Standing
  ) throws {
    #expect(try report(steps, duty: .abstention, asOf: asOf).standing == expected)
  }

  @Test func `Days to the last one are counted, and a late act says how late`() throws {
    let early = try report([:], asOf: "2020-06-15")
    #expect(early.further.map(\.value) == [FixedPoint(15)])
    let late = try report(["2020-07-10": "done"], asOf: "2020-07-15")
    #expect(late.further.map(\.value) == [FixedPoint(-10)])
    #expect(late.remarks.contains("late by 10 days"))
  }

  @Test func `Without a last day an act without steps is not known, and never short`() throws {
    #expect(try report([:], completeBy: nil, asOf: "2020-07-15").standing == .notMeasurable)
    #expect(
      try report(["2020-05-01": "begun"], completeBy: nil, asOf: "2020-07-15").standing == .notDue)
  }

  @Test
  func `A deadline that was moved by the day counts as moved, and one told in words names no day`()
    throws
  {
    let moved = PledgeModifiers(
      deadline: PledgeDeadline(
        original: .day(try day("2020-06-30")),
        amendments: [
          .init(announced: try period("2020-06-20"), due: .day(try day("2020-09-30")), saidBy: []),
          .init(announced: try period("2020-07-20"), due: .told("in autumn"), saidBy: []),
        ]))
    let steps: KeyValuePairs = ["2020-05-01": "drafted"]
    #expect(try report(steps, asOf: "2020-07-15", modifiers: moved).standing == .notDue)
    let told = try report(steps, asOf: "2020-10-15", modifiers: moved)
    #expect(told.standing == .notDue)
    #expect(told.remarks.contains("due, as told: in autumn"))
  }

  @Test(arguments: [("2020-06-15", Standing.notDue), ("2020-07-15", .short)])
  func `What waits for something else is not owed before it happened`(
    asOf: String, expected: Standing
  ) throws {
    let first = Precondition(
      title: "The law is passed",
      history: [.init(when: try period("2020-07-01"), status: "met", evidence: [])])
    let report = try report(
      ["2020-05-01": "drafted"], completeBy: "2020-06-01", asOf: asOf,
      modifiers: PledgeModifiers(preconditions: [first]))
    #expect(report.standing == expected)
    #expect(report.remarks.contains("not owed before: The law is passed") == (expected == .notDue))
  }
}
