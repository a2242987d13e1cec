import Testing
import TextFormats

@Suite struct CSVColumnReaderTests {
  static let requests: [ColumnRequest] = [
    ColumnRequest("amount", .number), ColumnRequest("code", .text), ColumnRequest("value", .number),
  ]

  @Test(arguments: RandomCSV.Manner.allCases, [0, 1, 2, 63, 64, 65, 511, 512, 513, 1100])
  func `Columns are what the records say, whatever the table`(
    manner: RandomCSV.Manner, rows: Int
  ) {
    for seed in 0..<2 {
      var table = RandomCSV(manner, seed: UInt64(rows * 10 + seed))
      let bytes = table.bytes(rows: rows)
      for size in [61, 1 << 20] {
        let fast = readColumns(Self.requests, chunks(of: bytes, size: size))
        let plain = readColumnsPlainly(Self.requests, chunks(of: bytes, size: .max))
        #expect(fast.error == plain.error, "seed \(seed), pieces of \(size)")
        // Before an error the fast reader may have handed on fewer rows or more.
        if plain.error == nil { #expect(fast == plain, "seed \(seed), pieces of \(size)") }
      }
    }
  }

  @Test(arguments: RandomCSV.Manner.allCases)
  func `A piece may end at any byte`(manner: RandomCSV.Manner) {
    var table = RandomCSV(manner, seed: 77)
    let bytes = table.bytes(rows: 9)
    let plain = readColumnsPlainly(Self.requests, chunks(of: bytes, size: .max))
    for cut in 0...bytes.count {
      let fast = readColumns(Self.requests, pieces(of: bytes, cutAt: cut))
      #expect(fast.error == plain.error, "cut at \(cut)")
      if plain.error == nil { #expect(fast == plain, "cut at \(cut)") }
    }
  }

  @Test(arguments: RandomCSV.Manner.allCases, ["KG", "X", "", "no such unit"])
  func `A filter keeps the rows with its text and checks all others`(
    manner: RandomCSV.Manner, text: String
  ) throws {
    let requests = [
      ColumnRequest("unit", .text), ColumnRequest("value", .number), ColumnRequest("code", .text),
    ]
    let filter = ColumnFilter(column: 0, text: try #require(PackedText(text.utf8)))
    for seed in 0..<6 {
      var table = RandomCSV(manner, seed: UInt64(500 + seed))
      let bytes = table.bytes(rows: 700)
      let fast = readColumns(requests, keeping: filter, chunks(of: bytes, size: 30_000))
      let plain = readColumnsPlainly(requests, keeping: filter, chunks(of: bytes, size: .max))
      #expect(fast.error == plain.error, "seed \(seed)")
      if plain.error == nil { #expect(fast == plain, "seed \(seed)") }
    }
  }

  @Test(arguments: [
    "1", "", "12345678", "123456789", "1234567890123456", "12345678901234567", "-5", "1.25", "1.",
    ":",
    "/", "12 ", "1234567:", "12345678901234567890123456789012345", "\r", "1\r2", "é",
  ])
  func `Numbers beside each other are checked in rows that are kept and in others`(cell: String) {
    let kinds: [(Bool, String)] = [(true, "5700"), (false, "1220")]
    for (isKept, partner) in kinds {
      for place in 0..<3 {
        for row in [0, 1, 299, 511, 512, 599] {
          var lines = (0..<600).map { "\($0 % 2 == 0 ? 5700 : 1220),0101,\($0),1234567890,7" }
          var cells = [partner, "0101", "1", "2", "3"]
          cells[2 + place] = cell
          lines[row] = cells.joined(separator: ",")
          let bytes = Array(("unit,code,value,amount,third\n" + lines.joined(separator: "\n")).utf8)
          let requests = [
            ColumnRequest("unit", .text), ColumnRequest("value", .number),
            ColumnRequest("amount", .number), ColumnRequest("third", .number),
          ]
          let filter = PackedText("5700".utf8).map { ColumnFilter(column: 0, text: $0) }
          let fast = readColumns(requests, keeping: filter, chunks(of: bytes, size: .max))
          let plain = readColumnsPlainly(requests, keeping: filter, chunks(of: bytes, size: .max))
          #expect(fast.error == plain.error, "kept: \(isKept), row \(row), place \(place)")
          if plain.error == nil { #expect(fast == plain) }
        }
      }
    }
  }

  @Test func `A quote far into a file changes nothing before it or after it`() {
    var lines = (0..<40_000).map { "a\($0),0\($0),\($0),KG,1" }
    lines[20_000] = "\"a,\n\"\"b\"\"\",12,7,KG,2"
    let bytes = Array(("name,code,value,unit,amount\n" + lines.joined(separator: "\n") + "\n").utf8)
    let fast = readColumns(Self.requests, chunks(of: bytes, size: .max))
    #expect(fast == readColumnsPlainly(Self.requests, chunks(of: bytes, size: .max)))
    #expect(fast.rows.count == 40_000)
    #expect(fast.rows.last?.line == 40_002)
  }

  @Test func `An error far into a file is told with its line and column`() {
    var lines = (0..<60_000).map { "a\($0),0\($0),\($0),KG,1" }
    lines[59_000] = "a,1,12x,KG,1"
    let bytes = Array(("name,code,value,unit,amount\r\n" + lines.joined(separator: "\r\n")).utf8)
    #expect(
      readColumns(Self.requests, chunks(of: bytes, size: .max)).error
        == "a.csv:59002:5: error: '12x' in column 'value' is not a number (write plain digits with"
        + " a point, at most 18 before it and 6 after it, and leave the cell blank where nothing"
        + " was published)")
  }

  @Test func `Bytes beyond ASCII that straddle two batches are checked`() {
    // The last row of the first batch and the first of the second share a block of 64 bytes.
    for row in 505..<520 {
      var bytes = Array("name,code,value,unit,amount\n".utf8)
      for index in 0..<600 {
        bytes += Array("a\(index),1,2,".utf8) + (index == row ? [0xC3] : []) + Array(",3\n".utf8)
      }
      let outcome = readColumns(Self.requests, chunks(of: bytes, size: .max))
      let plain = readColumnsPlainly(Self.requests, chunks(of: bytes, size: .max))
      #expect(outcome.error != nil && outcome.error == plain.error, "row \(row)")
    }
  }

  @Test func `A record beyond the limit is refused in bounded memory`() {
    var given = 0
    let options = CSVOptions(fieldLimit: 1 << 16, recordLimit: 1 << 17)
    let outcome = readColumns([ColumnRequest("a", .text)], options: options) { buffer in
      // A line that never ends.
      let text =
        given == 0 ? Array("a,b\n".utf8) : Array(repeating: UInt8(ascii: "7"), count: 50_000)
      buffer.replaceSubrange(0..<text.count, with: text)
      given += text.count
      return text.count
    }
    #expect(
      outcome.error
        == "a.csv:2:1: error: a field of more than 65536 bytes (check its quotes: one that is not"
        + " closed takes in all that follows)")
    #expect(given < 1 << 20)
  }

  @Test(arguments: [
    "", "\"0101\",1,2\n", "0101,1,2\n", "0101\n", "0101,x,2\n", "0101,1,2\n\"0102", "\"0\"1,2,3\n",
  ])
  func `Empty lines are judged by what follows, wherever a piece ends`(rest: String) {
    for lines in ["\n", "\n\n\n\n", "\r\n\r\n\n\r\n"] {
      for start in ["", "0100,5,6\n", "\"0100\",5,6\r\n"] {
        let bytes = Array(("code,amount,value\n" + start + lines + rest).utf8)
        let plain = readColumnsPlainly(Self.requests, chunks(of: bytes, size: .max))
        for size in 1...bytes.count {
          let fast = readColumns(Self.requests, chunks(of: bytes, size: size))
          #expect(fast.error == plain.error, "pieces of \(size) of '\(start + lines + rest)'")
        }
      }
    }
  }

  @Test(arguments: [
    ("", "a.csv:1:1: error: no header line (the first line names the columns)"),
    (
      "code,code\n",
      "a.csv:1:6: error: column 2 has the same name as column 1: 'code' (give each"
        + " column a name of its own)"
    ),
    (
      "code,amount\n",
      "a.csv:1:1: error: no column 'value'; columns found: 'code', 'amount' (add the"
        + " column, or rename one)"
    ),
  ])
  func `A header that does not fit is refused`(text: String, error: String) {
    #expect(readColumns(Self.requests, chunks(of: Array(text.utf8), size: .max)).error == error)
  }

  @Test func `A table of very many columns is read as one of few`() {
    let names = (0..<3000).map { "c\($0)" }
    let row = (0..<3000).map { "\($0)" }.joined(separator: ",")
    let text =
      names.joined(separator: ",") + "\n"
      + Array(repeating: row, count: 40).joined(separator: "\n") + "\n"
    let requests = [ColumnRequest("c2999", .number), ColumnRequest("c0", .text)]
    let bytes = Array(text.utf8)
    let fast = readColumns(requests, chunks(of: bytes, size: .max))
    #expect(fast.rows.count == 40)
    #expect(fast == readColumnsPlainly(requests, chunks(of: bytes, size: .max)))
  }
}
