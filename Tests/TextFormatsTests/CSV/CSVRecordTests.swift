import Testing
import TextFormats

@Suite struct CSVRecordTests {
  /// Each field names the place it starts at, quotes included.
  @Test func `Fields know where they start`() throws {
    let text = "a,b,c,d\n2:1,\"2:5\",é,2:13\n\"3:1\n4\"\":1\",4:8,\"4:12\",4:19\n,6:2,,\n"
    var reader = try CSVReader(file: "f", source: chunks(of: Array(text.utf8), size: 3))
    let expected = [
      ["2:1", "2:5", "2:11", "2:13"], ["3:1", "4:8", "4:12", "4:19"], ["5:1", "5:2", "5:6", "5:7"],
    ]
    for row in expected {
      let record = try #require(try reader.next())
      for (index, place) in row.enumerated() {
        #expect(record.location(ofField: index).description == "f:" + place)
      }
    }
  }

  @Test(arguments: [
    // field, offset in its content, place
    (0, 0, "2:1"), (0, 3, "2:3"), (1, 0, "2:5"), (1, 1, "2:6"), (1, 2, "2:8"), (1, 3, "3:1"),
    (2, 1, "3:5"),
  ])
  func `A byte of a field is found again in the file`(field: Int, offset: Int, place: String) throws
  {
    let text = "a,b,c\nxé,\"1\"\"\n2\",cd\n"
    var reader = try CSVReader(file: "f", source: chunks(of: Array(text.utf8), size: 99))
    let record = try #require(try reader.next())
    #expect(record.location(ofField: field, offset: offset).description == "f:" + place)
  }

  @Test func `A missing column is an error that lists those found`() throws {
    let reader = try CSVReader(
      file: "f.csv", source: chunks(of: Array("code,group\n".utf8), size: 99))
    #expect(try reader.header.column("group") == 1)
    #expect(reader.header.optionalColumn("sector") == nil)
    let near = #expect(throws: TextFormatError.self) { try reader.header.column("groups") }
    #expect(
      near?.description
        == "f.csv:1:1: error: no column 'groups'; columns found: 'code', 'group' (did you mean"
        + " 'group'?)")
    let far = #expect(throws: TextFormatError.self) { try reader.header.column("sector") }
    #expect(far?.description.hasSuffix("(add the column, or rename one)") == true)
  }
}
