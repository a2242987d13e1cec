import TextFormats
import TradeStatistics

/// Compares what the records of countries add up to with the office's own totals.
struct CensusBulkCheck {
  private let kind: CensusBulkKind
  private let totals: CensusBulkTotals
  private let sums: CensusBulkSums

  init(_ kind: CensusBulkKind, _ totals: CensusBulkTotals, _ sums: CensusBulkSums) {
    self.kind = kind
    self.totals = totals
    self.sums = sums
  }

  /// Checks each value of each commodity; quantities are not compared.
  ///
  /// - Throws: `TextFormatError` with the first twenty commodities that differ.
  func check(totalsFile: String) throws(TextFormatError) {
    let values = kind.measures.count
    var added: [UInt128: [Int128]] = [:]
    for index in 0..<sums.count {
      let start = index * sums.width
      var sum = added[sums.commodity(index).packed] ?? Array(repeating: 0, count: values)
      for field in 0..<values { sum[field] += sums.amounts[start + field] }
      added[sums.commodity(index).packed] = sum
    }
    var problems: [Diagnostic] = []
    for commodity in Set(added.keys).union(totals.byCommodity.keys).sorted() {
      let total = totals.byCommodity[commodity]
      for field in 0..<values {
        let expected = total?.amounts[field] ?? 0
        let found = added[commodity]?[field] ?? 0
        guard found != expected else { continue }
        problems.append(
          Diagnostic(
            .error, at: SourceLocation(file: totalsFile, line: total?.line ?? 1, column: 1),
            "\(PackedText(packed: commodity)): \(kind.fields[field]) of all countries is \(FixedPoint(millionths: expected)), and the records of countries add up to \(FixedPoint(millionths: found))",
            remedy: "the file may be damaged or incomplete: get it again"))
        break
      }
      if problems.count == 20 { break }
    }
    guard problems.isEmpty else { throw TextFormatError(problems) }
  }
}
