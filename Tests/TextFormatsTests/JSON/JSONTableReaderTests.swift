import Testing
import TextFormats

@Suite struct JSONTableReaderTests {
  static let columns = [
    ColumnRequest("ALL_VAL_MO", .number), ColumnRequest("time", .text),
    ColumnRequest("UNIT_QY1", .text),
  ]
  static let names = #"["time","CTY_NAME","ALL_VAL_MO","UNIT_QY1"]"#

  static let valid: [(text: String, rows: [[String]])] = [
    // The names alone are a table without rows.
    ("[\(names)]", []),
    ("[\(names),\n[\"2020-01\",\"CHINA\",\"12\",\"KG\"]]\n", [["12000000", "2020-01", "KG"]]),
    // Blanks wherever JSON allows them, and a byte order mark.
    (
      "\u{FEFF} [ \(names)\r\n, [ \"2020-01\" ,\t\"CHINA\" , \"12\",\"KG\" ]\n] \n",
      [["12000000", "2020-01", "KG"]]
    ),
    // Numbers without quotes, null, and nothing.
    (#"[\#(names),[2020,null,-1.5,null]]"#, [["-1500000", "2020", ""]]),
    (#"[\#(names),["","",null,""],["","","",""]]"#, [["blank", "", ""], ["blank", "", ""]]),
    // The longest numbers, zeros before them, and minus nothing.
    (
      #"[\#(names),["","","-999999999999999999.999999",""],["","","000000000000000012",""]]"#,
      [["-999999999999999999999999", "", ""], ["12000000", "", ""]]
    ),
    (#"[\#(names),["","","-0",""],["","","0.000001",""]]"#, [["0", "", ""], ["1", "", ""]]),
    // Escapes, surrogates, quotes and brackets in cells, 16 bytes of text.
    (
      #"[\#(names),["\u0041\/\"\\","],[\",\"","1","\uD83D\uDE00é"]]"#,
      [["1000000", "A/\"\\", "😀é"]]
    ),
    (
      #"[\#(names),["0123456789abcdef","x","1","數量數量數"]]"#,
      [["1000000", "0123456789abcdef", "數量數量數"]]
    ),
  ]

  @Test(arguments: valid)
  func `Valid tables give their cells`(text: String, rows: [[String]]) {
    let outcome = readTable(Self.columns, text)
    #expect(outcome.error == nil)
    #expect(outcome.rows == rows)
    #expect(outcome.names == ["time", "CTY_NAME", "ALL_VAL_MO", "UNIT_QY1"])
  }

  @Test func `A name given twice is allowed while its cells are equal`() {
    let plain = (0..<9).map { "[\"2020-0\($0)\",\"5700\",\"\($0)\",\"2020-0\($0)\"]" }
    let table = "[[\"time\",\"CTY_CODE\",\"V\",\"time\"],\n"
    let columns = [ColumnRequest("time", .text)]
    let outcome = readTable(columns, table + plain.joined(separator: ",\n") + "]")
    #expect(outcome.error == nil)
    #expect(outcome.rows == (0..<9).map { ["2020-0\($0)"] })

    var wrong = plain
    wrong[2] = "[\"2020-02\",\"5700\",\"2\",\"2020-021\"]"
    #expect(
      readTable(columns, table + wrong.joined(separator: ",\n") + "]").error
        == "a.json:4:23: error: '2020-021' in the column 'time', and '2020-02' in the one of the"
        + " same name (columns of one name must be equal; remove one of them)")
  }

  @Test func `A second reading finds nothing left`() throws {
    let text = "[[\"a\"],[\"1\"]]"
    var reader = try JSONTableReader(file: "a.json", source: chunks(of: Array(text.utf8), size: 3))
    var counts: [Int] = []
    for _ in 0..<2 {
      try reader.forEachBatch(of: [ColumnRequest("a", .text)]) { counts.append($0.count) }
    }
    #expect(counts == [1])
  }

  @Test func `What the caller throws ends the reading`() throws {
    struct Stop: Error {}
    let text = "[[\"a\"],[\"1\"]]"
    var reader = try JSONTableReader(file: "a.json", source: chunks(of: Array(text.utf8), size: 3))
    #expect(throws: Stop.self) {
      try reader.forEachBatch(of: [ColumnRequest("a", .text)]) { _ in throw Stop() }
    }
  }

  /// Tables as the Census Bureau writes them, around the size of a batch.
  @Test(arguments: [0, 1, 63, 64, 65, 511, 512, 513, 1024, 1025])
  func `Plain tables of any size are read whole`(count: Int) {
    var numbers = SeededGenerator(seed: UInt64(count))
    var text = "[[\"time\",\"CTY_CODE\",\"V\",\"UNIT_QY1\"]"
    var expected: [[String]] = []
    for _ in 0..<count {
      let value =
        UInt64.random(in: 0..<1_000_000_000_000_000, using: &numbers)
        >> UInt64.random(in: 0..<50, using: &numbers)
      let code = String(UInt32.random(in: 0..<10_000, using: &numbers))
      text += ",\n[\"2020-01\",\"\(code)\",\"\(value)\",\"KG\"]"
      expected.append([value == 0 ? "0" : "\(value)000000", "KG", code])
    }
    let columns = [
      ColumnRequest("V", .number), ColumnRequest("UNIT_QY1", .text),
      ColumnRequest("CTY_CODE", .text),
    ]
    let outcome = readTable(columns, text + "]\n")
    #expect(outcome.error == nil)
    #expect(outcome.rows == expected)
  }

  @Test(arguments: ["1", "", "12345678", "123456789", "-5", "1.25", "x", "1234567:", "1\\u0031"])
  func `Cells that are only checked are refused like those that are read`(cell: String) {
    for row in [0, 1, 511, 512, 899] {
      var rows = (0..<900).map { "[\"KG\",\"\($0)\",\"\($0)\"]" }
      rows[row] = "[\"KG\",\"1\",\"\(cell)\"]"
      let text = "[[\"unit\",\"V\",\"Q\"],\n" + rows.joined(separator: ",\n") + "]"
      let columns = [ColumnRequest("unit", .text), ColumnRequest("V", .number)]
      let read = readTable(columns + [ColumnRequest("Q", .number)], text)
      let checked = readTable(columns + [ColumnRequest("Q", .number, isOnlyChecked: true)], text)
      #expect(checked.error == read.error)
      #expect(checked.rows.map { $0.prefix(2) } == read.rows.map { $0.prefix(2) })
    }
  }

  @Test func `A column of one text is not taken for one where the last row differs`() {
    for other in ["LB", "KGM", "K", "", "KG KG KG KG KG KG", "\\u004bG"] {
      for row in [0, 1, 510, 511, 512, 700] {
        var cells = Array(repeating: "KG", count: 701)
        cells[row] = other
        let text =
          "[[\"unit\",\"V\"],\n" + cells.map { "[\"\($0)\",\"1\"]" }.joined(separator: ",\n") + "]"
        let outcome = readTable([ColumnRequest("unit", .text)], text)
        let shown = other == "\\u004bG" ? "KG" : other
        if shown.utf8.count <= 16 {
          cells[row] = shown
          #expect(outcome.error == nil)
          #expect(outcome.rows.map(\.[0]) == cells)
        } else {
          #expect(outcome.error != nil)
        }
      }
    }
  }

  @Test(arguments: 0..<24)
  func `Random tables are read as the slow reader reads them, whatever the chunks`(seed: UInt64)
    throws
  {
    var numbers = SeededGenerator(seed: seed)
    let table = RandomTable(rows: [3, 40, 520][Int(seed % 3)], using: &numbers)
    let expected = try referenceTable(table.columns, table.bytes)
    for size in [.max, 1, 81, 1000] {
      let outcome = readTable(table.columns, chunks(of: table.bytes, size: size))
      #expect(outcome == expected, "chunks of \(size)")
    }
  }

  @Test func `Where chunks end changes nothing`() throws {
    var numbers = SeededGenerator(seed: 1)
    let table = RandomTable(rows: 8, using: &numbers)
    let expected = try referenceTable(table.columns, table.bytes)
    for cut in 0...table.bytes.count {
      let outcome = readTable(table.columns, pieces(of: table.bytes, cutAt: cut))
      #expect(outcome == expected, "cut at \(cut)")
    }
  }
}
