public import HTTPMessages
public import TimeSeries
public import TradeStatistics

/// A question to the US Census Bureau: exports or imports by HS code with one partner.
public struct CensusQuery: SourceQuery {
  /// Direction: export or import.
  public let direction: Flow
  /// The partner.
  public let partner: Economy
  /// The partner's code in Schedule C.
  let partnerCode: String
  /// How many digits the rows have.
  public let level: Classification.Level
  let range: MonthRange
  /// Beginnings of codes that the answer is narrowed to; empty for all.
  let prefixes: [String]
  /// What the step as a whole asks for.
  let asked: [ProductCode]

  init?(
    direction: Flow, partner: Economy, level: Classification.Level, range: MonthRange,
    codes: [ProductCode]
  ) {
    guard let code = partner.code(in: .census) else { return nil }
    self.init(
      direction: direction, partner: partner, partnerCode: code, level: level, range: range,
      prefixes: codes.map(\.description), asked: codes)
  }

  private init(
    direction: Flow, partner: Economy, partnerCode: String, level: Classification.Level,
    range: MonthRange, prefixes: [String], asked: [ProductCode]
  ) {
    self.direction = direction
    self.partner = partner
    self.partnerCode = partnerCode
    self.level = level
    self.range = range
    self.prefixes = prefixes
    self.asked = asked
  }

  /// The Census Bureau.
  public var provider: Provider { .census }
  /// The direction that was asked for.
  public var flow: Flow? { direction }
  /// `census-exports-HS6-CHN-2017-01--2017-06`, with the first code where it is narrowed.
  public var name: String {
    let codes = prefixes.first.map {
      prefixes.count > 1 ? "-\($0)+\(prefixes.count - 1)" : "-\($0)"
    }
    return "census-\(word)-\(level.rawValue)-\(partner)-\(range.name)" + (codes ?? "")
  }
  /// Exports or imports by HS code.
  public var path: String { "/data/timeseries/intltrade/\(word)/hs" }

  /// What is got, and what it is narrowed to.
  ///
  /// `SUMMARY_LVL=DET` keeps groups of countries out; `DF`, which would split every row, is not asked for.
  public var items: [WebAddress.Item] {
    let isExport = direction == .export
    let commodity = isExport ? "E_COMMODITY" : "I_COMMODITY"
    let columns =
      isExport
      ? [commodity, "ALL_VAL_MO", "QTY_1_MO", "QTY_1_MO_FLAG", "UNIT_QY1"]
      : [
        commodity, "GEN_VAL_MO", "CON_VAL_MO", "GEN_CIF_MO", "GEN_QY1_MO", "GEN_QY1_MO_FLAG",
        "UNIT_QY1",
      ]
    let time = range.count == 1 ? "\(range.first)" : "from \(range.first) to \(range.last)"
    return [
      WebAddress.Item("get", columns.joined(separator: ",")), WebAddress.Item("time", time),
      WebAddress.Item("COMM_LVL", level.rawValue), WebAddress.Item("SUMMARY_LVL", "DET"),
      WebAddress.Item("CTY_CODE", partnerCode),
    ]
      + prefixes.map { prefix in
        // A bare beginning of a code is answered with nothing.
        WebAddress.Item(commodity, prefix.utf8.count < digits ? prefix + "*" : prefix)
      }
  }

  /// The table of the level; imports come in several, all from one answer, of which general imports tell.
  public var wanted: [WantedTable] {
    [
      WantedTable(
        source: "census", reporter: .usa, partner: partner, flow: direction, level: level,
        system: direction == .export ? .total : .general)
    ].compactMap(\.self)
  }
  /// The months.
  public var periods: [Period] { range.months.map { Period($0) } }
  /// All codes, or those that were named; no row means no trade.
  public var scope: Scope? { Scope(codes: asked, absentRow: .zero) }

  /// Halves of the months; for one month, parts of the codes, down to beginnings of four digits.
  public func split() -> QuerySplit? {
    if let (early, late) = range.halves {
      return .periods([narrowed(to: early), narrowed(to: late)])
    }
    if prefixes.isEmpty {
      let chapters = (1...99).map { $0 < 10 ? "0\($0)" : "\($0)" }
      return .codes([
        narrowed(to: Array(chapters.prefix(49))), narrowed(to: Array(chapters.dropFirst(49))),
      ])
    }
    if prefixes.count > 1 {
      let half = prefixes.count / 2
      return .codes([
        narrowed(to: Array(prefixes.prefix(half))), narrowed(to: Array(prefixes.dropFirst(half))),
      ])
    }
    guard let prefix = prefixes.first, prefix.utf8.count < min(4, digits) else { return nil }
    return .codes((0...9).map { narrowed(to: ["\(prefix)\($0)"]) })
  }

  /// The same question about fewer codes, as a part of it.
  func asking(for codes: [ProductCode]) -> CensusQuery {
    narrowed(to: codes.map(\.description))
  }

  private var word: String { direction == .export ? "exports" : "imports" }
  private var digits: Int { level.digits ?? 10 }

  private func narrowed(to range: MonthRange) -> CensusQuery {
    CensusQuery(
      direction: direction, partner: partner, partnerCode: partnerCode, level: level, range: range,
      prefixes: prefixes, asked: asked)
  }

  private func narrowed(to prefixes: [String]) -> CensusQuery {
    CensusQuery(
      direction: direction, partner: partner, partnerCode: partnerCode, level: level, range: range,
      prefixes: prefixes, asked: asked)
  }
}
