import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// Exports of Chinese customs with stray commas, cut short, or made up.
@Suite struct ChinaCustomsHostileTests {
  private static let header =
    "Date of data,Trading partner code,Trading partner,Commodity code,Commodity,Quantity,Unit,"
    + "Supplimentary Quantity,Supplimentary Unit,Renminbi Yuan,\n"

  private static func read(_ text: String) throws -> OfficialReading {
    try ChinaCustomsCSVTests.read(text)
  }

  @Test(arguments: [
    #"202401,133,Korea, Rep.,12011000,"Soya beans, whether or not",5,Kilogram,0,?,"1,234","#,
    "202401,133,Korea, Rep.,12011000,Soya beans, whether, or not,5,Kilogram,0,?,1234,",
    "202401,133,Korea, Rep.,12011000,Soya beans,5,Kilogram,0,?,1,234,",
    "202401,133,Korea, Rep.,12011000,,5,Kilogram,0,?,1,234",
  ])
  func `Commas without quotes are parts of names where the codes leave one way only`(
    row: String
  ) throws {
    let reading = try Self.read(Self.header + row + "\n")
    let release = try #require(reading.file.releases.first)
    #expect(release.table.partner.code == "KOR")
    #expect(release.rows.map(\.code.description) == ["12011000"])
    #expect(release.total == FixedPoint(1234))
    #expect(release.rows.first?.quantity?.amount == FixedPoint(5))
    #expect(reading.findings.map(\.severity) == [.note])
  }

  @Test(arguments: [
    // Two codes could be the commodity's.
    "202401,133,Korea,12011000,12012000,Beans,5,Kilogram,0,?,1234,",
    // No value at the end.
    "202401,133,Korea, Rep.,12011000,Beans,5,Kilogram,0,?,x,",
    // A comma where no number has one.
    "202401,133,Korea,12011000,Beans,5,Kilogram,0,?,1,23,",
    // The quantity could be a part of the name.
    "202401,133,Korea,12011000,Beans,5,500,Kilogram,0,?,1234,",
  ])
  func `Commas that can be understood in two ways or in none are an error`(row: String) {
    let error = #expect(throws: OfficialSourcesError.self) {
      try Self.read(Self.header + row + "\n")
    }
    #expect(error?.description.contains("t.csv:2:") ?? false)
    #expect(error?.description.contains("it cannot be told which commas") ?? false)
  }

  @Test func `A record of nothing but commas ends in an error`() {
    let row = String(repeating: ",", count: 100_000)
    #expect(throws: OfficialSourcesError.self) { try Self.read(Self.header + row + "\n") }
  }

  private static let file =
    header + "202401,502,United States,12011000,Soya beans,5,Kilogram,0,?,\"1,234\",\n"
    + "202402,502,United States,12011000,Soya beans,7,Kilogram,0,?,\"2,345\",\n"

  @Test func `A file cut at any byte is an error, or is read up to a whole number`() throws {
    let bytes = Array(Self.file.utf8)
    let whole = try ChinaCustomsCSVTests.read(bytes)
    #expect(whole.file.releases.map(\.total) == [FixedPoint(1234), FixedPoint(2345)])
    for length in 0..<bytes.count {
      guard let reading = try? ChinaCustomsCSVTests.read(Array(bytes[..<length])) else { continue }
      #expect(reading.file.releases.count <= 2)
      // Cut right behind a unit, the value is not told; no digit of it is ever lost.
      for release in reading.file.releases {
        let value = try #require(release.rows.first).value
        #expect(value == nil || value == FixedPoint(1234) || value == FixedPoint(2345))
      }
    }
  }

  @Test(arguments: ["12", "1234", "0"])
  func `A last line without the comma that all lines end with was cut`(value: String) {
    let row = "202401,502,US,12011000,Beans,5,Kilogram,0,?,"
    let error = #expect(throws: OfficialSourcesError.self) {
      try Self.read(Self.header + row + value)
    }
    #expect(error?.description.contains("t.csv:2:1: error: the last line is cut short") ?? false)
    #expect((try? Self.read(Self.header + row + value + "\n")) != nil)
    #expect((try? Self.read(Self.header + row + value + ",")) != nil)
  }

  @Test func `Bytes changed at random end in a reading or an error, never in a crash`() throws {
    var generator = SeededGenerator(seed: 2024)
    let bytes = Array(Self.file.utf8)
    for _ in 0..<2_000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        changed[Int.random(in: 0..<changed.count, using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      _ = ChinaCustomsCSV.recognizes(FileHead(changed))
      _ = try? ChinaCustomsCSVTests.read(changed)
    }
  }

  @Test func `A file larger than any export is refused before it is read as one`() {
    let bytes = [UInt8](repeating: UInt8(ascii: ","), count: ChinaCustomsText.limit + 1)
    let error = #expect(throws: OfficialSourcesError.self) { try ChinaCustomsCSVTests.read(bytes) }
    #expect(error?.description.hasPrefix("t.csv:1:1: error: more than 32 MiB") ?? false)
  }

  @Test func `At most twenty errors are told at once`() {
    let rows = (0..<100).map { "x\($0),502,US,12011000,Beans,5,Kilogram,0,?,7,\n" }.joined()
    let error = #expect(throws: OfficialSourcesError.self) { try Self.read(Self.header + rows) }
    #expect(error?.diagnostics.count == 20)
  }

  @Test(arguments: [[0xFF, 0xFE, 0x44, 0x00] as [UInt8], [0x44, 0xFF], [0x81], []])
  func `Bytes in no encoding of the office are an error`(bytes: [UInt8]) {
    #expect(throws: OfficialSourcesError.self) { try ChinaCustomsCSVTests.read(bytes) }
  }

  @Test(arguments: [
    ("110", "HKG"), ("116", "JPN"), ("132", "SGP"), ("133", "KOR"), ("143", "TWN"), ("303", "GBR"),
    ("304", "DEU"), ("305", "FRA"), ("402", "ARG"), ("410", "BRA"), ("501", "CAN"), ("502", "USA"),
    ("601", "AUS"), ("142", "CHN"),
  ])
  func `A partner's code leads to its economy and back`(code: String, economy: String) throws {
    #expect(Economy(code: code, in: .gacc)?.code == economy)
    #expect(try #require(Economy(economy)).code(in: .gacc) == code)
  }

  @Test(arguments: ["0", "199", "299", "349", "449", "701", "702", "999", "5020", "", "US"])
  func `Codes of no single country have no economy`(code: String) {
    #expect(Economy(code: code, in: .gacc) == nil)
  }
}
