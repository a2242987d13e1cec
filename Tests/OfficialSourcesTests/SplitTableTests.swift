import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// Files of several partners and flows, and the quick way through files in the long layout.
@Suite struct SplitTableTests {
  static let split: KeyValuePairs<String, String?> = [
    "layout": "long", "withheld": "(D)", "partner": nil, "flow": nil, "system": nil,
    "valuation": nil,
    "columns.partner": "who", "partners": "5700=CHN 1220=CAN",
    "columns.flow": "way", "flows": "E=export/total/FAS I=import/general/customs-value",
    "without-quantity": "X",
  ]
  static let header = "period,way,who,code,value,quantity,quantity-unit\n"

  private static func table(
    _ text: String, _ changes: KeyValuePairs<String, String?> = split, in folder: TestFolder
  ) throws -> FigureTable {
    FigureTable(
      path: try folder.write("t.csv", text), description: try exportsDescription(changes))
  }

  /// The same file, record by record.
  private static func readCarefully(_ table: FigureTable) throws -> FigureFile {
    try table.read(try ByteFeed(path: table.path))
  }

  @Test func `Rows go to the table of their partner and flow`() throws {
    let folder = try TestFolder()
    let table = try Self.table(
      Self.header + "2020-01,E,5700,120190,10,3,t\n2020-01,E,1220,120190,20,,\n"
        + "2020-01,I,5700,120190,30,0,X\n2020-02,E,5700,120190,40,1,t\n", in: folder)
    let releases = try table.read().releases
    #expect(
      releases.map { "\($0.table.partner.code) \($0.table.flow.rawValue) \($0.period) \($0.total)" }
        == [
          "CAN export 2020-01 20", "CHN export 2020-01 10", "CHN import 2020-01 30",
          "CHN export 2020-02 40",
        ])
    #expect(releases[2].table.system == .general && releases[2].table.valuation == .customsValue)
    #expect(
      releases[1].rows.first?.quantity
        == QuantityUnit(rawValue: "t").map { Quantity(FixedPoint(3), $0) })
    #expect(releases[2].rows.first?.quantity == nil)
  }

  static let mistakes: [(row: String, error: String)] = [
    (
      "2020-01,E,9999,120190,10,,",
      "t.csv:2:11: error: '9999' is not among the 'partners' of the"
        + " description (add it: for each partner the file's code and the ISO 3166 code: [5700=CHN,"
        + " 1220=CAN])"
    ),
    (
      "2020-01,Q,5700,120190,10,,",
      "t.csv:2:9: error: 'Q' is not among the 'flows' of the"
        + " description (add it: for each flow the file's code, flow, system and valuation:"
        + " [E=export/total/FAS, I=import/general/customs-value])"
    ),
    (
      "2020-01,E,5700,120190,10,7,X",
      "t.csv:2:26: error: a quantity of '7' where unit 'X' says that"
        + " none is counted (check the row, and 'without-quantity' in the description)"
    ),
    (
      "2020-01,E,5700,120190,-10,,",
      "t.csv:2:23: error: '-10' is negative, as only a balance or net sales can be"
        + " (check the cell, and the flow in the description)"
    ),
    (
      "2020-01,E,5700,1201,10,,",
      "t.csv:2:16: error: code '1201' is not of level HS6 (codes of this"
        + " level are 6 digits; leading zeros count)"
    ),
  ]

  @Test(arguments: mistakes)
  func `A mistake is told with its place, also by the quick way`(row: String, error: String) throws
  {
    let folder = try TestFolder()
    let table = try Self.table(Self.header + row + "\n", in: folder)
    let thrown = #expect(throws: OfficialSourcesError.self) { try table.read() }
    #expect(thrown?.description.hasSuffix(error) ?? false, "\(thrown?.description ?? "")")
  }

  @Test func `A row that repeats another is told with the lines of both`() throws {
    let folder = try TestFolder()
    let row = "2020-01,E,5700,120190,10,,\n"
    let table = try Self.table(
      Self.header + row + "2020-01,E,5700,120110,10,,\n" + row, in: folder)
    let thrown = #expect(throws: OfficialSourcesError.self) { try table.read() }
    #expect(
      thrown?.description.hasSuffix(
        "t.csv:4:23: error: 2020-01 of code '120190' is given twice for the same day of publication"
          + " (keep this row or the one in line 2)") ?? false)
  }

  @Test(arguments: 0..<60)
  func `Both ways through a file give the same releases or the same errors`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    func pick(_ choices: [String]) -> String {
      choices[Int.random(in: 0..<choices.count, using: &generator)]
    }
    // Every third file is right, every third has cells that need care, every third mistakes.
    let kind = seed % 3
    var text = Self.header
    for index in 0..<(kind == 0 ? 700 : 40) {
      let code = "\(100_000 + index)"
      var row = [
        pick(["2020-01", "2020-02", "2020-Q1"]), pick(["E", "I"]), pick(["5700", "1220"]), code,
        pick(["10", "0", "123456789012", "1.5"]), pick(["5", "0.25", ""]), pick(["t", "KG", "NO"]),
      ]
      if row[5].isEmpty || kind == 0 && index % 9 == 0 { row[5...6] = ["0", "X"] }
      if kind > 0, Int.random(in: 0..<10, using: &generator) == 0 {
        let column = Int.random(in: 0..<row.count, using: &generator)
        row[column] =
          kind == 1
          ? (column == 4 ? pick(["", "\"7\"", "(D)"]) : "\"\(row[column])\"")
          : pick(["", "x", "-1", "\"", "2020-13", "100000"])
      }
      text += row.joined(separator: ",") + "\n"
    }
    let folder = try TestFolder()
    let table = try Self.table(text, in: folder)
    let quick = Result { try table.read() }
    let careful = Result { try Self.readCarefully(table) }
    switch (quick, careful) {
    case (.success(let quick), .success(let careful)): #expect(quick == careful)
    case (.failure(let quick), .failure(let careful)): #expect("\(quick)" == "\(careful)")
    default: Issue.record("one way accepts what the other refuses: \(quick) \(careful)")
    }
    if kind == 0 { #expect(table.readColumns(try ByteFeed(path: table.path)) != nil) }
  }
}
