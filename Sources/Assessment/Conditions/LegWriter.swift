import Agreements
import Leeway
import TimeSeries
import TradeStatistics

/// Enters what a test found as figures, each with its formula and releases.
struct LegWriter {
  /// What the addresses begin with: `conditions/no-export-surge/rebound`.
  let address: String
  let unit: FigureUnit
  /// What is tested, in words.
  let label: String
  /// How it is formed, in words.
  let formula: String
  /// What it is tested against, in words.
  let thresholdLabel: String
  let thresholdFormula: String
  /// The releases of what is tested in a window, and of its threshold.
  let valueReleases: (Period) -> [EffectiveHead]
  let thresholdReleases: (Period) -> [EffectiveHead]
  /// A figure that all of them rest on, such as a forecast, which cites what it was made from.
  var basis: Figure?

  private var ground: [String] { basis.map { [$0.id] } ?? [] }

  /// Value, threshold and distance.
  func numbers(
    _ result: TestResult, into ledger: inout Ledger
  ) -> (value: Figure?, threshold: Figure?, distance: Figure?) {
    guard let window = result.window else { return (nil, nil, nil) }
    let value = result.value.map { number in
      enter(
        "value", "\(label), \(window)", number, formula, releases: valueReleases(window),
        inputs: ground, into: &ledger)
    }
    let threshold = result.threshold.map { number in
      enter(
        "threshold", "\(thresholdLabel), \(window)", number, thresholdFormula,
        releases: thresholdReleases(window), inputs: ground, into: &ledger)
    }
    guard let value, let threshold, let distance = result.distance else {
      return (value, threshold, nil)
    }
    return (
      value, threshold,
      enter(
        "distance", "room, \(window)", distance, "threshold − value",
        inputs: [threshold.id, value.id], into: &ledger)
    )
  }

  /// What is left for the months to come.
  ///
  /// - Parameter reference: what the limit is compared with, in words.
  func headroom(
    _ result: TestResult, reference: String, into ledger: inout Ledger
  ) -> [ConditionLeg.Headroom] {
    var found: [ConditionLeg.Headroom] = []
    for room in result.room {
      let name = "headroom/\(room.period.months?.count ?? 1)"
      let limit = enter(
        "\(name)/limit", "the most that \(room.period) may come to", room.limit,
        "the test solved for the months to come", releases: thresholdReleases(room.period),
        inputs: ground, into: &ledger)
      let base = enter(
        "\(name)/reference", "\(reference), \(room.period)", room.reference, reference,
        releases: thresholdReleases(room.period), inputs: ground, into: &ledger)
      let rest = enter(
        "\(name)/room", "room in \(room.period)", room.limit - room.reference,
        "limit − reference", inputs: [limit.id, base.id], into: &ledger)
      let share = ledger.enter(
        Figure(
          id: "\(address)/\(name)/share", label: "room in \(room.period) as a share",
          unit: .ratio, result: LegWriter.ratio(room.limit - room.reference, to: room.reference),
          formula: "room ÷ reference", inputs: [rest.id, base.id]))
      let restoring = room.restoring.map { amount in
        enter(
          "\(name)/restoring",
          "purchases in \(room.period) on top of the reference that restore it",
          amount, "what is missing so far", inputs: [limit.id], into: &ledger)
      }
      found.append(
        .init(
          period: room.period, limit: limit, reference: base, room: rest, share: share,
          restoring: restoring))
    }
    return found
  }

  /// The path as a brief shows it.
  func path(_ result: TestResult) -> [ConditionLeg.Step] {
    result.path.map {
      .init(month: $0.month, value: $0.value, lower: $0.lower, upper: $0.upper, name: $0.name)
    }
  }

  /// Enters an amount in the leg's unit.
  func enter(
    _ name: String, _ label: String, _ amount: FixedPoint, _ formula: String,
    releases: [EffectiveHead] = [], inputs: [String] = [], into ledger: inout Ledger
  ) -> Figure {
    ledger.enter(
      Figure(
        id: "\(address)/\(name)", label: label, unit: unit, result: .value(Bounded(amount)),
        formula: formula, inputs: inputs, citations: ledger.cite(releases)))
  }

  /// A signed amount over one that is above zero; anything else has no ratio.
  static func ratio(
    _ amount: FixedPoint, to base: FixedPoint
  ) -> Measured<Bounded<FixedPoint>> {
    guard base > .zero else {
      return .notMeasurable(Reason(.notComparable, "the reference is not above zero"))
    }
    return .value(Bounded(amount / base))
  }
}
