import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// Tables as they are downloaded: with other delimiters, months as six digits, packed.
@Suite struct DelimitedTablesTests {
  private func read(
    _ name: String, _ bytes: [UInt8], _ changes: KeyValuePairs<String, String?>
  ) throws -> [String] {
    let folder = try TestFolder()
    defer { folder.remove() }
    let path = try folder.write(name, bytes)
    let file = try FigureTable(path: path, description: exportsDescription(changes)).read()
    return file.releases.flatMap { release in
      release.rows.map { "\(release.period) \($0.code) \($0.value.map(\.description) ?? "-")" }
    }
  }

  private static let expected = ["2020-01 010121 5", "2020-02 010121 7.5"]

  // Each line: how the delimiter is described, and the character.
  @Test(arguments: [
    ("tab", "\t"), ("\t", "\t"), ("semicolon", ";"), (";", ";"), ("comma", ","), (",", ","),
  ])
  func `Cells are separated as described, in both layouts, with a last delimiter or none`(
    delimiter: String, character: String
  ) throws {
    for last in ["", character] {
      let line = { (text: String) in text.replacing(",", with: character) + last + "\n" }
      let long = ["period,code,value", "202001,010121,5", "2020-02,010121,7.5"].map(line).joined()
      let wide = ["code,2020-01,202002", "010121,5,7.5"].map(line).joined()
      for (layout, text) in [("long", long), ("wide", wide)] {
        let lines = try read(
          "t.csv", Array(text.utf8),
          [
            "layout": layout, "delimiter": delimiter,
            "trailing-delimiter": last.isEmpty ? "none" : "allowed",
          ])
        #expect(lines == Self.expected)
      }
    }
  }

  @Test func `A last delimiter that is not described is an error`() throws {
    #expect(throws: OfficialSourcesError.self) {
      try read("t.csv", Array("code,2020-01,\n010121,5,\n".utf8), [:])
    }
  }

  @Test(arguments: ["long", "wide"])
  func `A table packed by gzip is read as it is, and known by the bytes of its file`(
    layout: String
  ) throws {
    let text =
      layout == "long"
      ? "period,code,value\n2020-01,010121,5\n202002,010121,7.5\n"
      : "code,2020-01,2020-02\n010121,5,7.5\n"
    let packed = Packed.gzip(Array(text.utf8))
    #expect(try read("t.csv.gz", packed, ["layout": layout]) == Self.expected)
    let folder = try TestFolder()
    defer { folder.remove() }
    let path = try folder.write("t.csv.gz", packed)
    let file = try FigureTable(path: path, description: exportsDescription(["layout": layout]))
      .read()
    let plain = try FigureTable(
      path: folder.write("t.csv", text), description: exportsDescription(["layout": layout])
    ).read()
    #expect(file.file.sha256 != plain.file.sha256)
  }

  @Test func `A gzip file cut anywhere is an error, never a part of the figures`() throws {
    let packed = Packed.gzip(Array("code,2020-01,2020-02\n010121,5,7.5\n".utf8))
    for length in 0..<packed.count {
      #expect(throws: OfficialSourcesError.self) {
        try read("t.csv.gz", Array(packed[..<length]), [:])
      }
    }
  }

  @Test(arguments: [
    ("delimiter", "|", "delimiter '|' is not a delimiter"),
    ("trailing-delimiter", "yes", "trailing-delimiter 'yes' is not a choice"),
  ])
  func `What is no delimiter is refused with what would be`(
    key: String, value: String, message: String
  ) throws {
    let error = #expect(throws: TextFormatError.self) {
      try TableDescription(fields: [(key, value)])
    }
    #expect(error?.description.contains(message) == true)
  }

  @Test(arguments: ["202000", "202013", "2020001", "20201", "20200101"])
  func `Six digits that are no month are no period`(text: String) {
    #expect(Period(cell: text) == nil)
  }
}
