import TextFormats

/// Where an export of Chinese customs has its columns.
struct ChinaCustomsHeader {
  /// The columns in the order of the file.
  let columns: [ChinaCustomsColumn]
  private let places: [ChinaCustomsColumn: Int]

  /// Finds the columns that a reading needs, in any order.
  ///
  /// - Throws: `TextFormatError` with all that is wrong with the header.
  init(_ header: CSVHeader) throws(TextFormatError) {
    let sink = DiagnosticSink()
    var columns: [ChinaCustomsColumn] = []
    var places: [ChinaCustomsColumn: Int] = [:]
    for (index, name) in header.names.enumerated() {
      guard let column = ChinaCustomsColumn(name: name) else {
        sink.error(
          "'\(name)' is no column of the office's exports",
          at: header.location(ofColumn: index),
          remedy: "remove it if it was added; it may split rows that belong together")
        continue
      }
      if let first = places.updateValue(index, forKey: column) {
        sink.error(
          "columns \(first + 1) and \(index + 1) are the same, '\(name)'",
          at: header.location(ofColumn: index), remedy: "remove one of them")
      }
      columns.append(column)
    }
    for (column, remedy) in ChinaCustomsHeader.needed where places[column] == nil {
      sink.error(
        "no column '\(column.names[0])' (\(column.names[column.names.count - 1]))",
        at: header.location, remedy: remedy)
    }
    if places[.dollars] == nil, places[.yuan] == nil {
      sink.error(
        "no column of values, 'US dollar' (美元) or 'Renminbi Yuan' (人民币)", at: header.location,
        remedy: "choose a currency in the query")
    }
    if (places[.quantity] == nil) != (places[.unit] == nil) {
      sink.error(
        "'Quantity' and 'Unit' do not stand together", at: header.location,
        remedy: "keep both columns, or neither")
    }
    try sink.throwIfErrors()
    self.columns = columns
    self.places = places
  }

  /// The number of a column; nil where the file does not have it.
  subscript(column: ChinaCustomsColumn) -> Int? { places[column] }

  private static let needed: [(ChinaCustomsColumn, String)] = [
    (
      .month, "ask the query for figures by month: one total over its months tells no month's trade"
    ),
    (.partner, "ask the query for figures by trading partner, with its code"),
    (.commodity, "ask the query for figures by commodity, with its code"),
  ]
}
