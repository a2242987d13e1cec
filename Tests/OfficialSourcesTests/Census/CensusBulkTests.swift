import OfficialSources
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@Suite struct CensusBulkTests {
  private let soy = "1201900095"
  private let cars = "8703230160"

  /// Exports of two commodities to two countries through two districts.
  private var exports: [(String, String)] {
    [
      (
        "EXP_COMM.TXT",
        BulkFixture.exportTotal(1, soy, unit: "T", quantity: 8, value: 60)
          + BulkFixture.exportTotal(2, soy, unit: "T", quantity: 1, value: 5)
          + BulkFixture.exportTotal(1, cars, unit: "NO", quantity: 0, value: 9)
          + BulkFixture.exportTotal(1, cars, unit: "NO", month: "00", quantity: 0, value: 0)
      ),
      (
        "data/exp_Detl.txt",
        BulkFixture.export(1, soy, "5700", quantity: 5, value: 30)
          + BulkFixture.export(1, soy, "5700", district: "02", quantity: 1, value: 10)
          + BulkFixture.export(2, soy, "5700", district: "02", quantity: 1, value: 5)
          + BulkFixture.export(1, soy, "5880", quantity: 2, value: 20)
          + BulkFixture.export(1, cars, "4803", quantity: 0, value: 2)
          + BulkFixture.export(1, cars, "5700", quantity: 0, value: 7)
          // The year to date only: nothing of this month.
          + BulkFixture.export(1, cars, "5880", month: "00", quantity: 0, value: 999)
      ),
    ]
  }

  @Test func `Districts and origins are added up to a country and commodity`() throws {
    let reading = try BulkFixture.read(exports)
    let rest = "export total customs HS2017/HS10 FAS none USD 2020-03"
    #expect(
      reading.lines == [
        "census USA-CHN \(rest): \(soy)=45 (7 t), \(cars)=7",
        "census USA-JPN \(rest): \(soy)=20 (2 t)",
      ])
    #expect(
      reading.remarks == [
        "1 row: a quantity of 0 beside a value: these files do not tell it from a missing one; left out",
        "1 row: country '4803' is not known here; its commodities are left out",
      ])
    #expect(reading.file.releases.allSatisfy { $0.scope == .complete })
  }

  @Test func `Imports give a table for each way to count them`() throws {
    let one = BulkFixture.Imports(
      general: 10, generalCIF: 12, consumption: 8, consumptionCIF: 9, quantity: 4,
      consumptionQuantity: 3)
    var other = BulkFixture.Imports()
    other.general = 1
    other.generalCIF = 1
    var total = one
    total.general += 1
    total.generalCIF += 1
    let reading = try BulkFixture.read([
      (
        "IMP_DETL.TXT",
        BulkFixture.import(cars, "5700", one) + BulkFixture.import(cars, "5880", other)
      ),
      ("IMP_COMM.TXT", BulkFixture.importTotal(cars, unit: "NO", total)),
    ])
    let chinese = reading.lines.filter { $0.contains("USA-CHN") }.sorted()
    let rest = "none USD 2020-03: \(cars)"
    #expect(
      chinese == [
        "census USA-CHN import consumption customs HS2017/HS10 CIF \(rest)=9 (3 units)",
        "census USA-CHN import consumption customs HS2017/HS10 customs-value \(rest)=8 (3 units)",
        "census USA-CHN import general customs HS2017/HS10 CIF \(rest)=12 (4 units)",
        "census USA-CHN import general customs HS2017/HS10 customs-value \(rest)=10 (4 units)",
      ])
    // Nothing entered for consumption from Japan: no row says zero.
    #expect(reading.lines.count == 6)
  }

  @Test func `Records that do not add up to the total of a commodity are an error that names it`() {
    var members = exports
    members[0].1 =
      BulkFixture.exportTotal(1, soy, unit: "T", quantity: 8, value: 61)
      + BulkFixture.exportTotal(1, cars, unit: "NO", quantity: 0, value: 9)
    let complaint = BulkFixture.complaint(members)
    #expect(
      complaint.hasPrefix(
        "bulk.zip/EXP_COMM.TXT:1:1: error: \(soy): all_val_mo of all countries is 61, and the records of countries add up to 65"
      ))
    #expect(!complaint.contains(cars))
    members[0].1 = BulkFixture.exportTotal(1, soy, unit: "T", quantity: 8, value: 65)
    #expect(BulkFixture.complaint(members).contains("\(cars): all_val_mo of all countries is 0"))
  }

  @Test func `Descriptions in another encoding do not stop the reading`() throws {
    var bytes = StoredZip(members: [
      (
        "EXP_COMM.TXT",
        BulkFixture.exportTotal(1, soy, unit: "T", quantity: 1, value: 1, description: "CAF#")
      ),
      ("EXP_DETL.TXT", BulkFixture.export(1, soy, "5700", quantity: 1, value: 1)),
    ]).bytes
    // The checksum is that of the text, so the bytes are changed before it is made: here the reader has to complain.
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "#")))
    bytes[place] = 0xC9
    #expect(throws: OfficialSourcesError.self) {
      try CensusBulk.read(SourceInput(name: "b", bytes: bytes), CensusAnswers.terms)
    }
    let reading = try BulkFixture.read([
      (
        "EXP_COMM.TXT",
        // Two bytes for one character: 49 characters in 50 bytes.
        BulkFixture.exportTotal(1, soy, unit: "T", quantity: 1, value: 1, description: "CAFÉ")
          .replacing("CAFÉ ", with: "CAFÉ")
      ),
      ("EXP_DETL.TXT", BulkFixture.export(1, soy, "5700", quantity: 1, value: 1)),
    ])
    #expect(reading.lines.count == 1)
  }

  @Test(
    arguments: [
      ([("README.TXT", "x")], "not one of EXP_DETL.TXT and IMP_DETL.TXT in the archive"),
      ([("EXP_DETL.TXT", "")], "0 members 'EXP_COMM.TXT' in the archive"),
      (
        [("EXP_DETL.TXT", "short\n"), ("EXP_COMM.TXT", "")],
        "bulk.zip/EXP_DETL.TXT:1:6: error: a record of 5 bytes (each line has 323 bytes"
      ),
      (
        [("EXP_DETL.TXT", ""), ("EXP_COMM.TXT", String(repeating: "x", count: 373) + "\n")],
        "bulk.zip/EXP_COMM.TXT:1:1: error: 'x' in 'df', which has digits only"
      ),
    ] as [([(String, String)], String)])
  func `What is not such an archive is refused`(members: [(String, String)], expected: String) {
    #expect(BulkFixture.complaint(members).contains(expected))
  }

  @Test func `A record of another month is an error`() {
    var members = exports
    members[1].1 += BulkFixture.export(1, soy, "5700", month: "04", quantity: 0, value: 0)
    #expect(
      BulkFixture.complaint(members).contains("a record of 2020-04 among those of 2020-03"))
    members[1].1 = BulkFixture.export(1, soy, "5700", month: "13", quantity: 0, value: 0)
    #expect(BulkFixture.complaint(members).contains("year '2020' and month '13' are no month"))
  }

  @Test func `An archive that was cut anywhere is an error`() {
    let bytes = StoredZip(members: exports).bytes
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: OfficialSourcesError.self, "cut after \(count) bytes") {
        try CensusBulk.read(
          SourceInput(name: "b", bytes: Array(bytes[..<count])), CensusAnswers.terms)
      }
    }
  }

  @Test func `An archive is recognized by the name of its first member`() {
    func head(_ name: String) -> FileHead { FileHead(StoredZip(members: [(name, "x")]).bytes) }
    #expect(CensusBulk.recognizes(head("EXP_DETL.TXT")))
    #expect(CensusBulk.recognizes(head("IMDB2003/imp_comm.txt")))
    #expect(CensusBulk.recognizes(head("CONCORD.TXT")))
    #expect(!CensusBulk.recognizes(head("workbook.xml")))
    #expect(!CensusBulk.recognizes(FileHead(Array("PK".utf8))))
  }

  @Test func `The file's digest is that of all its bytes`() throws {
    let one = try BulkFixture.read(exports).file.file.sha256
    let same = try BulkFixture.read(exports).file.file.sha256
    let other = try BulkFixture.read(exports + [("README.TXT", "more")]).file.file.sha256
    #expect(one == same)
    #expect(one != other)
  }
}
