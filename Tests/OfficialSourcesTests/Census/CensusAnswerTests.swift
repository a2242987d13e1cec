import OfficialSources
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@Suite struct CensusAnswerTests {
  @Test func `Exports of a line to a country become one release a month`() throws {
    let text = CensusAnswers.json([
      ["ALL_VAL_MO", "COMM_LVL", "E_COMMODITY", "CTY_CODE", "time"],
      ["700", "HS10", "1201900095", "5700", "2019-12"],
      ["0", "HS10", "1201900095", "5700", "2020-01"],
    ])
    let reading = try CensusAnswers.read(text)
    #expect(
      reading.lines == [
        "census USA-CHN export total customs HS2017/HS10 FAS none USD 2019-12: 1201900095=700",
        "census USA-CHN export total customs HS2017/HS10 FAS none USD 2020-01: 1201900095=0",
      ])
    #expect(reading.findings.isEmpty)
    #expect(reading.file.releases[0].publication.precision == .noLaterThan)
  }

  @Test func `An answer without countries is of all countries, one without codes of all products`()
    throws
  {
    let imports = try CensusAnswers.read(
      CensusAnswers.json([
        ["GEN_VAL_MO", "COMM_LVL", "I_COMMODITY", "time"], ["12", "HS6", "854231", "2013-01"],
      ]))
    #expect(
      imports.lines == [
        "census USA-WLD import general customs HS2012/HS6 customs-value none USD 2013-01: 854231=12"
      ])
    let total = try CensusAnswers.read(
      CensusAnswers.json([["ALL_VAL_MO", "CTY_CODE", "time"], ["9", "5700", "2013-01"]]))
    #expect(
      total.lines == [
        "census USA-CHN export total customs none/total FAS none USD 2013-01: TOTAL=9"
      ])
  }

  @Test func `Each valuation of an answer is a table of its own`() throws {
    let reading = try CensusAnswers.read(
      CensusAnswers.json([
        [
          "I_COMMODITY", "GEN_VAL_MO", "CON_VAL_MO", "GEN_CIF_MO", "GEN_VAL_YR", "GEN_QY1_MO",
          "GEN_QY1_MO_FLAG", "CON_QY1_MO", "CON_QY1_MO_FLAG", "UNIT_QY1", "CTY_CODE", "time",
        ],
        ["850760", "10", "8", "11", "99", "5", "", "4", nil, "NO", "5700", "2022-03"],
      ]))
    let table = "census USA-CHN import"
    #expect(
      reading.lines.sorted() == [
        "\(table) consumption customs HS2022/HS6 customs-value none USD 2022-03: 850760=8 (4 units)",
        "\(table) general customs HS2022/HS6 CIF none USD 2022-03: 850760=11 (5 units)",
        "\(table) general customs HS2022/HS6 customs-value none USD 2022-03: 850760=10 (5 units)",
      ])
  }

  @Test func `Levels that come mixed go to tables of their own`() throws {
    let reading = try CensusAnswers.read(
      CensusAnswers.json([
        ["E_COMMODITY", "ALL_VAL_MO", "CTY_CODE", "YEAR", "MONTH"],
        ["12", "30", "5700", "2020", "01"], ["1201", "20", "5700", "2020", "01"],
        ["01", "3", "5700", "2020", "01"], ["-", "33", "5700", "2020", "01"],
      ]))
    #expect(reading.file.releases.map { $0.table.classification.level } == [.hs2, .hs4, .total])
    #expect(reading.file.releases.map(\.rows.count) == [2, 1, 1])
    let codes = reading.file.releases[0].rows.map(\.code.description)
    #expect(codes == ["01", "12"])
  }

  @Test(
    arguments: [
      // Quantity, flag, unit; what is read of it.
      ("0", "M", "KG", nil), ("0", "", "KG", "0 kg"), ("0", nil, "KG", "0 kg"),
      ("7", "", "T", "7 t"), ("7", "M", "T", nil), (nil, "", "KG", nil), ("0", "", "X", nil),
      ("0", "", "", nil), ("5", "", "BBL", "5 bbl"), ("5", "", "DOZ", "5 doz"),
    ] as [(String?, String?, String, String?)])
  func `A quantity is missing where its flag says so, and zero where that is blank`(
    quantity: String?, flag: String?, unit: String, expected: String?
  ) throws {
    let reading = try CensusAnswers.read(
      CensusAnswers.json([
        [
          "E_COMMODITY", "ALL_VAL_MO", "QTY_1_MO", "QTY_1_MO_FLAG", "UNIT_QY1", "CTY_CODE", "time",
        ],
        ["120190", "1", quantity, flag, unit, "5700", "2020-01"],
      ]))
    let row = try #require(reading.file.releases.first?.rows.first)
    #expect(row.quantity.map { "\($0)" } == expected)
    #expect(reading.findings.isEmpty)
  }

  @Test func `A quantity that cannot be read as it is meant is left out and said`() throws {
    func quantity(_ names: [String], _ cells: [String]) throws -> (Quantity?, [String]) {
      let reading = try CensusAnswers.read(
        CensusAnswers.json([
          ["E_COMMODITY", "ALL_VAL_MO", "CTY_CODE", "time"] + names,
          ["120190", "1", "5700", "2020-01"] + cells,
        ]))
      return (try #require(reading.file.releases.first?.rows.first).quantity, reading.remarks)
    }
    #expect(
      try quantity(["QTY_1_MO"], ["4"]) == (
        nil, ["QTY_1_MO was not read, as no column says its unit"]
      ))
    #expect(
      try quantity(["QTY_1_MO", "UNIT_QY1"], ["0", "KG"]).1 == [
        "1 row: QTY_1_MO is 0, and no QTY_1_MO_FLAG tells whether that is a quantity; left out"
      ])
    #expect(
      try quantity(["QTY_1_MO", "UNIT_QY1"], ["4", "ZZ"]) == (
        nil, ["1 row: unit 'ZZ' is not known here; QTY_1_MO left out"]
      ))
    #expect(
      try quantity(["QTY_1_MO", "UNIT_QY1", "QTY_1_MO_FLAG"], ["4", "KG", "Q"]) == (
        nil, ["1 row: flag 'Q' of QTY_1_MO is not known here; quantity left out"]
      ))
  }

  @Test func `Groups of countries and partners that are not known are left out and said`() throws {
    let reading = try CensusAnswers.read(
      CensusAnswers.json([
        ["E_COMMODITY", "ALL_VAL_MO", "CTY_CODE", "time"], ["12", "1", "5700", "2020-01"],
        ["12", "2", "0001", "2020-01"], ["12", "3", "4XXX", "2020-01"],
        ["12", "6", "-", "2020-01"],
        ["12", "1", "4803", "2020-01"], ["13", "1", "4803", "2020-01"],
      ]))
    #expect(reading.lines.count == 1)
    #expect(reading.lines[0].hasSuffix("2020-01: 12=1"))
    #expect(
      reading.findings.map { "\($0.location.line) \($0.severity) \($0.message)" } == [
        "3 note 3 rows: a group of countries, not a country; left out",
        "6 warning 2 rows: partner '4803' is not known here; left out",
      ])
  }

  @Test func `Domestic and foreign exports add up, and the row of both is dropped beside them`()
    throws
  {
    let names = ["E_COMMODITY", "ALL_VAL_MO", "DF", "CTY_CODE", "time"]
    func row(_ value: String, _ origin: String, _ code: String = "12") -> [String] {
      [code, value, origin, "5700", "2020-01"]
    }
    let key = "census USA-CHN export"
    let rest = "customs HS2017/HS2 FAS none USD 2020-01:"
    let all = try CensusAnswers.read(
      CensusAnswers.json([names, row("7", "1"), row("3", "2"), row("10", "-"), row("4", "2", "13")])
    )
    #expect(
      all.lines == ["\(key) domestic \(rest) 12=7", "\(key) total \(rest) 12=10, 13=4"])
    let aggregate = try CensusAnswers.read(CensusAnswers.json([names, row("10", "-")]))
    #expect(aggregate.lines == ["\(key) total \(rest) 12=10"])
    // One origin alone is no total.
    let domestic = try CensusAnswers.read(CensusAnswers.json([names, row("7", "1")]))
    #expect(domestic.lines == ["\(key) domestic \(rest) 12=7"])
  }

  @Test func `A total is read beside its parts by district or port, which are left out`() throws {
    let reading = try CensusAnswers.read(
      CensusAnswers.json([
        ["DISTRICT", "DIST_NAME", "ALL_VAL_MO", "ALL_VAL_YR", "YEAR", "MONTH"],
        ["", "TOTAL FOR ALL DISTRICTS", "30", "90", "2016", "06"],
        ["01", "PORTLAND, ME", "10", "20", "2016", "06"],
        ["02", "ST. ALBANS, VT", "20", "70", "2016", "06"],
      ]))
    #expect(
      reading.lines == [
        "census USA-WLD export total customs none/total FAS none USD 2016-06: TOTAL=30"
      ])
    #expect(reading.remarks == ["2 rows: a part of a total by 'DISTRICT'; left out"])
  }

  @Test func `A predicate that comes back as a second column is tolerated where both are equal`()
    throws
  {
    let names = ["E_COMMODITY", "ALL_VAL_MO", "CTY_CODE", "time", "CTY_CODE"]
    let good = CensusAnswers.json([names, ["12", "1", "5700", "2020-01", "5700"]])
    #expect(try CensusAnswers.read(good).lines.count == 1)
    let bad = CensusAnswers.json([names, ["12", "1", "5700", "2020-01", "5880"]])
    #expect(CensusAnswers.complaint(bad).contains("columns of one name must be equal"))
  }

  @Test func `A lone file says nothing of codes that it does not show`() throws {
    let text = CensusAnswers.json([
      ["E_COMMODITY", "ALL_VAL_MO", "CTY_CODE", "time"], ["12", "1", "5700", "2020-01"],
      ["13", "1", "5700", "2020-02"],
    ])
    let lone = try CensusAnswers.read(text).file.releases
    let twelve = try #require(ProductCode("12"))
    let fourteen = try #require(ProductCode("14"))
    #expect(lone.allSatisfy { $0.scope.absentRow == .unknown && $0.scope.covers(twelve) })
    #expect(!lone[0].scope.covers(fourteen))
    var terms = CensusAnswers.terms
    terms.scope = .complete
    #expect(try CensusAnswers.read(text, terms).file.releases.allSatisfy { $0.scope == .complete })
  }

  @Test func `A file saved as CSV gives the same releases as the answer`() throws {
    let rows = [
      ["E_COMMODITY", "ALL_VAL_MO", "QTY_1_MO", "QTY_1_MO_FLAG", "UNIT_QY1", "CTY_CODE", "time"],
      ["0201100010", "15", "0", "M", "KG", "5700", "2021-01"],
      ["1201900095", "70", "3", "", "T", "5700", "2021-01"],
    ]
    let csv = rows.map { $0.joined(separator: ",") + "\n" }.joined()
    let fromCSV = try CensusAnswers.read(csv, as: CensusCSV.self)
    let fromJSON = try CensusAnswers.read(CensusAnswers.json(rows))
    #expect(fromCSV.lines == fromJSON.lines)
    #expect(fromCSV.lines.count == 1)
    let quoted = rows.map { $0.map { "\"\($0)\"" }.joined(separator: ",") + "\r\n" }.joined()
    #expect(try CensusAnswers.read(quoted, as: CensusCSV.self).lines == fromJSON.lines)
  }
}
