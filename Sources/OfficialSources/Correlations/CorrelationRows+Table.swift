import TextFormats
import TradeStatistics

extension CorrelationRows {
  /// A correlation, and what is to be said of its table.
  struct Table {
    let correlation: Correlation
    let findings: [Diagnostic]
  }

  /// Makes a correlation of the rows.
  ///
  /// - Throws: `TextFormatError` with the first faults if a code is none, and where there are no rows.
  func table(file: String) throws(TextFormatError) -> Table {
    let start = SourceLocation(file: file, line: 1, column: 1)
    guard let header else { throw CorrelationRows.noHeader(start) }
    let sink = DiagnosticSink()
    var pairs: [Correlation.Pair] = []
    var padded: (count: Int, first: SourceLocation)?
    for row in rows {
      guard let from = CorrelationRows.code(row.from, sink),
        let to = CorrelationRows.code(row.to, sink)
      else {
        // Thousands of equal faults help nobody.
        if sink.count >= 20 { break }
        continue
      }
      for field in [row.from, row.to] where field.text.utf8.count == 5 {
        padded = ((padded?.count ?? 0) + 1, padded?.first ?? field.location)
      }
      pairs.append(Correlation.Pair(from: from, to: to))
    }
    if rows.isEmpty {
      sink.error(
        "no pair of codes", at: start,
        remedy: "under the line of the editions there is a pair of six-digit codes a line")
    }
    try sink.throwIfErrors()
    let correlation = Correlation(
      from: header.from.edition, to: header.to.edition, pairs: pairs)
    report(correlation, pairs, to: sink, start)
    if let padded {
      sink.report(
        Diagnostic(
          .note, at: padded.first,
          "\(padded.count) codes have five digits; the leading zero that a spreadsheet took away was"
            + " put back"))
    }
    return Table(correlation: correlation, findings: sink.diagnostics)
  }

  /// Six digits, also as `0101.21`; of five digits the zero before them was lost, as a chapter has two digits.
  private static func code(_ field: Field, _ sink: DiagnosticSink) -> ProductCode? {
    var digits = Array(field.text.utf8)
    if digits.count == 7, digits[4] == UInt8(ascii: ".") { digits.remove(at: 4) }
    // Only chapters 01 to 09 can have lost a zero; a number with a point has lost more than that.
    let isShort = digits.count == 5 && digits.first != UInt8(ascii: "0")
    if isShort { digits.insert(UInt8(ascii: "0"), at: 0) }
    let code = ProductCode(String(decoding: digits, as: UTF8.self))
    if let code, Correlation.isCode(code) { return code }
    sink.error(
      "'\(field.text.prefix(40))' is no six-digit code", at: field.location,
      remedy: "codes are written like 010121; one of fewer than five digits cannot be told for sure"
    )
    return nil
  }

  private func report(
    _ correlation: Correlation, _ pairs: [Correlation.Pair], to sink: DiagnosticSink,
    _ start: SourceLocation
  ) {
    if let first = halves.first {
      sink.warning(
        "\(halves.count) rows have a code of one edition only and were left out",
        at: first.location)
    }
    var other: (count: Int, first: SourceLocation)?
    for (row, pair) in zip(rows, pairs) {
      guard let relation = row.relation,
        relation.text.lowercased() != correlation.relation(of: pair).rawValue
      else { continue }
      other = ((other?.count ?? 0) + 1, other?.first ?? relation.location)
    }
    if let other {
      sink.warning(
        "\(other.count) relations are not what the pairs show; the pairs count", at: other.first,
        remedy: "see whether rows are missing")
    }
    for (edition, codes) in [
      (correlation.from, correlation.firstCodes), (correlation.to, correlation.secondCodes),
    ] {
      let chapters = Set(codes.map { $0.prefix(2) }).count
      // Chapters 01 to 97 without 77.
      if chapters < 96 {
        sink.warning(
          "it has codes of \(chapters) of the 96 chapters of \(edition); of others nothing can be"
            + " measured", at: start,
          remedy: "import the whole table, with the codes that did not change")
      }
    }
  }
}
