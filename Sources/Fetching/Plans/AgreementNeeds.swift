public import Agreements
public import TimeSeries
import TradeStatistics

/// Works out which figures an agreement is judged by, and plans those that are not on file.
public struct AgreementNeeds {
  /// The Census Bureau publishes a month five weeks after its end; a month is asked for from then on.
  private static let publicationDelay = 36

  private let agreement: Agreement
  private let today: Day
  private let onFile: OnFile
  private let tier: ComtradeQuery.Tier

  /// Looks at an agreement.
  ///
  /// - Parameters:
  ///   - today: months that cannot be published by then are not asked for.
  ///   - tier: what may be asked of UN Comtrade.
  public init(
    _ agreement: Agreement, today: Day, onFile: OnFile, tier: ComtradeQuery.Tier = .preview
  ) {
    self.agreement = agreement
    self.today = today
    self.onFile = onFile
    self.tier = tier
  }

  /// The plan: listed products by the measures' sources, the balance's two sides, exchange rates for other currencies.
  public func plan() throws(FetchError) -> FetchPlan {
    var plan = FetchPlan()
    for measure in agreement.measures {
      switch measure.flow.source?.rawValue {
      case "census": plan = plan + (try products(of: measure))
      case "comtrade": plan = plan + (try comtrade(measure.flow))
      default:
        let source = measure.flow.source.map { "'\($0)'" } ?? "any office"
        plan.notes.append(
          "\(measure.title): nothing is fetched from \(source); download the figures and give "
            + "them to 'pledgeline import'")
      }
    }
    return plan + (try balance()) + rates()
  }

  /// Months from the earliest one that something is compared with, through the last one that counts and can be out.
  private var months: ClosedRange<Month>? {
    var first = agreement.window.lowerBound
    for pledge in agreement.pledges {
      guard case .quantity(let terms) = pledge.kind, let baseline = terms.baseline else { continue }
      first = min(first, baseline.firstDay.month)
    }
    for condition in agreement.conditions {
      if case .feasible(let capacity) = condition.kind { first = min(first, capacity.since) }
    }
    let published = today.advanced(by: -AgreementNeeds.publicationDelay).month.advanced(by: -1)
    let last = min(agreement.window.upperBound, published)
    return first <= last ? first...last : nil
  }

  /// The listed codes, month by month those that no table of the measure's flow tells.
  private func products(of measure: Measure) throws(FetchError) -> FetchPlan {
    let flow = measure.flow
    guard let months, flow.reporter == .usa, flow.flow == .export || flow.flow == .import else {
      return FetchPlan()
    }
    let codes = agreement.products
      .filter { $0.source == nil || $0.source == flow.source }.map(\.code)
    var plan = FetchPlan()
    for (level, digits) in [(Classification.Level.hs6, 1...6), (.hs10, 7...10)] {
      let listed = codes.filter { digits.contains($0.length) }
      guard !listed.isEmpty else { continue }
      let told = MonthRange(months.lowerBound, months.upperBound).months.filter { month in
        listed.allSatisfy { onFile.tells($0, flow, Period(month)) }
      }
      plan =
        plan
        + (try FetchPlan.census(
          flow.flow, partner: flow.partner, level: level, months: months, codes: listed,
          onFile: onFile, told: Set(told)))
    }
    return plan
  }

  /// The listed codes of at most six digits, from UN Comtrade.
  private func comtrade(_ flow: FlowReference) throws(FetchError) -> FetchPlan {
    let codes = agreement.products
      .filter { ($0.source == nil || $0.source == flow.source) && $0.code.length <= 6 }
      .map(\.code)
    guard let months, !codes.isEmpty, flow.flow == .export || flow.flow == .import else {
      return FetchPlan()
    }
    return try FetchPlan.comtrade(
      tier, reporter: flow.reporter, partner: flow.partner, flow.flow, level: .hs6,
      months: months, codes: codes, onFile: onFile)
  }

  /// Both directions of the balance, as chapters, where no total is on file.
  private func balance() throws(FetchError) -> FetchPlan {
    guard let gauge = agreement.gauge, let months else { return FetchPlan() }
    guard gauge.of == .usa || gauge.with == .usa else { return FetchPlan() }
    let partner = gauge.of == .usa ? gauge.with : gauge.of
    var plan = FetchPlan()
    for flow in [Flow.export, .import] {
      let told = MonthRange(months.lowerBound, months.upperBound).months
        .filter { onFile.tellsTotal(reporter: .usa, partner: partner, flow, Period($0)) }
      plan =
        plan
        + (try FetchPlan.census(
          flow, partner: partner, level: .hs2, months: months, onFile: onFile, told: Set(told)))
    }
    return plan
  }

  /// Daily rates of the currencies that amounts are shown in.
  private func rates() -> FetchPlan {
    let currencies = Set([agreement.display.currency] + agreement.display.also)
      .filter { $0 != .eur }.sorted { $0.rawValue < $1.rawValue }
    let last = min(agreement.window.upperBound, today.month)
    guard !agreement.display.also.isEmpty, !currencies.isEmpty,
      agreement.window.lowerBound <= last
    else { return FetchPlan() }
    return FetchPlan.exchangeRates(
      currencies, isDaily: true, months: agreement.window.lowerBound...last, onFile: onFile)
  }
}
