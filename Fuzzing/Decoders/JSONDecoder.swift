@testable import TextFormats

/// Reads an input as JSON, as a table in JSON and as an object with a long array: whole, in small pieces, and by the
/// plain parser.
///
/// The pieces must not matter, and what the readers accept must be JSON with the same cells and elements.
enum JSONDecoder {
  static func tryOut(_ input: [UInt8]) {
    let parsed = try? JSONValue.parse(input, file: "input", depthLimit: 32)
    if let parsed { expectSameWhenWritten(parsed) }
    expectSameElements(input, parsed)
    let whole = rows(input, size: input.count + 1)
    expect(
      rows(input, size: Chunks.size(for: input)) == whole,
      "the size of the pieces changes the table")
    guard case .rows(let rows) = whole else { return }
    guard let parsed else { finding("a table that is not JSON was accepted") }
    expect(texts(parsed) == rows, "the table differs from the JSON")
  }

  private static func expectSameWhenWritten(_ value: JSONValue) {
    let written = JSONWriter.write(value)
    guard let again = try? JSONValue.parse(written, file: "again", depthLimit: 32) else {
      finding("what was written cannot be read")
    }
    expect(JSONWriter.write(again) == written, "writing changes what was read")
  }

  /// The elements of a member, and what is around them.
  private static func elements(_ input: [UInt8], size: Int) -> (String, JSONValue, [JSONValue]) {
    var elements: [JSONValue] = []
    do {
      let reader = JSONElementReader(
        file: "input", member: "data", depthLimit: 32, source: Chunks.source(input, size: size))
      let frame = try reader.forEachElement { elements.append($0.value) }
      return ("", frame, elements)
    } catch {
      return ("\(error)", .null, elements)
    }
  }

  private static func expectSameElements(_ input: [UInt8], _ parsed: JSONValue?) {
    let whole = elements(input, size: input.count + 1)
    let pieces = elements(input, size: Chunks.size(for: input))
    expect(whole == pieces, "the size of the pieces changes the elements")
    let (complaint, frame, elements) = whole
    expect(
      (parsed != nil) == complaint.isEmpty,
      "elements are read of what is no JSON, or not of what is")
    guard let parsed, !elements.isEmpty else {
      return expect(parsed == nil || frame == parsed, "the frame differs")
    }
    expect(parsed["data"] == .array(elements), "the elements differ from the JSON")
    guard case .object(let members) = parsed else { finding("elements of what is no object") }
    let emptied = members.map { $0.name == "data" ? JSONMember("data", []) : $0 }
    expect(frame == .object(emptied), "what is around the elements differs from the JSON")
  }

  /// What a reading came to: the first column, or the words in which the input was refused.
  private enum Outcome: Equatable {
    case rows([PackedText])
    case refused(String)
  }

  private static func rows(_ input: [UInt8], size: Int) -> Outcome {
    do {
      let options = JSONTableOptions(cellLimit: 64, recordLimit: 256)
      var reader = try JSONTableReader(
        file: "input", options: options, source: Chunks.source(input, size: size))
      var rows: [PackedText] = []
      try reader.forEachBatch(of: [ColumnRequest(reader.names[0], .text)]) { batch in
        for row in 0..<batch.count { rows.append(batch.text(0, row)) }
      }
      return .rows(rows)
    } catch {
      return .refused("\(error)")
    }
  }

  /// The first cells of all rows but the first; nil where one is no text that fits, so that the table is wrong.
  private static func texts(_ table: JSONValue) -> [PackedText]? {
    guard case .array(let rows) = table else { return nil }
    var texts: [PackedText] = []
    for row in rows.dropFirst() {
      guard case .array(let cells) = row, let first = cells.first else { return nil }
      switch first {
      case .string(let text):
        guard let packed = PackedText(text.utf8) else { return nil }
        texts.append(packed)
      case .null: texts.append(PackedText(packed: 0))
      case .number(let number):
        guard let packed = PackedText(number.text.utf8) else { return nil }
        texts.append(packed)
      default: return nil
      }
    }
    return texts
  }
}
