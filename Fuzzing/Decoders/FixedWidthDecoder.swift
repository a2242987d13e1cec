import TextFormats

/// Reads an input as records of fixed width, whole and in small pieces, and cuts what was accepted by hand.
enum FixedWidthDecoder {
  private static let layout = FixedWidthLayout([
    FixedWidthField("code", at: 1, length: 4, .code),
    FixedWidthField("value", at: 5, length: 6, .number),
    FixedWidthField("between", at: 11, length: 1, .filler),
    FixedWidthField("unit", at: 12, length: 3, .text),
  ])

  static func tryOut(_ input: [UInt8]) {
    let whole = reading(input, size: input.count + 1)
    expect(
      reading(input, size: Chunks.size(for: input)) == whole,
      "the size of the pieces changes the records")
    guard case .rows(let rows) = whole else { return }
    var lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    expect(rows == lines.map(row), "the records are not what stands in the lines")
  }

  private struct Row: Equatable {
    let code: PackedText?
    let millionths: Int128?
    let unit: PackedText?
  }

  private enum Outcome: Equatable {
    case rows([Row])
    case refused(String)
  }

  private static func reading(_ input: [UInt8], size: Int) -> Outcome {
    do {
      var reader = FixedWidthReader(
        file: "input", layout: layout, source: Chunks.source(input, size: size))
      var rows: [Row] = []
      let columns = [
        ColumnRequest("code", .text), ColumnRequest("value", .number), ColumnRequest("unit", .text),
      ]
      try reader.forEachBatch(of: columns) { batch in
        for row in 0..<batch.count {
          rows.append(
            Row(
              code: batch.text(0, row), millionths: batch.number(1, row),
              unit: batch.text(2, row)))
        }
      }
      return .rows(rows)
    } catch {
      return .refused("\(error)")
    }
  }

  private static func row(_ line: ArraySlice<UInt8>) -> Row {
    let text = Array(line)
    let length = text.count - (text.last == UInt8(ascii: "\r") ? 1 : 0)
    expect(length == layout.width, "a record of another length was accepted")
    let digits = text[4..<10].drop { $0 == UInt8(ascii: " ") }
    let value = digits.reduce(Int128(0)) { $0 * 10 + Int128($1) - 48 }
    let unit = text[11..<14].reversed().drop { $0 == UInt8(ascii: " ") }.reversed()
    return Row(
      code: PackedText(text[..<4]), millionths: digits.isEmpty ? nil : value * 1_000_000,
      unit: PackedText(unit))
  }
}
