import Foundation
import Testing
import TradeStatistics

@Suite struct EconomyTests {
  @Test(arguments: [
    ("USA", "United States"), ("CHN", "China"), ("TWN", "Taiwan"), ("EMU", "Euro area"),
    ("WLD", "World"), ("ALA", "Åland Islands"), ("ABW", "Aruba"), ("ZWE", "Zimbabwe"),
  ])
  func `A listed code has its name`(code: String, name: String) throws {
    let economy = try #require(Economy(code))
    #expect(economy.name == name)
    #expect(economy.description == code)
  }

  @Test(arguments: [
    "", "US", "USAA", "usa", "XXX", "U A", "ＵＳＡ", "US\u{0}", "840", "Aru", "ABW ", "ABW 533",
    "\nAF", "USA\n",
  ])
  func `A code that is not in the list is no economy`(code: String) {
    #expect(Economy(code) == nil)
  }

  @Test func `The named economies are in the list`() {
    for economy in [Economy.usa, .china, .euroArea, .world, .unknownDestinations] {
      #expect(Economy(economy.code) == economy)
    }
  }

  @Test func `The list is in order, without repetition, and has what ISO 3166-1 has`() {
    let codes = Economy.allCodes
    #expect(codes == Set(codes).sorted())
    #expect(codes.count == 249 + 4)
    let economies = codes.compactMap { Economy($0) }
    #expect(economies.map(\.code) == codes)
    #expect(Set(economies.map(\.name)).count == codes.count)
    let numeric = economies.compactMap { $0.code(in: .comtrade) }
    // The euro area has none, nor have unknown destinations.
    #expect(Set(numeric).count == codes.count - 2)
    #expect(numeric.allSatisfy { Int($0).map(String.init) == $0 })
  }

  @Test(
    arguments: [
      ("CHN", CodeScheme.census, "5700"), ("HKG", .census, "5820"), ("TWN", .census, "5830"),
      ("USA", .census, "1000"), ("WLD", .census, nil), ("PSE", .census, nil),
      ("MEX", .census, "2010"), ("JPN", .census, "5880"), ("BRA", .census, "3510"),
      ("VNM", .census, "5520"), ("ZAF", .census, "7910"), ("AUS", .census, "6021"),
      ("USA", .gacc, "502"), ("KOR", .gacc, "133"), ("CHN", .gacc, "142"),
      ("XUN", .gacc, nil), ("XUN", .comtrade, nil),
      ("CHN", .comtrade, "156"), ("AFG", .comtrade, "4"), ("WLD", .comtrade, "0"),
      ("EUN", .comtrade, "97"), ("EMU", .comtrade, nil),
      // Counted with their dependencies, under numbers of their own.
      ("USA", .comtrade, "842"), ("CHE", .comtrade, "757"), ("IND", .comtrade, "699"),
      ("FRA", .comtrade, "251"), ("NOR", .comtrade, "579"), ("TWN", .comtrade, "490"),
    ] as [(String, CodeScheme, String?)])
  func `Each source has its own code, or none that is known`(
    economy: String, scheme: CodeScheme, code: String?
  ) throws {
    #expect(try #require(Economy(economy)).code(in: scheme) == code)
  }

  @Test(arguments: CodeScheme.allCases)
  func `A source's code leads back to the economy that has it`(scheme: CodeScheme) {
    let economies = Economy.allCodes.compactMap { Economy($0) }
    for economy in economies {
      guard let code = economy.code(in: scheme) else { continue }
      #expect(Economy(code: code, in: scheme) == economy)
    }
  }

  @Test(
    arguments: [
      // Groupings of Schedule C, and its total.
      ("0001", CodeScheme.census), ("4XXX", .census), ("-", .census), ("570", .census),
      // No ISO code, or one for two.
      ("4803", .census), ("5082", .census), ("5083", .census),
      // ISO numbers that UN Comtrade does not use, and numbers with zeros before them.
      ("840", .comtrade), ("756", .comtrade), ("158", .comtrade), ("004", .comtrade),
      ("899", .comtrade), ("", .comtrade), ("", .gacc),
    ])
  func `A code that a source does not have leads to no economy`(code: String, scheme: CodeScheme) {
    #expect(Economy(code: code, in: scheme) == nil)
  }

  @Test func `An economy is stored as its code and read back only from the list`() throws {
    let data = try JSONEncoder().encode([Economy.china])
    #expect(String(decoding: data, as: UTF8.self) == #"["CHN"]"#)
    #expect(try JSONDecoder().decode([Economy].self, from: data) == [.china])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Economy].self, from: Data(#"["XXX"]"#.utf8))
    }
  }

  @Test func `A checked code has three characters`() async {
    #expect(Economy(checked: "CHN") == .china)
    await #expect(processExitsWith: .failure) { _ = Economy(checked: "CHINA") }
  }
}
