import Testing

@testable import Workbooks

@Suite struct WorkbookTests {
  private func contents(
    _ rows: String, strings: [String] = []
  ) throws -> [[WorkbookCell.Content]] {
    try WorkbooksTests.rows(WorkbookFixture([("Data", rows)], strings: strings).bytes)
      .map { $0.cells.map(\.content) }
  }

  @Test func `Sheets come in the order of their tabs, by name`() throws {
    let workbook = try open(WorkbookFixture([("One &amp; two", ""), ("Three", "")]).bytes)
    #expect(workbook.sheets.map(\.name) == ["One & two", "Three"])
  }

  @Test(arguments: [
    ("<c t=\"s\"><v>1</v></c>", WorkbookCell.Content.text("second")),
    ("<c t=\"inlineStr\"><is><t>in place</t></is></c>", .text("in place")),
    ("<c t=\"inlineStr\"><is><r><t>two </t></r><r><t>runs</t></r></is></c>", .text("two runs")),
    ("<c t=\"inlineStr\"><is><t>kept</t><rPh><t>reading</t></rPh></is></c>", .text("kept")),
    ("<c t=\"str\"><f>A1</f><v>formula</v></c>", .text("formula")),
    ("<c><v>10121</v></c>", .number("10121")), ("<c t=\"n\"><v>1.5E3</v></c>", .number("1.5E3")),
    ("<c t=\"b\"><v>1</v></c>", .boolean(true)), ("<c t=\"e\"><v>#N/A</v></c>", .error("#N/A")),
    ("<x:c xmlns:x=\"u\"><x:v>7</x:v></x:c>", .number("7")),
  ])
  func `A cell is read by its kind`(cell: String, content: WorkbookCell.Content) throws {
    #expect(try contents("<row>\(cell)</row>", strings: ["first", "second"]) == [[content]])
  }

  @Test func `Rows and cells stand where their references say, and empty ones are passed over`()
    throws
  {
    let rows = try WorkbooksTests.rows(
      WorkbookFixture([
        (
          "Data",
          "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"C2\"/><c r=\"AA2\"><v>2</v></c></row>"
            + "<row r=\"5\"/><row><c><v>3</v></c></row>"
        )
      ]).bytes)
    #expect(rows.map(\.number) == [2, 6])
    #expect(rows[0].cells.map(\.column) == [1, 26])
    #expect(rows[1][0]?.text == "3")
    #expect(rows[0][0] == nil)
  }

  @Test(arguments: [
    ("A1", 0), ("Z9", 25), ("AA10", 26), ("XFD1", 16383), ("1", nil), ("A", nil), ("a1", nil),
    ("AAAA1", nil), ("A1B", nil), ("", nil),
  ])
  func `A reference names a column`(reference: String, column: Int?) {
    #expect(SheetCells.column(of: reference) == column)
  }

  @Test func `What the reader of rows throws comes through as it is`() throws {
    struct Own: Error {}
    let workbook = try open(WorkbookFixture([("Data", "<row><c><v>1</v></c></row>")]).bytes)
    #expect(throws: Own.self) {
      try workbook.read(workbook.sheets[0]) { _ in throw Own() }
    }
  }
}
