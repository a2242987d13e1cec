import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// Tables in the shape of the office's, with pairs that are made up.
@Suite struct HSCorrelationTests {
  private static let day = Day(ordinal: 20_000)

  private func read(_ text: String) throws(OfficialSourcesError) -> OfficialReading {
    try read(bytes: Array(text.utf8))
  }

  private func read(
    bytes: [UInt8], name: String = "table.csv"
  ) throws(OfficialSourcesError) -> OfficialReading {
    try HSCorrelation.read(
      SourceInput(name: name, bytes: bytes), ReadingTerms(retrieved: Self.day))
  }

  private func correlation(_ text: String) throws -> Correlation {
    try #require(try read(text).file.reference?.correlation)
  }

  private func pairs(_ text: String) throws -> [String] {
    try correlation(text).pairs.map { "\($0.from) \($0.to)" }
  }

  private func error(_ text: String) -> String {
    do throws(OfficialSourcesError) {
      _ = try read(text)
      return ""
    } catch {
      return error.description
    }
  }

  @Test func `A table with a title above its header is read as the office prints it`() throws {
    let text = """
      Between,,
      HS2022,HS2017,Relationship
      010121,010121,1:1
      851771,851770,1:n
      851779,851770,1:n

      """
    let reading = try read(text)
    let document = try #require(reading.file.reference)
    #expect(document.correlation?.from == "HS2022")
    #expect(document.correlation?.to == "HS2017")
    #expect(try pairs(text) == ["010121 010121", "851771 851770", "851779 851770"])
    #expect(document.retrieved == Self.day)
    #expect(document.file.sha256.count == 64)
    #expect(reading.file.releases.isEmpty)
  }

  @Test(arguments: [
    "HS 2017;HS 2012;Relationship\n010121;010121;1:1\n", "HS17\tHS12\n010121\t010121\n",
    "\u{FEFF}\"HS2017\",\"HS2012\"\r\n\"010121\",\"010121\"\r\n",
    "Relationship,hs-2017,HS 12\n1:1,0101.21,010121\n",
  ])
  func `Other ways to write the same table are read alike`(text: String) throws {
    let correlation = try correlation(text)
    #expect(correlation.from == "HS2017" && correlation.to == "HS2012")
    #expect(try pairs(text) == ["010121 010121"])
    #expect(OfficialFormats.recognize(FileHead(Array(text.utf8))) == HSCorrelation.self)
  }

  @Test func `A zero that a spreadsheet took away is put back, and said`() throws {
    let text = "HS2022,HS2017\n10121,10121\n851771,851770\n"
    #expect(try pairs(text) == ["010121 010121", "851771 851770"])
    let note = try #require(try read(text).findings.first { $0.severity == .note })
    #expect(note.description.contains("table.csv:2:1"))
    #expect(note.message.contains("2 codes have five digits"))
  }

  @Test(arguments: [
    ("0101,010121", "'0101'"), ("101,010121", "'101'"), ("01012,010121", "'01012'"),
    ("8517712,010121", "'8517712'"), ("10121.0,010121", "'10121.0'"),
    ("010121,ex 010121", "'ex 010121'"),
    ("1.0E5,010121", "'1.0E5'"), ("01O121,010121", "'01O121'"), ("-10121,010121", "'-10121'"),
  ])
  func `What is no code for sure is an error with its place`(row: String, quoted: String) {
    let error = error("HS2022,HS2017\n010121,010121\n\(row)\n")
    #expect(error.contains("table.csv:3:"), "\(error)")
    #expect(error.contains(quoted), "\(error)")
    #expect(error.contains("010121)") || error.contains("codes are written like"))
  }

  @Test func `The table of conversions is refused, for it keeps partners back`() {
    let error = error("From HS 2022,To HS 2017\n010121,010121\n")
    #expect(error.contains("conversions"))
    #expect(error.contains("table.csv:1:1"))
  }

  @Test func `Relations are derived from the pairs, and a wrong column is only reported`() throws {
    let text =
      "HS2022,HS2017,Relationship\n010121,010121,n:n\n851771,851770,1:n\n851779,851770,1:n\n"
    let reading = try read(text)
    let correlation = try #require(reading.file.reference?.correlation)
    #expect(correlation.relation(of: correlation.pairs[0]) == .oneToOne)
    // Two codes of HS2022 share one of HS2017: seen from HS2022 that is n:1, however it is printed.
    #expect(reading.findings.contains { $0.message.contains("3 relations are not what") })
  }

