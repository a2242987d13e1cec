import OfficialSources
import Testing
import TextFormats
import TradeStatistics

@Suite struct CensusCodesTests {
  private static func text(_ text: String, _ length: Int) -> String {
    String((text + String(repeating: " ", count: length)).prefix(length))
  }

  /// A line of `exp-code.txt`: 278 bytes.
  private static func scheduleLine(
    _ code: String, _ name: String, unit: String, second: String = ""
  ) -> String {
    text(code, 14) + text(name, 55) + text("\(name), AS WRITTEN", 155) + text(unit, 8)
      + text(second, 8) + text("00150", 10) + text("10140", 10) + text("0", 5) + text("112920", 11)
      + "00\r\n"
  }

  /// A line of `CONCORD.TXT`: 235 bytes.
  private static func concordanceLine(_ code: String, _ name: String, unit: String) -> String {
    text(code, 10) + text("\(name), AS WRITTEN", 150) + text(name, 50) + text(unit, 3)
      + text("", 3) + text("00150", 5) + text("10140", 5) + text("112920", 6) + "000\n"
  }

  private static let schedule =
    scheduleLine("1201900095", "SOYBEANS", unit: "T")
    + scheduleLine("0101210000", "HORSES", unit: "NO", second: "KG")
    + scheduleLine("1201100000", "SOYBEAN SEEDS", unit: "KG")

  private static func list(_ text: String) throws(OfficialSourcesError) -> CodeList {
    try list(SourceInput(name: "codes", bytes: Array(text.utf8)))
  }

  private static func list(_ input: SourceInput) throws(OfficialSourcesError) -> CodeList {
    var terms = CensusAnswers.terms
    terms.flow = .export
    let reading = try CensusCodes.read(input, terms)
    return reading.file.reference?.codeList
      ?? CodeList(.scheduleB, publication: Publication(day: terms.retrieved), entries: [])
  }

  private static func complaint(_ text: String) -> String {
    do throws(OfficialSourcesError) {
      _ = try list(text)
      return ""
    } catch {
      return error.description
    }
  }

  @Test func `Codes have descriptions and units, and are found by prefix`() throws {
    let list = try Self.list(Self.schedule)
    let horses = try #require(ProductCode("0101210000"))
    let entry = try #require(list[horses])
    #expect(entry.shortDescription == "HORSES")
    #expect(entry.description == "HORSES, AS WRITTEN")
    #expect(entry.unit == "NO" && entry.secondUnit == "KG")
    let soy = try #require(ProductCode("1201"))
    #expect(list.entries(under: soy).map(\.unit) == ["KG", "T"])
    #expect(list[soy] == nil)
    let none = try #require(ProductCode("99"))
    #expect(list.entries(under: none).isEmpty)
  }

  @Test func `The concordance of the bulk files is read the same way`() throws {
    let list = try Self.list(Self.concordanceLine("1201900095", "SOYBEANS", unit: "T"))
    #expect(list.entries.map(\.shortDescription) == ["SOYBEANS"])
    #expect(list.entries.map(\.description) == ["SOYBEANS, AS WRITTEN"])
    #expect(list.entries.map(\.unit) == ["T"])
  }

  @Test func `A description that is not UTF-8 is read as Latin-1`() throws {
    var bytes = Array(Self.scheduleLine("1201900095", "CAF#", unit: "T").utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "#") { bytes[index] = 0xC9 }
    let list = try Self.list(SourceInput(name: "codes", bytes: bytes))
    #expect(list.entries.map(\.shortDescription) == ["CAFÉ"])
  }

  @Test(arguments: [
    (Flow.export, CodeSchedule.scheduleB, "Schedule B (exports)"),
    (.import, .harmonizedTariff, "Harmonized Tariff Schedule (imports)"),
  ])
  func `As a file it makes no release, and a document of the schedule of its direction`(
    flow: Flow, schedule: CodeSchedule, title: String
  ) throws {
    let input = SourceInput(name: "codes", bytes: Array(Self.schedule.utf8))
    #expect(CensusCodes.recognizes(try input.head()))
    var terms = CensusAnswers.terms
    terms.flow = flow
    let reading = try CensusCodes.read(input, terms)
    #expect(reading.file.releases.isEmpty)
    #expect(
      reading.remarks == ["3 codes of \(title) with descriptions and units, and no figures"])
    #expect(reading.file.file.sha256.utf8.count == 64)
    let list = try #require(reading.file.reference?.codeList)
    #expect(list.schedule == schedule)
    #expect(list.edition == "by \(terms.retrieved)")
    terms.publication = Publication(day: terms.retrieved)
    let dated = try CensusCodes.read(input, terms).file.reference?.codeList
    #expect(dated?.edition == "\(terms.retrieved)")
  }

  @Test func `Without the direction of trade the schedule is not guessed`() throws {
    let input = SourceInput(name: "codes", bytes: Array(Self.schedule.utf8))
    let error = #expect(throws: OfficialSourcesError.self) {
      try CensusCodes.read(input, CensusAnswers.terms)
    }
    #expect("\(error.map { "\($0)" } ?? "")".contains("--flow export for Schedule B"))
    #expect(CensusCodes.needs == [.flow])
  }

  @Test(arguments: [
    ("", "codes:1:1: error: not a line of a code list"),
    ("1201900095 SOYBEANS\n", "codes:1:1: error: not a line of a code list"),
    (schedule + "\n", "codes:4:1: error: not a line of a code list"),
    (schedule + schedule, "codes:4:1: error: code 1201900095 comes twice, first in line 1"),
    (
      schedule + concordanceLine("1201900096", "X", unit: "T"),
      "codes:4:1: error: not a line of a code list"
    ),
  ])
  func `What is not a code list is refused at its line`(text: String, expected: String) {
    #expect(Self.complaint(text).hasPrefix(expected))
  }

  @Test func `A list that was cut inside a line is an error unless all that is read is there`() {
    let line = Self.scheduleLine("1201900095", "SOYBEANS", unit: "T")
    for count in 0..<227 {
      #expect(!Self.complaint(String(line.prefix(count))).isEmpty, "cut after \(count) bytes")
    }
    #expect(Self.complaint(String(line.prefix(240))).isEmpty)
  }
}
