import Testing
import TextFormats

@Suite struct JSONElementComparisonTests {
  private static let seeds = [
    "{\"a\":1,\"data\":[{\"b\":\"x\\\\\",\"data\":[]},\n[1,\"]\"],{}, null],\"c\":{\"data\":[2]}}",
    "{\"data\":[],\"data\":[1]}", "[\"data\",[1]]", "{\"x\":\"data\", \"data\" : [ 1 , 2 ] }\n",
    "\u{FEFF}{\"é\":[{}],\"data\":[\"\u{FEFF}\"]}", "{\"data\":1}",
  ]
  private static let marks = Array("{}[],:\"\\ \n1xdata\u{FEFF}".utf8)

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `Elements are read exactly where the plain parser reads the text, and are the same`(
    seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<400 {
      var text = Array(Self.seeds[round % Self.seeds.count].utf8)
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        let place = Int.random(in: 0..<text.count, using: &generator)
        let mark = Self.marks[Int.random(in: 0..<Self.marks.count, using: &generator)]
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: text[place] = mark
        case 1: text.insert(mark, at: place)
        default: if text.count > 1 { text.remove(at: place) }
        }
      }
      compare(text)
    }
  }

  private func compare(_ text: [UInt8]) {
    let parsed = try? JSONValue.parse(text, file: "f", depthLimit: 8)
    var elements: [JSONValue] = []
    var position = 0
    let reader = JSONElementReader(file: "f", member: "data", depthLimit: 8) { buffer in
      let count = min(5, text.count - position)
      buffer.replaceSubrange(..<count, with: text[position..<position + count])
      position += count
      return count
    }
    let frame = try? reader.forEachElement { elements.append($0.value) }
    let shown = Comment(rawValue: String(decoding: text, as: UTF8.self))
    #expect((parsed == nil) == (frame == nil), shown)
    guard let parsed, let frame else { return }
    guard !elements.isEmpty else {
      #expect(frame == parsed, shown)
      return
    }
    #expect(parsed["data"] == .array(elements), shown)
    guard case .object(let members) = parsed else {
      Issue.record(shown)
      return
    }
    let emptied = members.map { $0.name == "data" ? JSONMember("data", []) : $0 }
    #expect(frame == .object(emptied), shown)
  }
}
