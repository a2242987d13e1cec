import TextFormats

/// The cells of one record of an export, put right where commas of names stood without quotes.
struct ChinaCustomsCells {
  /// The record as it stands in the file.
  let record: CSVRecord
  private let repaired: [String]?

  /// Takes a record that has a field a column, or fields in excess that a repair puts right.
  ///
  /// - Throws: `TextFormatError` where it cannot be told which commas belong to names.
  init(_ record: CSVRecord, columnCount: Int, _ repair: ChinaCustomsRepair) throws(TextFormatError)
  {
    self.record = record
    guard record.count != columnCount else {
      repaired = nil
      return
    }
    guard let fields = repair.fields(of: record) else {
      throw TextFormatError(
        at: record.location(ofField: columnCount),
        "\(record.count) fields where the header has \(columnCount), and it cannot be told which"
          + " commas are part of a name",
        remedy: "put names in quotes, or download the table again in Chinese")
    }
    repaired = fields
  }

  /// Whether commas were taken for parts of names.
  var isRepaired: Bool { repaired != nil }

  /// The text of a column, without blanks around it.
  func text(_ column: Int) -> String {
    let text = repaired?[column] ?? record[column]
    guard text.first?.isWhitespace ?? false || text.last?.isWhitespace ?? false else { return text }
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The place of a column in the file; the start of the record where it was put right.
  func place(_ column: Int) -> SourceLocation {
    record.location(ofField: isRepaired ? 0 : column)
  }
}
