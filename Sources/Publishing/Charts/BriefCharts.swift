import Agreements
import Assessment
public import Briefing
public import Charts
public import TimeSeries
import TradeStatistics

/// The charts of a brief.
///
/// Every number is the brief's own, or one of the months behind it. A chart that cannot be drawn is a reason, not an
/// error. Titles, findings and labels are English; numbers and months are in the language that the chart is drawn in.
public struct BriefCharts: Sendable {
  let illustrated: IllustratedBrief
  let amounts: Amounts

  /// Creates the charts of one brief.
  public init(_ illustrated: IllustratedBrief) {
    self.illustrated = illustrated
    self.amounts = Amounts(
      display: illustrated.brief.display, ledger: illustrated.brief.findings.ledger)
  }

  var brief: Brief { illustrated.brief }
  var agreement: Agreement { brief.agreement }
  var paths: MonthlyPaths { illustrated.paths }

  /// One chart; or why there is none.
  ///
  /// - Parameter pledge: The pledge that ``ChartName/pledgeLine`` shows; nil for the sum, where there is one.
  public func chart(_ name: ChartName, pledge: String? = nil) -> Measured<Chart> {
    switch name {
    case .pledgeLine: pledgeLine(pledge)
    case .progress: progress
    case .subcategories: subcategories
    case .gauge: gauge
    case .rebound: rebound
    case .coverage: coverage
    case .headroom: headroom
    case .timeline: timeline
    case .vintages: vintages
    }
  }

  /// An amount in the currency shown, where it is one of the agreement's currency; else as it is.
  func shown(_ amount: FixedPoint, _ unit: FigureUnit) -> FixedPoint {
    unit == .money(brief.display.base) ? amounts.shown(amount) : amount
  }

  /// The unit of an axis of amounts as large as these.
  func unit(_ unit: FigureUnit, for values: [FixedPoint]) -> ChartUnit {
    let largest = values.map { shown($0.magnitude, unit) }.max() ?? .zero
    let isSmall = largest < FixedPoint(1_000_000_000)
    let scale: (exponent: Int, word: String) = isSmall ? (6, "m") : (9, "bn")
    let size = largest / FixedPoint(mantissa: 1, exponent: scale.exponent)
    let places = size < FixedPoint(10) ? 2 : 1
    switch unit {
    case .money(let own):
      let isShown = own == brief.display.base && brief.display.shown(FixedPoint(1)) != nil
      let currency = isShown ? brief.display.currency : own
      return ChartUnit(
        name: "\(currency.sign.filter { $0 != " " }) \(scale.word)", base: "\(currency)",
        exponent: scale.exponent, places: places)
    case .quantity(let quantity):
      let exponent = QuantityText.exponent(quantity)
      return ChartUnit(
        name: QuantityText.name(quantity), base: "\(quantity)", exponent: exponent,
        places: exponent == 0 ? 0 : 2)
    case .ratio, .rate, .count: return ChartUnit(name: "", base: "number", places: 2)
    }
  }

  /// A number of a path as a chart's figure.
  func figure(
    _ result: Measured<Bounded<FixedPoint>>, _ unit: FigureUnit, _ mark: PathMark
  ) -> ChartFigure {
    switch result {
    case .value(let bounded): .value(shown(bounded.value, unit), FigureMark(mark))
    case .notMeasurable(let reason): .missing(reason.text)
    }
  }

  /// A ratio of the brief as per cent.
  func percent(_ figure: Figure?) -> ChartFigure {
    switch figure?.result {
    case .value(let bounded)?:
      let rests = figure.map { brief.findings.ledger.allCitations(of: $0) } ?? []
      let cited = rests.map { brief.findings.ledger.citations[$0] }
      return .value(
        bounded.value * FixedPoint(100),
        FigureMark(
          isStandIn: cited.contains(where: \.isStandIn),
          isUnofficial: cited.contains { $0.status != .official }))
    case .notMeasurable(let reason)?: return .missing(reason.text)
    case nil: return .missing("not measured")
    }
  }

  /// An amount in words, with its unit: `US$21.63 bn`.
  func words(_ amount: FixedPoint, _ unit: FigureUnit) -> String {
    let value = shown(amount, unit)
    switch unit {
    case .money(let own):
      let isShown = own == brief.display.base && brief.display.shown(FixedPoint(1)) != nil
      let currency = isShown ? brief.display.currency : own
      let sign = value.isNegative ? "\u{2212}" : ""
      let size =
        value.magnitude < FixedPoint(1_000_000_000)
        ? "\(NumberText.millions(value.magnitude)) m"
        : "\(NumberText.billions(value.magnitude)) bn"
      return "\(sign)\(currency.sign)\(size)"
    case .quantity(let quantity): return QuantityText.words(value, quantity)
    case .ratio, .rate, .count: return NumberText.exact(value)
    }
  }

  /// Every chart that can be drawn, with its name.
  public var all: [(name: ChartName, chart: Chart)] {
    ChartName.allCases.compactMap { name in chart(name).value.map { (name, $0) } }
  }
}

extension FigureMark {
  init(_ mark: PathMark) { self.init(isStandIn: mark.isStandIn, isUnofficial: mark.isUnofficial) }

  init(isStandIn: Bool, isUnofficial: Bool) {
    self =
      isStandIn ? (isUnofficial ? .derivedStandIn : .standIn) : isUnofficial ? .derived : .plain
  }
}
