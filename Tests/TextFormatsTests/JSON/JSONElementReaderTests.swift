import Testing
import TextFormats

@Suite struct JSONElementReaderTests {
  private struct Reading: Equatable {
    var elements: [JSONValue] = []
    var places: [String] = []
    var frame: JSONValue?
    var complaint = ""
  }

  /// Reads a text in pieces of a size.
  private func read(_ text: [UInt8], size: Int, limit: Int = 1 << 20) -> Reading {
    var reading = Reading()
    var position = 0
    let reader = JSONElementReader(file: "f", member: "data", limit: limit, depthLimit: 16) {
      buffer in
      let count = min(size, buffer.count, text.count - position)
      buffer.replaceSubrange(..<count, with: text[position..<position + count])
      position += count
      return count
    }
    do {
      reading.frame = try reader.forEachElement { element in
        reading.elements.append(element.value)
        reading.places.append("\(element.location.line):\(element.location.column)")
      }
    } catch {
      reading.complaint = "\(error)"
    }
    return reading
  }

  @Test func `Elements come in order with their places, and the rest with an empty array`() {
    let text =
      "\u{FEFF}{ \"é\": \"[{\\\"\", \"data\" : [ {\"a\":[1,2]},\n  3, \"],\\\"\"\n , [] ], \"count\":4}"
    let reading = read(Array(text.utf8), size: 1000)
    #expect(reading.complaint.isEmpty)
    #expect(reading.elements == [["a": [1, 2]], 3, "],\"", []])
    #expect(reading.places == ["1:27", "2:3", "2:6", "3:4"])
    #expect(reading.frame == ["é": "[{\"", "data": [], "count": 4])
  }

  @Test(arguments: [
    #"{"data":[]}"#, #"{"data":{}}"#, #"{"x":{"data":[1]},"y":["data"]}"#, #"["data",[1]]"#,
    #"{"d\u0061ta":[1]}"#, "1",
  ])
  func `A text without such an array has no elements and is read whole`(text: String) throws {
    let reading = read(Array(text.utf8), size: 3)
    #expect(reading.elements.isEmpty)
    #expect(reading.frame == (try JSONValue.parse(Array(text.utf8), file: "f")))
  }

  @Test(arguments: [
    (#"{"data":[1,]}"#, "f:1:12: error: expected a JSON value"),
    (#"{"data":[,1]}"#, "f:1:10: error: expected a JSON value"),
    (#"{"data":[1"#, "f:1:11: error: expected ',' or ']' in an array, found the end of the file"),
    ("{\"data\":[1,\n {\"a\":x}]}", "f:2:7: error: expected a JSON value"),
    ("{\"data\":[1 2]}", "f:1:12: error: text after the end of the JSON value"),
    ("{\"data\":[\n1],\"b\":x}", "f:2:8: error: expected a JSON value"),
    ("{\"data\":[\n1]\n,\"b\":x}", "f:3:6: error: expected a JSON value"),
    ("{\"data\":[1]", "f:1:12: error: expected ',' or '}' in an object"),
    (#"{"data":[1],"data":[2]}"#, "the name 'data' is given twice"),
    ("", "f:1:1: error: expected a JSON value"),
  ])
  func `What is wrong is told with its place in the file`(text: String, expected: String) {
    for size in [1, 2, 1000] {
      let complaint = read(Array(text.utf8), size: size).complaint
      #expect(
        complaint.hasPrefix(expected) || complaint.contains(expected) && expected.first != "f")
    }
  }

  @Test func `The size of pieces does not matter`() {
    let text = Array("{\"a\":1,\"data\":[{\"b\":\"x\\\\\"},\n[],{}],\"c\":[]}\n".utf8)
    let whole = read(text, size: text.count)
    #expect(whole.elements.count == 3)
    for size in 1..<text.count { #expect(read(text, size: size) == whole) }
  }

  @Test func `A text that was cut anywhere is an error`() {
    let text = Array("{\"a\":1,\"data\":[{\"b\":\"x\"},\n[],{}],\"c\":[]}".utf8)
    for count in 0..<text.count {
      #expect(!read(Array(text[..<count]), size: 64).complaint.isEmpty, "cut after \(count) bytes")
    }
  }

  @Test func `What is too large or too deep is refused before it is gathered`() {
    let deep =
      "{\"data\":[" + String(repeating: "[", count: 100) + String(repeating: "]", count: 100) + "]}"
    #expect(read(Array(deep.utf8), size: 64).complaint.contains("levels inside each other"))
    let long = "{\"data\":[\"" + String(repeating: "x", count: 200)
    #expect(
      read(Array(long.utf8), size: 64, limit: 100).complaint.contains(
        "f:1:10: error: an element of an array has more than 100 bytes"))
    let wide = "{\"b\":\"" + String(repeating: "x", count: 200)
    #expect(
      read(Array(wide.utf8), size: 64, limit: 100).complaint.contains(
        "more than 100 bytes beside the elements of an array"))
  }
}
