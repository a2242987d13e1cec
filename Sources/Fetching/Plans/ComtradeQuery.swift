public import HTTPMessages
public import TimeSeries
public import TradeStatistics

/// A question to UN Comtrade: trade in goods of one reporter with one partner, by month.
///
/// Second partner, customs procedure and mode of transport are pinned to their totals: without them one total comes
/// back in several rows that add up to a multiple of it.
public struct ComtradeQuery: SourceQuery {
  /// What is asked for of the nomenclature.
  enum Codes: Hashable, Sendable {
    /// All codes of a level: `AG2`, `AG4`, `AG6`.
    case level(Classification.Level)
    /// These codes.
    case list([ProductCode])

    var text: String {
      switch self {
      case .level(.total): "TOTAL"
      case .level(let level): "AG\(level.digits ?? 6)"
      case .list(let codes): codes.map(\.description).joined(separator: ",")
      }
    }
  }

  let tier: Tier
  /// Who reports.
  public let reporter: Economy
  /// The partner.
  public let partner: Economy
  private let reporterCode: String
  private let partnerCode: String
  /// Direction: export or import.
  public let direction: Flow
  let range: MonthRange
  let codes: Codes
  /// What the step as a whole asks for.
  let asked: [ProductCode]

  init?(
    tier: Tier, reporter: Economy, partner: Economy, direction: Flow, range: MonthRange,
    codes: Codes, asked: [ProductCode]
  ) {
    guard let reporterCode = reporter.code(in: .comtrade),
      let partnerCode = partner.code(in: .comtrade)
    else { return nil }
    self.tier = tier
    self.reporter = reporter
    self.partner = partner
    self.reporterCode = reporterCode
    self.partnerCode = partnerCode
    self.direction = direction
    self.range = range
    self.codes = codes
    self.asked = asked
  }

  private init(_ other: ComtradeQuery, range: MonthRange, codes: Codes) {
    tier = other.tier
    reporter = other.reporter
    partner = other.partner
    reporterCode = other.reporterCode
    partnerCode = other.partnerCode
    direction = other.direction
    self.range = range
    self.codes = codes
    asked = other.asked
  }

  /// UN Comtrade.
  public var provider: Provider { .comtrade }
  /// How the account lets itself be used.
  public var rules: ProviderRules { tier.rules }
  /// The direction that was asked for.
  public var flow: Flow? { direction }
  /// `comtrade-export-AG6-CHN-USA-2020-01--2020-12`.
  public var name: String {
    let products =
      if case .list(let list) = codes, let first = list.first {
        list.count > 1 ? "\(first)+\(list.count - 1)" : "\(first)"
      } else {
        codes.text
      }
    return "comtrade-\(direction.rawValue)-\(products)-\(reporter)-\(partner)-\(range.name)"
  }
  /// Goods, monthly, HS as reported.
  public var path: String { "\(tier.path)/C/M/HS" }
  /// The question with everything pinned that would otherwise come broken down.
  public var items: [WebAddress.Item] {
    [
      WebAddress.Item("reporterCode", reporterCode), WebAddress.Item("partnerCode", partnerCode),
      WebAddress.Item("period", range.comtradeText),
      WebAddress.Item("cmdCode", codes.text),
      WebAddress.Item("flowCode", direction == .export ? "X" : "M"),
      WebAddress.Item("partner2Code", "0"), WebAddress.Item("customsCode", "C00"),
      WebAddress.Item("motCode", "0"),
    ]
  }
  /// The table of the level; one of each length where codes of several were named.
  public var wanted: [WantedTable] {
    let levels: [Classification.Level?] =
      if case .level(let level) = codes { [level] } else { levelsAsked }
    return levels.compactMap { level in
      WantedTable(
        source: "comtrade", reporter: reporter, partner: partner, flow: direction, level: level)
    }
  }
  /// The months.
  public var periods: [Period] { range.months.map { Period($0) } }
  /// All codes of the level, or those named; no row means no trade reported under the code.
  public var scope: Scope? { Scope(codes: asked, absentRow: .zero) }
  /// As many rows as the account may have.
  public var rowLimit: Int? { tier.rows }

  private var levelsAsked: [Classification.Level?] {
    let levels = Set(asked.map(\.length)).sorted().map { digits in
      Classification.Level.allCases.first { $0 != .lines && $0.digits == digits }
    }
    return levels.isEmpty ? [nil] : levels
  }

  /// Halves of the months, then halves of the codes; a whole level of one month cannot be cut.
  public func split() -> QuerySplit? {
    if let (early, late) = range.halves {
      return .periods([
        ComtradeQuery(self, range: early, codes: codes),
        ComtradeQuery(self, range: late, codes: codes),
      ])
    }
    guard case .list(let list) = codes, list.count > 1 else { return nil }
    let half = list.count / 2
    return .codes([
      ComtradeQuery(self, range: range, codes: .list(Array(list.prefix(half)))),
      ComtradeQuery(self, range: range, codes: .list(Array(list.dropFirst(half)))),
    ])
  }
}
