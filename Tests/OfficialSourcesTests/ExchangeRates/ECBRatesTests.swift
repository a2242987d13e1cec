import OfficialSources
import Testing
import TimeSeries
import TradeStatistics

/// The European Central Bank's files of rates; all rates are made up.
@Suite struct ECBRatesTests {
  private static let history = """
    Date,USD,CYP,CNY,
    2019-04-10,1.2,N/A,8.1,
    2019-04-09,1.1,0.5,N/A,

    """

  @Test func `A day's rates are one release of that day, and a gap has no row`() throws {
    let read = try OfficialText(ECBRatesFormat.self, Self.history)
    let table = "ecb EMU-WLD exchange-rate unspecified not-applicable none/currency unspecified"
    #expect(
      read.lines == [
        "\(table) none EUR 2019-04-09 2019-04-09 CYP 0.5",
        "\(table) none EUR 2019-04-09 2019-04-09 USD 1.1",
        "\(table) none EUR 2019-04-10 2019-04-10 CNY 8.1",
        "\(table) none EUR 2019-04-10 2019-04-10 USD 1.2",
      ])
    #expect(Set(read.releases.map(\.scope.codes.description)) == ["[CNY, CYP, USD]"])
    #expect(Set(read.releases.map(\.scope.absentRow)) == [.unknown])
  }

  @Test func `The table is that of the shipped rates`() throws {
    let shipped = try FigureSet(folder: shippedFigures).tables
      .first { $0.path.hasSuffix("ecb-eur-daily-2020.csv") }
    let read = try OfficialText(ECBRatesFormat.self, Self.history)
    #expect(shipped?.description.table == read.releases.first?.table)
  }

  @Test func `The file of one day is read with its blanks and its own way to write a day`() throws {
    let read = try OfficialText(
      ECBRatesFormat.self, "Date, USD, CNY, \n23 November 2026, 1.25, N/A, \n")
    #expect(read.releases.map(\.period.description) == ["2026-11-23"])
    #expect(read.releases.flatMap(\.rows).map(\.code.description) == ["USD"])
  }

  @Test func `A publication that the user tells holds for all days`() throws {
    var told = try terms()
    told.publication = Publication(day: try #require(Day("2019-05-01")), precision: .noLaterThan)
    let read = try OfficialText(ECBRatesFormat.self, Self.history, told)
    #expect(Set(read.releases.map(\.publication)) == [told.publication])
  }

  @Test(arguments: [
    ("Date,USD,\n", "no rates after the header line"),
    ("Date,USD,\n2019-04-31,1,\n", "f:2:1: error: '2019-04-31' is not a day"),
    ("Date,USD,\n2019-04-10,1,\n2019-04-10,2,\n", "f:3:1: error: 2019-04-10 is given twice"),
    ("Date,USD,\n2019-04-10,0,\n", "f:2:12: error: '0' is no rate"),
    ("Date,USD,\n2019-04-10,-1,\n", "'-1' is no rate"),
    ("Date,USD,\n2019-04-10,1e3,\n", "'1e3' is no rate"),
    ("Date,US,\n2019-04-10,1,\n", "column 'US' is no currency"),
    ("Date,USD, USD\n2019-04-10,1,1\n", "column 'USD' is no currency, or is there twice"),
    ("Day,USD\n2019-04-10,1\n", "the first column is not 'Date'"),
    ("Date,\n2019-04-10,\n", "no column of a currency"),
    ("Date,USD,\n2019-04-10,1,2,\n", "expected 2 fields"),
    ("", "no header line"), ("PK\u{3}\u{4}eurofxref", "error:"),
  ])
  func `What is wrong is refused with its place`(text: String, message: String) throws {
    let refusal = try OfficialText.refusal(ECBRatesFormat.self, text)
    #expect(refusal?.contains(message) == true, "\(refusal ?? "accepted")")
  }

  @Test func `A file cut anywhere is read or refused, without rates that are not there`() throws {
    let whole = Array(Self.history.utf8)
    for length in 0..<whole.count {
      do {
        let read = try OfficialText(ECBRatesFormat.self, Array(whole[..<length]))
        #expect(read.lines.count <= 4)
      } catch is OfficialSourcesError {
        continue
      }
    }
  }

  @Test(arguments: [
    ("Date,USD,JPY,\n", true), ("Date, USD, JPY, \n", true), ("Date,Value\n", false),
    ("date,USD\n", false), ("Date\n", false), ("", false),
  ])
  func `Files of rates are recognized by their first line`(text: String, isOne: Bool) {
    #expect(ECBRatesFormat.recognizes(FileHead(Array(text.utf8))) == isOne)
  }

  @Test func `The bank's archive is read as it is downloaded`() throws {
    let packed = Packed.zip([("eurofxref-hist.csv", Array(Self.history.utf8))])
    #expect(OfficialFormats.recognize(FileHead(packed))?.name == "ecb-hist-csv")
    let read = try OfficialText(ECBRatesFormat.self, packed)
    #expect(read.lines == (try OfficialText(ECBRatesFormat.self, Self.history).lines))
    for length in 0..<packed.count {
      #expect(throws: OfficialSourcesError.self) {
        try OfficialText(ECBRatesFormat.self, Array(packed[..<length]))
      }
    }
  }

  @Test func `An archive of several files is refused`() throws {
    let packed = Packed.zip([("eurofxref-hist.csv", []), ("b.csv", [])])
    #expect(throws: OfficialSourcesError.self) { try OfficialText(ECBRatesFormat.self, packed) }
  }
}
