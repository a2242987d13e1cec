import TextFormats
import TradeStatistics

/// Reads a code list: `code,group,sector` with optional columns `source` and `note`.
struct ProductListReader {
  private static let columns = ["code", "group", "sector", "source", "note"]

  let file: String
  let scope: ReadingScope

  private struct Key: Hashable {
    let code: ProductCode
    let source: SourceID?
  }

  /// The lines that can be read; all mistakes in the others are reported.
  func read(_ bytes: [UInt8]) -> [ListedProduct] {
    var products: [ListedProduct] = []
    var seen: [Key: SourceLocation] = [:]
    do throws(TextFormatError) {
      var rest = bytes[...]
      var reader = try CSVReader(file: file) { buffer in
        let chunk = rest.prefix(buffer.count)
        for (index, byte) in chunk.enumerated() { buffer[index] = byte }
        rest = rest.dropFirst(chunk.count)
        return chunk.count
      }
      let columns = try Columns(reader.header, scope.sink)
      var failed = 0
      while let record = try reader.next() {
        guard products.count + failed < FormatLimits.productLines else {
          throw TextFormatError(
            at: record.location(ofField: 0),
            "the code list is longer than \(FormatLimits.productLines) lines",
            remedy: "check that it is the file you mean")
        }
        if let product = product(record, columns, &seen) {
          products.append(product)
        } else {
          failed += 1
          guard failed < FormatLimits.productErrors else {
            throw TextFormatError(
              at: record.location(ofField: 0), "\(failed) lines of the code list hold errors",
              remedy: "the rest of the file was not read")
          }
        }
      }
    } catch {
      scope.sink.report(error)
    }
    return products
  }

  private struct Columns {
    let code: Int
    let group: Int
    let sector: Int
    let source: Int?
    let note: Int?

    init(_ header: CSVHeader, _ sink: DiagnosticSink) throws(TextFormatError) {
      code = try header.column("code")
      group = try header.column("group")
      sector = try header.column("sector")
      source = header.optionalColumn("source")
      note = header.optionalColumn("note")
      for name in header.names where !ProductListReader.columns.contains(name) {
        sink.error(
          "unknown column '\(name.prefix(80))'", at: header.location,
          remedy: Diagnostic.didYouMean(name, among: ProductListReader.columns)
            ?? "valid columns: " + ProductListReader.columns.joined(separator: ", "))
      }
    }
  }

  private func product(
    _ record: CSVRecord, _ columns: Columns, _ seen: inout [Key: SourceLocation]
  ) -> ListedProduct? {
    let code = code(record, columns.code)
    let group = name(
      record, columns.group, among: scope.names.groups, as: "sub-category")
    let sector = name(record, columns.sector, among: scope.names.sectors, as: "sector")
    let source = source(record, columns.source)
    let note = columns.note.map { record[$0] }.flatMap { $0.isEmpty ? nil : $0 }
    guard let code, let group, let sector, let source else { return nil }
    if let expected = scope.names.sectorOfGroup[group], expected != sector {
      scope.sink.error(
        "sub-category '\(group)' belongs to sector '\(expected)', not to '\(sector)'",
        at: record.location(ofField: columns.sector), remedy: "correct one of them")
      return nil
    }
    let key = Key(code: code, source: source)
    let location = record.location(ofField: columns.code)
    if let first = seen[key] {
      let whom = source.map { " for source '\($0)'" } ?? ""
      scope.sink.error(
        "code \(code) is listed twice\(whom)", at: location, remedy: "the first is at \(first)")
      return nil
    }
    seen[key] = location
    return ListedProduct(code: code, group: group, sector: sector, source: source, note: note)
  }

  private func code(_ record: CSVRecord, _ column: Int) -> ProductCode? {
    let text = record[column]
    let isCode =
      (2...10).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isCode, let code = ProductCode(text) else {
      scope.sink.error(
        "'\(text.prefix(60))' is not a product code", at: record.location(ofField: column),
        remedy: "a code has 2 to 10 digits, leading zeros included, without points or spaces")
      return nil
    }
    return code
  }

  private func name(
    _ record: CSVRecord, _ column: Int, among declared: [String]?, as noun: String
  ) -> String? {
    let text = record[column]
    guard !text.isEmpty else {
      scope.sink.error(
        "no \(noun)", at: record.location(ofField: column), remedy: "name one of the agreement's")
      return nil
    }
    guard let declared, !declared.contains(text) else { return text }
    scope.sink.error(
      "unknown \(noun) '\(text.prefix(80))'", at: record.location(ofField: column),
      remedy: Diagnostic.didYouMean(text, among: declared)
        ?? "declare it under 'sectors' of the agreement file")
    return nil
  }

  /// The source that a line holds for: none where the line is for all, nil where it cannot be read.
  private func source(_ record: CSVRecord, _ column: Int?) -> SourceID?? {
    guard let column, !record.bytes(ofField: column).isEmpty else { return .some(nil) }
    let text = record[column]
    guard let id = SourceID(rawValue: text) else {
      scope.sink.error(
        "'\(text.prefix(60))' is not a source's short name", at: record.location(ofField: column),
        remedy: "use lower-case letters, digits and hyphens, such as 'census'")
      return nil
    }
    return id
  }
}
