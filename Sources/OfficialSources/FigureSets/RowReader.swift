import TextFormats

/// Makes figures of the records of one layout.
protocol RowReader {
  /// Reads a record, hands its figures on, and reports what is wrong in it.
  mutating func take(_ record: CSVRecord, into assembler: inout ReleaseAssembler)
}
