import TextFormats
import TimeSeries
import TradeStatistics

/// One row of an export of Chinese customs, read.
struct ChinaCustomsRow {
  /// The month.
  let month: Month
  /// The trading partner; nil where its code is not known here.
  let partner: Economy?
  /// The trading partner's code.
  let partnerCode: String
  /// The commodity.
  let code: ProductCode
  /// The customs regime's code; empty where the file has no such column.
  let regime: String
  /// The code of the importer's or exporter's location; empty where the file has no such column.
  let location: String
  /// The first quantity; nil where there is none, or its unit is not known here.
  let quantity: Quantity?
  /// The unit of the first quantity where it is not known here.
  let unknownUnit: String?
  /// The value in US dollars; nil where the file has no such column or the cell is blank.
  let dollars: FixedPoint?
  /// The value in yuan; nil where the file has no such column or the cell is blank.
  let yuan: FixedPoint?

  /// Reads a row; nil with a report of everything wrong in it.
  init?(_ cells: ChinaCustomsCells, _ header: ChinaCustomsHeader, _ sink: DiagnosticSink) {
    let before = sink.count
    func text(_ column: ChinaCustomsColumn) -> String {
      header[column].map { cells.text($0) } ?? ""
    }
    func report(_ column: ChinaCustomsColumn, _ problem: String, _ remedy: String) {
      sink.error(
        "'\(ChinaCustomsRow.short(text(column)))' \(problem)",
        at: cells.place(header[column] ?? 0), remedy: remedy)
    }
    func number(_ column: ChinaCustomsColumn) -> FixedPoint? {
      let cell = text(column)
      guard !cell.isEmpty else { return nil }
      guard let value = GroupedNumber.value(cell) else {
        report(
          column, "is not a number", "write digits, with commas between thousands or without any")
        return nil
      }
      if value.isNegative {
        report(column, "is negative, as no trade is", "check the file")
      }
      return value
    }
    let month = ChinaCustomsRow.month(text(.month))
    if month == nil { report(.month, "is no month", "months are six digits, such as 202401") }
    let code = ProductCode(text(.commodity))
    let isCode = code.map { $0.isNumeric && [2, 4, 6, 8].contains($0.length) } ?? false
    if !isCode {
      report(
        .commodity, "is no commodity code",
        "codes have 2, 4, 6 or 8 digits; leading zeros count, and spreadsheets lose them")
    }
    partnerCode = text(.partner)
    if partnerCode.isEmpty { report(.partner, "is no code of a trading partner", "such as 502") }
    partner = Economy(code: partnerCode, in: .gacc)
    regime = text(.regime)
    location = text(.location)
    dollars = number(.dollars)
    yuan = number(.yuan)
    let amount = number(.quantity)
    let unit = text(.unit)
    let known = ChinaCustomsUnits.unit(unit)
    if unit == ChinaCustomsUnits.none || unit.isEmpty {
      if let amount, amount != .zero {
        report(.quantity, "has no unit", "check the file")
      }
      quantity = nil
      unknownUnit = nil
    } else {
      quantity = amount.flatMap { amount in
        known.map { Quantity(amount * $0.factor, $0.unit) }
      }
      unknownUnit = known == nil ? unit : nil
    }
    guard sink.count == before, let month, let code else { return nil }
    self.month = month
    self.code = code
  }

  /// A month of six digits.
  private static func month(_ text: String) -> Month? {
    guard text.utf8.count == 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Month(text.prefix(4) + "-" + text.suffix(2))
  }

  private static func short(_ text: String) -> String {
    text.count > 40 ? text.prefix(40) + "…" : text
  }
}
