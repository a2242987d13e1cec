import OfficialSources
import Testing
import TimeSeries
import TradeStatistics

/// SDMX-CSV as Eurostat, the IMF and others write it; all numbers are made up.
@Suite struct SDMXCSVTests {
  private static let comextHeader =
    "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\n"

  private static func comext(_ rows: String...) -> String {
    comextHeader
      + rows.map { "ESTAT:DS-045409(1.0),15/09/26 11:00:00,\($0)\n" }.joined()
  }

  @Test func `Value and quantity of a product are one row, in euro and kilograms`() throws {
    let read = try OfficialText(
      SDMXCSVFormat.self,
      Self.comext(
        "A,DE,US,120190,1,QUANTITY_IN_100KG,2024,12.34", "A,DE,US,120190,1,VALUE_IN_EUROS,2024,567")
    )
    #expect(
      read.lines == [
        "eurostat DEU-USA import unspecified customs HS2022/HS6 CIF none EUR 2024 by 2026-09-15"
          + " 120190 567 1234 kg"
      ])
    #expect(read.findings == [])
  }

  @Test func `Each flow, partner and level is a table of its own, in the edition of its year`()
    throws
  {
    let read = try OfficialText(
      SDMXCSVFormat.self,
      Self.comext(
        "A,EU27_2020,WORLD,TOTAL,2,VALUE_IN_EUROS,2021,9", "M,EL,XS,12,2,VALUE_IN_EUROS,2021-03,8",
        "M,FR,GB,12019000,1,VALUE_IN_EUROS,2022-12,7"))
    #expect(
      read.lines == [
        "eurostat EUN-WLD export unspecified customs none/total FOB none EUR 2021 by 2026-09-15"
          + " TOTAL 9",
        "eurostat GRC-SRB export unspecified customs HS2017/HS2 FOB none EUR 2021-03"
          + " by 2026-09-15 12 8",
        "eurostat FRA-GBR import unspecified customs HS2022/HS8 CIF none EUR 2022-12"
          + " by 2026-09-15 12019000 7",
      ])
  }

  @Test func `A lone file speaks of the codes only that it shows`() throws {
    let read = try OfficialText(
      SDMXCSVFormat.self, Self.comext("A,DE,US,1201,1,VALUE_IN_EUROS,2024,1"))
    #expect(read.releases.map(\.scope.codes.description) == ["[1201]"])
    #expect(read.releases.map(\.scope.absentRow) == [.unknown])
  }

  @Test func `Codes that the profile does not have are counted, said and left out`() throws {
    let read = try OfficialText(
      SDMXCSVFormat.self,
      Self.comext(
        "A,DE,QP,1201,1,VALUE_IN_EUROS,2024,1", "A,DE,QP,1202,1,VALUE_IN_EUROS,2024,1",
        "A,DE,US,1201,1,SUPPLEMENTARY_QUANTITY,2024,3", "A,DE,US,1201,9,VALUE_IN_EUROS,2024,1",
        "A,DE,US,12XX,1,VALUE_IN_EUROS,2024,1"))
    #expect(read.lines == [])
    #expect(
      read.findings.map { $0.prefix(70) } == [
        "f:2:45: warning: 2 observations: 'partner' is 'QP', which the profile ",
        "f:4:55: warning: 1 observation: 'indicators' is 'SUPPLEMENTARY_QUANTIT",
        "f:5:53: warning: 1 observation: 'flow' is '9', which the profile 'euro",
        "f:6:70: warning: 1 observation: the product '12XX' is no code of the H",
      ])
  }

  // Eurostat's own flags, in lower case.
  @Test(arguments: [("p", "provisional"), ("bp", "after a break in the series, provisional")])
  func `Flags of Eurostat go into the note`(flag: String, words: String) throws {
    let text =
      "DATAFLOW,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
      + "ESTAT:DS-045409(1.0),A,DE,US,1201,1,VALUE_IN_EUROS,2024,5,\(flag)\n"
      + "ESTAT:DS-045409(1.0),A,DE,US,1202,1,VALUE_IN_EUROS,2024,0,c\n"
    let read = try OfficialText(SDMXCSVFormat.self, text)
    #expect(read.releases.map(\.note) == ["some figures are \(words)"])
    #expect(read.releases.flatMap(\.rows).map(\.value) == [FixedPoint(5), nil])
  }

  @Test(arguments: ["", "NaN", ":"])
  func `A figure without a value was not published, and is not zero`(value: String) throws {
    let read = try OfficialText(
      SDMXCSVFormat.self, Self.comext("A,DE,US,1201,1,VALUE_IN_EUROS,2024,\(value)"))
    #expect(read.releases.map { $0.rows.map(\.value) } == [[nil]])
    #expect(read.findings.count == 1)
  }

  @Test(arguments: ["M", "L", "O", "Q"])
  func `Zero with a status of missing is missing`(status: String) throws {
    let text =
      "DATAFLOW,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n"
      + "ESTAT:DS-045409(1.0),A,DE,US,1201,1,VALUE_IN_EUROS,2024,0,\(status)\n"
      + "ESTAT:DS-045409(1.0),A,DE,US,1202,1,VALUE_IN_EUROS,2024,0,A\n"
    let read = try OfficialText(SDMXCSVFormat.self, text)
    #expect(read.releases.flatMap(\.rows).map(\.value) == [nil, .zero])
  }

  @Test func `A provisional figure says so`() throws {
    let text =
      "DATAFLOW,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n"
      + "ESTAT:DS-045409(1.0),A,DE,US,1201,1,VALUE_IN_EUROS,2024,5,P\n"
    let read = try OfficialText(SDMXCSVFormat.self, text)
    #expect(read.releases.map(\.note) == ["some figures are provisional"])
  }

  @Test func `What the user says of the publication goes before the file's last update`() throws {
    var told = try terms()
    told.publication = Publication(day: try #require(Day("2025-04-01")))
    let read = try OfficialText(
      SDMXCSVFormat.self, Self.comext("A,DE,US,1201,1,VALUE_IN_EUROS,2024,1"), told)
    #expect(read.releases.map(\.publication) == [told.publication])
  }

  @Test func `IMF figures are dollars, whatever SCALE says`() throws {
    let text =
      "DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE\n"
      + "IMF.STA:IMTS(1.0.0),USA,XG_FOB_USD,CHN,M,2026-M04,1.25E3,6\n"
      + "IMF.STA:IMTS(1.0.0),USA,MG_CIF_USD,G001,M,2026-M04,77.1234567,6\n"
    let read = try OfficialText(SDMXCSVFormat.self, text)
    #expect(
      read.lines == [
        "imf USA-CHN export unspecified customs none/total FOB none USD 2026-04 by 2026-11-24"
          + " TOTAL 1250",
        "imf USA-WLD import unspecified customs none/total CIF none USD 2026-04 by 2026-11-24"
          + " TOTAL 77.123457",
      ])
    #expect(read.releases.map(\.tolerance) == [.zero, FixedPoint(millionths: 1)])
  }

  // The four shapes of the standard: plain, two measures, a series key, and labels with semicolons.
  @Test(arguments: [
    (
      "STRUCTURE,STRUCTURE_ID,ACTION,DIM_1,DIM_2,DIM_3,OBS_VALUE,ATTR_3",
      "dataflow,ESTAT:NA_MAIN(1.6.0),I,A,B,2014-01,7.5,\"one, two\"", "OBS_VALUE"
    ),
    (
      "STRUCTURE[;],STRUCTURE_ID,ACTION,OBS_VALUE1,OBS_VALUE2,ATTR_1[],DIM_2,DIM_1,DIM_3",
      "dataflow,ESTAT:NA_MAIN(1.6.0),A,7.5,9,X;Y,B,A,2014-01", "OBS_VALUE1"
    ),
    (
      "STRUCTURE[;],STRUCTURE_ID,ACTION,SERIES_KEY,OBS_VALUE2,DIM_2,DIM_1,DIM_3",
      "dataflow,ESTAT:NA_MAIN(1.6.0),R,A.B,7.5,B,A,2014-01", "OBS_VALUE2"
    ),
    (
      "STRUCTURE[|];STRUCTURE_ID;ACTION;OBS_KEY;DIM_1: One;DIM_2: Two;DIM_3: Three;OBS_VALUE: It",
      "dataflow;ESTAT:NA_MAIN(1.6.0): Comptes;M;A.B.2014-01;A: Value A;B: Value B;2014-01: x;7,5",
      "OBS_VALUE"
    ),
    (
      "STRUCTURE,STRUCTURE_ID,DIM_1,DIM_2,DIM_3,OBS_VALUE",
      "dataflow,ESTAT:NA_MAIN(1.6.0),A,B,2014-01-01T00:00:00,7.5", "OBS_VALUE"
    ),
  ])
  func `All shapes of SDMX-CSV 2.0 are read`(header: String, row: String, value: String) throws {
    let profile = threeDimensions + "\nvalues: {\(value): {measure: value}}"
    let text = header + "\n" + row + "\n"
    #expect(SDMXCSVFormat.recognizes(FileHead(Array(text.utf8))))
    let read = try OfficialText(SDMXCSVFormat.self, text, try terms(profile: profile))
    #expect(read.releases.map(\.total) == [FixedPoint(millionths: 7_500_000)])
    #expect(read.releases.first?.period.firstDay == Day("2014-01-01"))
  }

  @Test func `A deleted observation is withheld, never zero, whatever its value says`() throws {
    let text = """
      STRUCTURE,STRUCTURE_ID,ACTION,DIM_1,DIM_2,DIM_3,OBS_VALUE
      dataflow,ESTAT:NA_MAIN(1.6.0),D,A,B,2014-01,0
      dataflow,ESTAT:NA_MAIN(1.6.0),D,A,B,2014-02,-
      dataflow,ESTAT:NA_MAIN(1.6.0),D,A,,2014-03,
      """
    let read = try OfficialText(SDMXCSVFormat.self, text, try terms(profile: threeDimensions))
    #expect(read.releases.map { $0.rows.map(\.value) } == [[nil], [nil]])
    #expect(read.findings.first?.contains("deletes many") == true)
  }

  @Test func `A dataflow without a profile is refused with its dimensions`() throws {
    let refusal = try OfficialText.refusal(
      SDMXCSVFormat.self,
      "STRUCTURE,STRUCTURE_ID,ACTION,DIM_1,DIM_2,OBS_VALUE\ndataflow,OECD:X(1.0),I,A,B,1\n")
    #expect(
      refusal?.contains(
        "no profile says what the dimensions of the dataflow 'OECD:X' stand for; it has STRUCTURE,"
          + " STRUCTURE_ID, ACTION, DIM_1, DIM_2, OBS_VALUE") == true)
    #expect(refusal?.contains("--profile FILE") == true)
  }

  @Test func `A power of ten that the profile does not explain is an error`() throws {
    let text = """
      STRUCTURE,STRUCTURE_ID,ACTION,DIM_1,DIM_2,DIM_3,OBS_VALUE,UNIT_MULT
      dataflow,ESTAT:NA_MAIN(1.6.0),I,A,B,2014-01,7,6
      """
    let refusal = try OfficialText.refusal(
      SDMXCSVFormat.self, text, try terms(profile: threeDimensions))
    #expect(refusal?.contains("'UNIT_MULT' is 6") == true)
    let read = try OfficialText(
      SDMXCSVFormat.self, text,
      try terms(profile: threeDimensions + "\nmultiplier: UNIT_MULT"))
    #expect(read.releases.map(\.total) == [FixedPoint(7_000_000)])
  }

  // Each line: what is wrong, the row, the start of the error.
  static let wrongRows: [(String, String)] = [
    ("A,DE,US,1201,1,VALUE_IN_EUROS,2024,\"1,5\"", "f:2:75: error: '1,5' is not a number"),
    ("A,DE,US,1201,1,VALUE_IN_EUROS,2024-13,1", "f:2:70: error: '2024-13' is not a period"),
    ("A,DE,US,1201,1,VALUE_IN_EUROS,2024,1e99", "f:2:75: error: '1e99' is not a number"),
    ("A,DE,US,1201,1,VALUE_IN_EUROS,2024,1,2", "f:2:77: error: expected 10 fields"),
  ]

  @Test(arguments: wrongRows)
  func `What is wrong is said with its place`(row: String, start: String) throws {
    let refusal = try OfficialText.refusal(SDMXCSVFormat.self, Self.comext(row))
    #expect(refusal?.hasPrefix(start) == true, "\(refusal ?? "accepted")")
  }

  @Test func `The same figure twice is an error that names both lines`() throws {
    let refusal = try OfficialText.refusal(
      SDMXCSVFormat.self,
      Self.comext(
        "A,DE,US,1201,1,VALUE_IN_EUROS,2024,1", "A,DE,US,1201,1,VALUE_IN_EUROS,2024,1"))
    #expect(refusal?.contains("is given twice (keep one; line 2 has the other") == true)
  }

  @Test func `A negative figure counts as not published`() throws {
    let read = try OfficialText(
      SDMXCSVFormat.self, Self.comext("A,DE,US,1201,1,VALUE_IN_EUROS,2024,-3"))
    #expect(read.releases.flatMap(\.rows).map(\.value) == [nil])
    #expect(read.findings.first?.contains("a value that cannot be") == true)
  }

  @Test func `Rows of another dataflow are left out and said`() throws {
    let read = try OfficialText(
      SDMXCSVFormat.self,
      Self.comext("A,DE,US,1201,1,VALUE_IN_EUROS,2024,1")
        + "ESTAT:OTHER(1.0),,A,DE,US,1202,1,VALUE_IN_EUROS,2024,1\n")
    #expect(read.releases.flatMap(\.rows).count == 1)
    #expect(read.findings.first?.contains("another dataflow") == true)
  }

  @Test func `Another profile makes another import of the same bytes`() throws {
    let text =
      "STRUCTURE,STRUCTURE_ID,ACTION,DIM_1,DIM_2,DIM_3,OBS_VALUE\n"
      + "dataflow,ESTAT:NA_MAIN(1.6.0),I,A,B,2014-01,7\n"
    let first = try OfficialText(SDMXCSVFormat.self, text, try terms(profile: threeDimensions))
    let second = try OfficialText(
      SDMXCSVFormat.self, text, try terms(profile: threeDimensions + "\n# again"))
    #expect(first.reading.file.file == second.reading.file.file)
    #expect(first.reading.file.descriptionDigest != second.reading.file.descriptionDigest)
  }

  @Test func `A file cut anywhere is read or refused, and never more than what is there`() throws {
    let whole = Self.comext(
      "A,DE,US,1201,1,QUANTITY_IN_100KG,2024,12.34", "A,DE,\"US\",1201,1,VALUE_IN_EUROS,2024,567")
    let full = try OfficialText(SDMXCSVFormat.self, whole).lines
    for length in 0..<whole.utf8.count {
      let part = Array(whole.utf8.prefix(length))
      do {
        let read = try OfficialText(SDMXCSVFormat.self, part)
        #expect(read.lines.count <= full.count)
      } catch is OfficialSourcesError {
        continue
      }
    }
  }

  @Test func `A message packed by gzip is recognized and read; cut anywhere it is refused`() throws
  {
    let text = Self.comext("A,DE,US,1201,1,VALUE_IN_EUROS,2024,1")
    let packed = Packed.gzip(Array(text.utf8))
    #expect(OfficialFormats.recognize(FileHead(packed))?.name == "sdmx-csv")
    let read = try OfficialText(SDMXCSVFormat.self, packed)
    #expect(read.lines == (try OfficialText(SDMXCSVFormat.self, text).lines))
    for length in 0..<packed.count {
      #expect(throws: OfficialSourcesError.self) {
        try OfficialText(SDMXCSVFormat.self, Array(packed[..<length]))
      }
    }
  }
}
