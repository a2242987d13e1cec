import TextFormats
import TimeSeries

/// The totals over all countries by commodity, with the units of quantities: `EXP_COMM.TXT` or `IMP_COMM.TXT`.
struct CensusBulkTotals {
  /// One commodity.
  struct Total {
    let line: Int
    let unit: PackedText
    /// Millionths, in the order of the kind's fields.
    var amounts: [Int128]
  }

  /// By the packed code.
  private(set) var byCommodity: [UInt128: Total] = [:]
  /// The month that all records of a month have.
  private(set) var month: Month?

  /// Reads the member.
  ///
  /// - Throws: `TextFormatError` where a record is wrong, or of another month; and what the source throws.
  init(
    _ kind: CensusBulkKind, file: String, source: @escaping CSVReader.Source
  ) throws {
    // Descriptions are in an encoding of their own, and nobody reads them here: no byte of them may stop the reading.
    var reader = FixedWidthReader(file: file, layout: kind.totals) { buffer in
      let count = try source(&buffer)
      for index in 0..<count where buffer[index] >= 0x80 { buffer[index] = UInt8(ascii: "?") }
      return count
    }
    let requests =
      [
        ColumnRequest("commodity", .text), ColumnRequest("year", .text),
        ColumnRequest("month", .text), ColumnRequest("unit_qy1", .text),
      ] + kind.fields.map { ColumnRequest($0, .number) }
    try reader.forEachBatch(of: requests) { batch in
      for row in 0..<batch.count {
        let location = SourceLocation(file: file, line: batch.line(ofRow: row), column: 1)
        guard
          let month = try CensusBulkMonth.month(
            batch.text(1, row), batch.text(2, row), like: month, at: location)
        else { continue }
        self.month = month
        let amounts = kind.fields.indices.map { batch.number($0 + 4, row) ?? 0 }
        add(
          batch.text(0, row),
          Total(
            line: location.line, unit: batch.text(3, row), amounts: amounts))
      }
    }
  }

  /// Adds a record; domestic and foreign exports have one each.
  private mutating func add(_ commodity: PackedText, _ total: Total) {
    guard var known = byCommodity[commodity.packed] else {
      byCommodity[commodity.packed] = total
      return
    }
    for index in total.amounts.indices { known.amounts[index] += total.amounts[index] }
    byCommodity[commodity.packed] = known
  }
}
