import TextFormats

/// Makes observations of the records of SDMX-CSV.
struct SDMXCSVRows {
  private let head: SDMXCSVHead
  private let names: [String]
  private let structure: Int

  init(_ head: SDMXCSVHead, names: [String]) {
    self.head = head
    self.names = names
    structure = head.kind == .two ? names.firstIndex(of: "STRUCTURE_ID") ?? 0 : 0
  }

  /// The dataflow of a record: `ESTAT:DS-045409`, or the id alone where the record has its key only.
  func dataflow(_ record: CSVRecord) -> String {
    let text = record[structure]
    if head.kind == .keyed { return String(text.prefix { $0 != "." }) }
    return SDMXProfileChoice.dataflow(of: text)
  }

  /// Takes a record over.
  ///
  /// - Throws: where the action is none of SDMX's, or an attribute may be a power of ten that nobody explained.
  func fill(
    _ observation: inout SDMXObservation, _ record: CSVRecord, _ components: SDMXComponents
  ) throws(TextFormatError) {
    for index in components.unexplained {
      let text = SDMXText.code(record[index])
      if !text.isEmpty, text != "0" {
        throw SDMXComponents.unexplained(names[index], text, at: record.location(ofField: index))
      }
    }
    let action = components.action.map { record[$0] } ?? ""
    guard let read = SDMXAction(SDMXText.code(action)) else {
      throw TextFormatError(
        at: record.location(ofField: components.action ?? 0),
        "'\(action.prefix(40))' is no action", remedy: "SDMX-CSV has I, A, R, M and D")
    }
    observation.action = read
    observation.codes = components.dimensions.map { SDMXText.code(record[$0]) }
    observation.period = SDMXText.code(record[components.period])
    observation.values = components.values.map { number(record, $0) }
    observation.status = cell(record, components.status)
    observation.confidentiality = cell(record, components.confidentiality)
    observation.multiplier = cell(record, components.multiplier)
    observation.published = components.published.map { record[$0] } ?? ""
    observation.validFrom = components.validFrom.map { record[$0] } ?? ""
    observation.validTo = components.validTo.map { record[$0] } ?? ""
    observation.line = record.line
  }

  /// Where a part of the observation stands.
  func location(
    _ part: SDMXObservation.Part, _ record: CSVRecord, _ components: SDMXComponents
  ) -> SourceLocation {
    let field: Int? =
      switch part {
      case .dimension(let index): components.dimensions[index]
      case .period: components.period
      case .value(let index): components.values[index]
      case .action: components.action
      case .validity: components.validFrom ?? components.published
      case .multiplier: components.multiplier
      }
    return record.location(ofField: field ?? 0)
  }

  private func cell(_ record: CSVRecord, _ field: Int?) -> String {
    field.map { SDMXText.code(record[$0]) } ?? ""
  }

  /// A number with a point: where semicolons separate fields, a comma may stand before the places.
  private func number(_ record: CSVRecord, _ field: Int?) -> String {
    guard let field else { return "" }
    let text = record[field]
    guard head.delimiter == .semicolon, text.contains(","), !text.contains(".") else { return text }
    return String(text.map { $0 == "," ? "." : $0 })
  }
}
