import Agreements
import TimeSeries

@testable import Assessment

/// Readings of a made agreement, and the verdicts on them.
enum MadeReadings {
  static func reading(
    _ binding: Reading.Binding, id: String = "reading", completeBy: String? = nil,
    conditions: [String] = []
  ) throws -> Reading {
    Reading(
      id: id, title: "", saidBy: [], deniedBy: [], binding: binding, mayStartSlowly: false,
      completeBy: try completeBy.map { try month($0) }, conditions: conditions)
  }

  /// A condition that what is left can be bought, and that totals stay.
  static func capacity(_ multiple: Double) throws -> [Condition] {
    [
      Condition(
        id: "feasible", title: "Feasible",
        kind: .feasible(
          Capacity(
            multiple: multiple, yardstick: .bestSameMonth, since: try month("2019-01"))),
        numeric: .noneInText),
      Condition(
        id: "total", title: "Total", kind: .totalUnchanged, numeric: .inText),
    ]
  }

  /// Oil at 100 a month in 2019; 1200 a year due by twelfths in 2020 and 2021.
  static func oil(
    _ values: [Int?], _ readings: [Reading], multiple: Double = 2, strength: Strength = .shall,
    asOf: String = "2020-06-01"
  ) throws -> Findings {
    var made = try MadeAgreement()
    made.prorations = [.equal]
    made.pledges = [
      try MadeAgreement.pledge(
        "oil", .sector("energy"), baseline: nil, amounts: ["2020": 1200, "2021": 1200],
        strength: strength)
    ]
    made.readings = readings
    made.conditions = try capacity(multiple)
    let releases = try MadeMonths.releases(
      "270900", from: "2019-01", MadeMonths.even(100) + values)
    return Judge(
      agreement: try made.built(), evidence: try MadeRelease.evidence(asOf: asOf, releases),
      claimEvidence: [:]
    ).findings()
  }

  /// A judge's verdict on pledges and conditions given as they are.
  static func verdict(
    conditions: [ConditionReport], naming ids: [String]
  ) throws -> ReadingVerdict {
    var made = try MadeAgreement()
    made.conditions = conditions.map(\.condition)
    made.pledges = [
      try MadeAgreement.pledge("oil", .sector("energy"), amounts: ["2020": 1200])
    ]
    let agreement = try made.built()
    let pledge = PledgeVerdict(
      pledge: agreement.pledges[0], measure: "us-exports", standing: .onPath, reason: nil,
      period: nil, through: nil, value: nil, against: nil, result: nil, alternative: nil)
    return ReadingJudge(
      agreement: agreement, asOf: try day("2020-06-01"),
      reading: try reading(.total, conditions: ids), scope: .goods, pledges: [pledge],
      conditions: conditions
    ).verdict()
  }
}
