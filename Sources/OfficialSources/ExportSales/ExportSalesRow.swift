import TextFormats
import TimeSeries
import TradeStatistics

/// One row of the weekly export sales report: a commodity, a destination and a week of one marketing year.
struct ExportSalesRow {
  /// A figure of a row.
  enum Figure: String, CaseIterable {
    case weeklyExports
    case accumulatedExports
    case outstandingSales
    case grossNewSales
    case currentMYNetSales
    case currentMYTotalCommitment
    case nextMYOutstandingSales
    case nextMYNetSales

    /// What it counts; nil for the commitment, which is a sum of two others.
    var flow: Flow? {
      switch self {
      case .weeklyExports: .export
      case .accumulatedExports: .accumulatedExport
      case .outstandingSales, .nextMYOutstandingSales: .outstandingSale
      case .grossNewSales: .grossSale
      case .currentMYNetSales, .nextMYNetSales: .netSale
      case .currentMYTotalCommitment: nil
      }
    }

    /// Whether it is of the marketing year after the row's.
    var isOfNextYear: Bool { self == .nextMYOutstandingSales || self == .nextMYNetSales }
  }

  /// The commodity's code.
  let commodity: Int
  /// The destination's code.
  let country: Int
  /// The last day of the week, a Thursday.
  let weekEnding: Day
  /// The figures; what the office left null has none.
  let figures: [Figure: FixedPoint]
  /// Where the row stands.
  let place: SourceLocation

  /// Metric tons, the only unit that is read.
  private static let metricTons = "1"

  /// Reads a row; nil with a report of everything wrong in it.
  init?(_ row: JSONRows.Row, _ sink: DiagnosticSink) {
    let before = sink.count
    place = row.place
    func value(_ name: String) -> JSONValue? {
      if let value = row.value[name] { return value }
      sink.error(
        "no '\(name)' in the row", at: row.place,
        remedy: "an answer of export sales has twelve names in each row")
      return nil
    }
    func wrong(_ name: String, _ problem: String) {
      sink.error(
        "'\(name)' is \(ExportSalesRow.text(row.value[name])), \(problem)", at: row.place,
        remedy: "get the answer again, and compare it with the page of the office's interface")
    }
    func code(_ name: String) -> Int {
      guard let found = value(name) else { return 0 }
      if let code = found.number.flatMap({ Int($0.text) }), (1...99_999).contains(code) {
        return code
      }
      wrong(name, "and no code")
      return 0
    }
    commodity = code("commodityCode")
    country = code("countryCode")
    let day = value("weekEndingDate").flatMap { $0.text }.flatMap(ExportSalesRow.day)
    if day == nil, row.value["weekEndingDate"] != nil {
      wrong("weekEndingDate", "and no day such as 2026-07-30T00:00:00")
    }
    weekEnding = day ?? Day(ordinal: 0)
    if let unit = value("unitId"), unit.number?.text != ExportSalesRow.metricTons {
      wrong("unitId", "where only 1, metric tons, is read")
    }
    var figures: [Figure: FixedPoint] = [:]
    for figure in Figure.allCases {
      guard let found = value(figure.rawValue), found != .null else { continue }
      guard let number = found.number.flatMap({ FixedPoint($0.text) }) else {
        wrong(figure.rawValue, "and no plain number")
        continue
      }
      let canBeNegative = figure.flow?.canBeNegative ?? false
      if number.isNegative, !canBeNegative {
        wrong(figure.rawValue, "below zero, as only net sales can be")
      }
      figures[figure] = number
    }
    self.figures = figures
    guard sink.count == before else { return nil }
  }

  /// Whether what was shipped and what is outstanding make up what is committed; true where one of them is not told.
  var addsUp: Bool {
    guard let shipped = figures[.accumulatedExports], let outstanding = figures[.outstandingSales],
      let commitment = figures[.currentMYTotalCommitment]
    else { return true }
    return shipped + outstanding == commitment
  }

  /// The day of a time stamp such as `2026-07-30T00:00:00`.
  static func day(_ text: String) -> Day? {
    let rest = text.dropFirst(10)
    guard rest.isEmpty || rest.first == "T" else { return nil }
    return Day(text.prefix(10))
  }

  private static func text(_ value: JSONValue?) -> String {
    switch value {
    case .number(let number): number.text
    case .string(let text): "'\(text.count > 40 ? text.prefix(40) + "…" : text)'"
    case .boolean(let value): "\(value)"
    case .null, nil: "null"
    case .array, .object: "not a single value"
    }
  }
}
