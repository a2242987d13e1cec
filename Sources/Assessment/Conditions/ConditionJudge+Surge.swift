import Agreements
import Leeway
import TimeSeries
import TradeStatistics

extension ConditionJudge {
  /// The legs of a surge condition, each base year its own, in the order of the file.
  func surgeLegs(
    _ terms: SurgeTerms, of condition: Condition, into ledger: inout Ledger
  ) -> [ConditionLeg] {
    let flow = flow(of: terms)
    var legs: [ConditionLeg] = []
    var names: [String: Int] = [:]
    for test in terms.tests {
      // Two tests of one kind are told apart by their number.
      let count = names[test.name, default: 0] + 1
      names[test.name] = count
      let id = count == 1 ? test.name : "\(test.name)-\(count)"
      let tested = TestedFlow(
        flow: flow, terms: terms, address: "conditions/\(condition.id)")
      switch test {
      case .rebound(let fit, let level, let further):
        legs.append(
          rebound(fit, level: level, further: further, tested, id: id, into: &ledger))
      case .yearOnYear(let months, let growth, let bases):
        for base in bases {
          let test = YearOnYear(
            windowMonths: months, growth: FixedPoint(nearest: growth), baseYear: base)
          legs.append(yearOnYear(test, tested, id: "\(id)/\(base)", into: &ledger))
        }
      case .historicRange(let window, let multiple, let smoothing, let method):
        let test = HistoricRange(
          window: window, multiple: FixedPoint(nearest: multiple), smoothingMonths: smoothing)
        legs.append(historicRange(test, method, tested, id: id, into: &ledger))
      case .averageMultiple(let years, let multiple):
        let test = AverageMultiple(years: years, multiple: FixedPoint(nearest: multiple))
        legs.append(averageMultiple(test, tested, id: id, into: &ledger))
      case .volumeTrigger(let trigger):
        legs.append(volumeTrigger(trigger, tested, id: id, into: &ledger))
      }
    }
    return legs
  }

  /// A flow under test with the addresses of what is found.
  struct TestedFlow {
    let flow: FlowSeries
    let terms: SurgeTerms
    let address: String

    var series: Series<FixedPoint> { flow.series }
    var from: Month { terms.shutdownFrom }

    /// The releases behind a sum.
    func releases(_ period: Period) -> [EffectiveHead] {
      flow.releases(for: series.sum(over: period).value?.parts ?? [])
    }
  }

  /// The flow under test; all goods only.
  func flow(of terms: SurgeTerms) -> FlowSeries {
    guard terms.product == .all else {
      return FlowSeries(
        missing: Reason(
          .notComparable, "a surge is tested on all goods, not on a part of the code list",
          remedy: "write 'product: all'"))
    }
    return FlowSeries(terms.flow, in: evidence)
  }

  private func yearOnYear(
    _ test: YearOnYear, _ tested: TestedFlow, id: String, into ledger: inout Ledger
  ) -> ConditionLeg {
    let growth = Self.percent(test.growth)
    let result = test.result(tested.series, from: tested.from)
    let base = { SameMonths.of($0, in: test.baseYear) }
    let writer = LegWriter(
      address: "\(tested.address)/\(id)", unit: unit(tested.flow), label: "trade",
      formula: "sum over the window",
      thresholdLabel: "same months of \(test.baseYear) and \(growth) on top",
      thresholdFormula: "same months of \(test.baseYear) × (1 + \(growth))",
      valueReleases: tested.releases, thresholdReleases: { tested.releases(base($0)) })
    var working: [Figure] = []
    if let window = result.window, let value = result.value,
      let before = tested.series.sum(over: base(window)).value
    {
      working.append(
        ledger.enter(
          Figure(
            id: "\(writer.address)/growth", label: "growth on \(base(window))", unit: .ratio,
            result: LegWriter.ratio(value - before.value.value, to: before.value.value),
            formula: "\(window) ÷ \(base(window)) − 1",
            citations: ledger.cite(tested.releases(window) + tested.releases(base(window))))))
    }
    return leg(
      id,
      "on the same \(Self.months(test.windowMonths)) of \(test.baseYear): growth over \(growth)",
      result, writer, tested, windowMonths: test.windowMonths,
      reference: "the same months of \(test.baseYear)", working: working,
      notes: result.window.flatMap { misleading($0, since: test.baseYear, tested.series) }.map {
        [$0]
      }
        ?? [], into: &ledger)
  }

  private func averageMultiple(
    _ test: AverageMultiple, _ tested: TestedFlow, id: String, into ledger: inout Ledger
  ) -> ConditionLeg {
    let rule = "\(test.multiple) × the mean of the same month of the \(test.years) years before"
    let writer = LegWriter(
      address: "\(tested.address)/\(id)", unit: unit(tested.flow), label: "trade",
      formula: "as counted", thresholdLabel: rule, thresholdFormula: rule,
      valueReleases: tested.releases,
      thresholdReleases: { period in
        (1...test.years).flatMap { tested.releases(period.shifted(byYears: -$0) ?? period) }
      })
    return leg(
      id, "over \(rule)", test.result(tested.series, from: tested.from), writer, tested,
      windowMonths: 1, reference: "the mean of those months", into: &ledger)
  }

  /// A leg of a test by windows of one flow.
  func leg(
    _ id: String, _ title: String, _ result: TestResult, _ writer: LegWriter,
    _ tested: TestedFlow, windowMonths: Int, reference: String, working: [Figure] = [],
    notes: [String] = [], into ledger: inout Ledger
  ) -> ConditionLeg {
    let numbers = writer.numbers(result, into: &ledger)
    return ConditionLeg(
      id: id, title: title,
      state: state(
        result.state, of: tested.flow, firstTested: tested.from.advanced(by: windowMonths - 1)),
      window: result.window, value: numbers.value, threshold: numbers.threshold,
      distance: numbers.distance, working: working,
      headroom: writer.headroom(result, reference: reference, into: &ledger),
      path: writer.path(result), notes: notes)
  }

  /// What an end-to-end growth hides: the way there, where the last year went the other way.
  private func misleading(
    _ window: Period, since year: Int, _ series: Series<FixedPoint>
  ) -> String? {
    guard let last = window.months?.upperBound.year, last > year + 1 else { return nil }
    let sums = (year...last).map { series.sum(over: SameMonths.of(window, in: $0)).value }
    let values = sums.compactMap { $0?.value.value }
    guard values.count == sums.count else { return nil }
    return EndPoints(values)?.warning { value in
      (value.scaled(by: FixedPoint(1), over: FixedPoint(1_000_000_000))).text(places: 1) + " bn"
    }
  }

  static func percent(_ ratio: FixedPoint) -> String {
    let text = (ratio * FixedPoint(100)).description
    return "\(text) %"
  }

  static func months(_ count: Int) -> String { count == 1 ? "month" : "\(count) months" }
}

extension SurgeTest {
  /// The name in the file.
  var name: String {
    switch self {
    case .rebound: "rebound"
    case .yearOnYear: "year-on-year"
    case .historicRange: "historic-range"
    case .averageMultiple: "average-multiple"
    case .volumeTrigger: "volume-trigger"
    }
  }
}
