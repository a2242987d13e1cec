import TextFormats
import TradeStatistics

/// Where the columns of a file in the long layout stand.
struct LongColumns {
  let period: Int
  /// Nil where the table counts quantities alone.
  let value: Int?
  let code: Int?
  let published: Int?
  let tolerance: Int?
  let quantity: Int?
  let quantityUnit: Int?
  let note: Int?
  let partner: Int?
  let flow: Int?
  let edition: Int?

  /// Finds the columns; nil, with reports, where the header does not fit the description.
  init?(_ header: CSVHeader, _ description: TableDescription, _ sink: DiagnosticSink) {
    let names = description.columns
    let before = sink.count
    var finder = ColumnFinder(header, ignoring: description.ignored, sink)
    let period = finder.required(names.period ?? "period")
    let hasValues = description.table.currency != .none
    let value = hasValues ? finder.required(names.value ?? "value") : nil
    let isTotal = description.table.classification.level == .total
    code =
      isTotal
      ? finder.optional(names.code, usual: "code") : finder.required(names.code ?? "code")
    published =
      description.schedule == .inFile ? finder.required(names.published ?? "published") : nil
    tolerance =
      description.tolerance == .inFile ? finder.required(names.tolerance ?? "tolerance") : nil
    quantity =
      hasValues
      ? finder.optional(names.quantity, usual: "quantity")
      : finder.required(names.quantity ?? "quantity")
    quantityUnit = finder.optional(names.quantityUnit, usual: "quantity-unit")
    note = finder.optional(names.note, usual: "note")
    let split = description.split
    partner = split.partners.isEmpty ? nil : finder.required(names.partner ?? "partner")
    flow = split.flows.isEmpty ? nil : finder.required(names.flow ?? "flow")
    edition = split.editions.isEmpty ? nil : finder.required(names.edition ?? "edition")
    finder.reportRest(valid: [
      names.period ?? "period", names.code ?? "code", names.value ?? "value",
      names.quantity ?? "quantity", names.quantityUnit ?? "quantity-unit",
      names.published ?? "published (with published: in-file)",
      names.tolerance ?? "tolerance (with tolerance: in-file)", names.note ?? "note",
      names.partner ?? "partner (with partners: …)", names.flow ?? "flow (with flows: …)",
      names.edition ?? "edition (with editions: …)",
    ])
    guard let period, sink.count == before else { return nil }
    self.period = period
    self.value = value
  }
}
