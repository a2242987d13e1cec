/// Writes comma-separated values as RFC 4180 has them, quoting only what needs it and ending lines with LF.
///
/// What it writes, `CSVReader` reads back to the same fields.
public struct CSVWriter: Sendable {
  /// What was written so far, as UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8
  private let columnCount: Int

  /// Starts with the names of the columns.
  public init(header: [String], delimiter: CSVOptions.Delimiter = .comma) {
    precondition(!header.isEmpty, "a table has at least one column")
    self.delimiter = delimiter.rawValue
    columnCount = header.count
    write(header)
  }

  /// Adds a record.
  ///
  /// - Precondition: there are as many fields as columns.
  public mutating func write(_ fields: [String]) {
    precondition(fields.count == columnCount, "a record has one field a column")
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      write(field)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func write(_ field: String) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes = field.utf8.contains { byte in
      byte == delimiter || byte == quote || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
    // A single empty field would be an empty line, and a leading U+FEFF would be lost as a byte order mark.
    let isLostWithoutQuotes =
      (columnCount == 1 && field.isEmpty)
      || (bytes.isEmpty && field.utf8.starts(with: ByteOrderMark.utf8))
    guard needsQuotes || isLostWithoutQuotes else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(quote)
    for byte in field.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
