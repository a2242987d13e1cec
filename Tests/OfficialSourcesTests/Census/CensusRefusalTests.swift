import OfficialSources
import Testing
import TextFormats

@Suite struct CensusRefusalTests {
  private static let page =
    "<html>\n<head><title>TITLE</title></head>\n<body><p>…</p></body>\n</html>\n"

  @Test(arguments: ["Missing Key", "Invalid Key"])
  func `A page about keys says where to get one`(title: String) {
    let page = "\n" + Self.page.replacing("TITLE", with: title)
    let head = FileHead(Array(page.utf8))
    #expect(CensusJSON.recognizes(head))
    let complaint = CensusAnswers.complaint(page)
    #expect(complaint.hasPrefix("answer:1:1: error: the Census Bureau"))
    #expect(complaint.contains("https://api.census.gov/data/key_signup.html"))
  }

  @Test func `Another page is no answer, and nobody's in particular`() {
    let page = Self.page.replacing("TITLE", with: "Maintenance")
    #expect(!CensusJSON.recognizes(FileHead(Array(page.utf8))))
    #expect(CensusAnswers.complaint(page).contains("a web page, not an answer of the API"))
  }

  @Test func `An error is told in the office's words`() {
    let body = "error: error: unknown variable 'ALL_VAL'"
    #expect(CensusJSON.recognizes(FileHead(Array(body.utf8))))
    #expect(
      CensusAnswers.complaint(body).contains(
        "the Census Bureau answered with an error: unknown variable 'ALL_VAL' (correct the request")
    )
  }

  @Test func `Nothing at all means no data, which is said and is no error`() throws {
    for text in ["", CensusAnswers.json([["ALL_VAL_MO", "time"]])] {
      let reading = try CensusAnswers.read(text)
      #expect(reading.file.releases.isEmpty)
      #expect(reading.remarks == ["no data: the office answered without rows"])
    }
  }

  @Test(
    arguments: [
      ([["E_COMMODITY", "ALL_VAL_YR", "time"]], "no column of monthly values"),
      ([["E_COMMODITY", "ALL_VAL_MO"]], "no column says the month"),
      ([["E_COMMODITY", "ALL_VAL_MO", "MONTH"]], "no column says the month"),
      ([["I_COMMODITY", "ALL_VAL_MO", "time"]], "values of ALL_VAL_MO with codes of I_COMMODITY"),
      ([["ALL_VAL_MO", "GEN_VAL_MO", "time"]], "columns of exports and of imports in one file"),
      ([["ALL_VAL_MO", "time", "CTY_NAME"]], "countries by name only"),
      ([["ALL_VAL_MO", "time", "E_ENDUSE"]], "not rows of the Harmonized System"),
      (
        [["ALL_VAL_MO", "time", "COMMODITY"]],
        "commodities in 'COMMODITY', and no column 'E_COMMODITY'"
      ),
      ([["ALL_VAL_MO", "time"], ["1", "2020"]], "time is '2020', which is not a month"),
      ([["ALL_VAL_MO", "YEAR", "MONTH"], ["1", "2020", "00"]], "month 00 is the year to date"),
      ([["ALL_VAL_MO", "time"], ["-1", "2020-01"]], "ALL_VAL_MO is below zero"),
      ([["ALL_VAL_MO", "time"], ["x", "2020-01"]], "is not a number"),
      (
        [["ALL_VAL_MO", "time", "E_COMMODITY"], ["1", "2020-01", "12019"]],
        "zeros before them get lost"
      ),
      (
        [["ALL_VAL_MO", "time", "E_COMMODITY", "COMM_LVL"], ["1", "2020-01", "1201", "HS6"]],
        "COMM_LVL is 'HS6', and the code has 4 digits"
      ),
      (
        [["ALL_VAL_MO", "time", "E_COMMODITY"], ["1", "2020-01", "12AB"]],
        "'12AB' is not a code of the Harmonized System"
      ),
      (
        [["ALL_VAL_MO", "time", "E_COMMODITY"], ["1", "2020-01", "12"], ["2", "2020-01", "12"]],
        "code 12 comes twice"
      ),
    ] as [([[String]], String)])
  func `What is not a table of monthly trade is refused, with what it should be`(
    rows: [[String]], expected: String
  ) {
    #expect(CensusAnswers.complaint(CensusAnswers.json(rows)).contains(expected))
    let csv = rows.map { $0.joined(separator: ",") + "\n" }.joined()
    #expect(CensusAnswers.complaint(csv, as: CensusCSV.self).contains(expected))
  }

  @Test func `An answer that was cut anywhere is an error, and never fewer rows`() {
    let whole = CensusAnswers.json([
      ["E_COMMODITY", "ALL_VAL_MO", "CTY_CODE", "time"], ["12", "1", "5700", "2020-01"],
      ["13", "1", "5880", "2020-01"],
    ])
    for count in 1..<whole.utf8.count {
      let cut = String(decoding: whole.utf8.prefix(count), as: UTF8.self)
      #expect(!CensusAnswers.complaint(cut).isEmpty, "cut after \(count) bytes")
    }
  }

  @Test func `A file full of unknown partners is told briefly`() throws {
    var rows = [["ALL_VAL_MO", "time", "CTY_CODE"]]
    for number in 0..<2000 { rows.append(["1", "2020-01", "Z\(number)"]) }
    let reading = try CensusAnswers.read(CensusAnswers.json(rows))
    #expect(reading.file.releases.isEmpty)
    #expect(reading.findings.count == 51)
    #expect(
      reading.remarks.contains("1950 rows: more such findings, which are not told one by one"))
  }

  @Test(arguments: [
    "[[1]]", "[]", "{}", "[[\"a\",\"b\"]]", "E_COMMODITY\n", "time,value\n", "",
    "ALL_VAL_MO is a column",
  ])
  func `What does not have the office's columns is not taken for its answer`(text: String) {
    let head = FileHead(Array(text.utf8))
    #expect(!CensusJSON.recognizes(head))
    #expect(!CensusCSV.recognizes(head))
  }

  @Test func `Each form is recognized as itself`() {
    let json = FileHead(Array("\u{FEFF} [ [\"CTY_CODE\",\"GEN_VAL_MO\"],\n[".utf8))
    #expect(CensusJSON.recognizes(json) && !CensusCSV.recognizes(json))
    let csv = FileHead(Array("\u{FEFF}\"CTY_CODE\",\"GEN_VAL_MO\"\n".utf8))
    #expect(CensusCSV.recognizes(csv) && !CensusJSON.recognizes(csv))
    #expect(OfficialFormats.named("census-csv") != nil)
  }

  @Test func `Another encoding than UTF-8 is told by its name`() {
    let rows = [["ALL_VAL_MO", "time"], ["1", "2020-01"]]
    let texts = [
      CensusAnswers.json(rows), rows.map { $0.joined(separator: ",") + "\n" }.joined(),
    ]
    let formats: [any OfficialFormat.Type] = [CensusJSON.self, CensusCSV.self]
    for (text, format) in zip(texts, formats) {
      let bytes: [UInt8] = [0xFF, 0xFE] + text.utf8.flatMap { [$0, UInt8(0)] }
      #expect {
        try format.read(SourceInput(name: "answer", bytes: bytes), CensusAnswers.terms)
      } throws: { error in
        "\(error)".contains("UTF-16")
      }
    }
  }

  @Test func `Deep nesting ends in an error`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(!CensusAnswers.complaint(deep).isEmpty)
    #expect(!CensusAnswers.complaint("[[\"ALL_VAL_MO\",\"time\"]," + deep).isEmpty)
  }
}