  @Test func `A table that is not whole is warned of`() throws {
    let reading = try read("HS2022,HS2017\n010121,010121\n,010129\n")
    #expect(reading.findings.contains { $0.message.contains("codes of 1 of the 96 chapters") })
    #expect(reading.findings.contains { $0.message.contains("1 rows have a code of one edition") })
  }

  @Test(arguments: [
    "", "a,b\n1,2\n", "HS2022,HS2022\n010121,010121\n", "HS2022\n010121\n",
    "HS2022,HS2017,HS2012\n010121,010121,010121\n",
  ])
  func `A table that names no two editions is refused`(text: String) {
    #expect(!error(text).isEmpty)
    #expect(!HSCorrelation.recognizes(FileHead(Array(text.utf8))))
  }

  @Test func `A header without rows is an error`() {
    #expect(error("HS2022,HS2017\n").contains("no pair of codes"))
  }

  @Test func `An old workbook is told what to do`() {
    let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(!HSCorrelation.recognizes(FileHead(bytes)))
    let error = #expect(throws: OfficialSourcesError.self) {
      try read(bytes: bytes, name: "old.xls")
    }
    #expect(error?.description.contains("save it as .xlsx") == true)
  }

  @Test func `A file cut at any byte is read in part or an error, and no crash`() {
    let text = Array("Between,,\nHS2022,HS2017,Relationship\n\"010121\",010121,1:1\n".utf8)
    for count in text.indices { _ = try? read(bytes: Array(text[..<count])) }
    // Cut inside of a code: never another one.
    #expect(error("HS2022,HS2017\n010121,0101").contains("'0101'"))
  }

  @Test(arguments: [
    [UInt8](repeating: 0x2C, count: 1 << 20), [UInt8](repeating: 0x0A, count: 1 << 20),
    [UInt8](repeating: 0x22, count: 1 << 20), [0xFF, 0xFE, 0x48, 0x00], [0x50, 0x4B, 0x03, 0x04],
  ])
  func `Hostile bytes end in an error`(bytes: [UInt8]) {
    #expect(throws: OfficialSourcesError.self) { try read(bytes: bytes) }
  }

  @Test func `A workbook is read from its sheet of correlations`() throws {
    let reading = try read(bytes: MadeWorkbook.correlations, name: "folder/table.xlsx")
    let correlation = try #require(reading.file.reference?.correlation)
    #expect(correlation.pairs.map { "\($0.from) \($0.to)" } == ["010121 010121", "851771 851770"])
    #expect(reading.file.file.name == "table.xlsx")
    #expect(
      OfficialFormats.recognize(FileHead(MadeWorkbook.correlations)) == HSCorrelation.self)
  }

  @Test func `A workbook is taken for no more than a workbook until its sheets were read`() {
    for bytes in [MadeWorkbook.correlations, MadeWorkbook.figures(rows: 1)] {
      #expect(HSCorrelation.title(of: FileHead(bytes)).hasPrefix("workbook (XLSX)"))
    }
    let table = FileHead(Array("HS2022,HS2017\n010121,010121\n".utf8))
    #expect(HSCorrelation.title(of: table) == HSCorrelation.title)
  }

  @Test func `A ZIP file of other things is none, whatever its packed bytes look like`() {
    let head = FileHead([0x50, 0x4B, 0x03, 0x04] + Array("EXP_DETL.TXT xl/ HS2022,HS2017\n".utf8))
    #expect(!HSCorrelation.recognizes(head))
  }

  @Test(arguments: [1, 9, 10, 300])
  func `A workbook of figures is told what it would have to be, and what to do`(_ rows: Int) throws
  {
    let error = #expect(throws: OfficialSourcesError.self) {
      _ = try read(bytes: MadeWorkbook.figures(rows: rows), name: "table.xlsx")
    }
    let message = error.map { "\($0)" } ?? ""
    #expect(
      message.contains(
        "table.xlsx:1:1: error: sheet 'Trade' of this workbook is no correlation of HS editions"))
    #expect(message.contains("HS2022, HS2017, Relationship") && message.contains("--describe"))
  }

  @Test func `A place in a workbook is the sheet's row and column`() throws {
    let error = #expect(throws: OfficialSourcesError.self) {
      try read(bytes: MadeWorkbook.withWrongCode, name: "table.xlsx")
    }
    #expect(
      error?.description.hasPrefix("table.xlsx/HS2022-HS2017 Correlations:4:2: error: '85177.0'")
        == true, "\(error?.description ?? "")")
  }
}
