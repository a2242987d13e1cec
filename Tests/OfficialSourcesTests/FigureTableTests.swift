import Foundation
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@testable import OfficialSources

@Suite struct FigureTableTests {
  /// Reads bytes as a table called `t.csv`.
  private func read(
    _ bytes: [UInt8], _ changes: KeyValuePairs<String, String?> = [:]
  ) throws -> FigureFile {
    let table = FigureTable(path: "t.csv", description: try exportsDescription(changes))
    var rest = bytes[...]
    let feed = ByteFeed(size: bytes.count) { buffer in
      let piece = rest.prefix(buffer.count)
      rest = rest.dropFirst(piece.count)
      buffer.replaceSubrange(0..<piece.count, with: piece)
      return piece.count
    }
    return try table.read(feed)
  }

  private func read(
    _ text: String, _ changes: KeyValuePairs<String, String?> = [:]
  ) throws -> FigureFile {
    try read(Array(text.utf8), changes)
  }

  private static let long: KeyValuePairs<String, String?> = ["layout": "long"]

  @Test func `A blank cell is not published, and 0 is zero`() throws {
    let file = try read("code,2020-01,2020-02\n010121,0,\n020130,5,\n")
    #expect(file.releases.map(\.period.description) == ["2020-01"])
    #expect(file.releases.first?.rows.map(\.value) == [.zero, FixedPoint(5)])
  }

  @Test func `Values are in whole units of the currency, whatever the unit of the file`() throws {
    let file = try read(
      "period,code,value\n2020-01,010121,1.25\n",
      ["layout": "long", "unit": "1 million USD", "tolerance": "half-last-digit"])
    #expect(file.releases.first?.rows.first?.value == FixedPoint(1_250_000))
    #expect(file.releases.first?.tolerance == FixedPoint(5000))
  }

  @Test func `Trailing zeros are printed digits and narrow the tolerance`() throws {
    let file = try read(
      "period,code,value\n2020-01,010121,28.0\n2020-02,010121,28\n",
      ["layout": "long", "unit": "1 bn USD", "tolerance": "half-last-digit"])
    #expect(file.releases.map(\.tolerance) == [FixedPoint(50_000_000), FixedPoint(500_000_000)])
  }

  @Test func `A withheld figure is a row without a value`() throws {
    let file = try read("code,2020-01\n010121,(D)\n", ["withheld": "(D)"])
    #expect(
      file.releases.first?.rows == [
        ReleaseRow(code: try #require(ProductCode("010121")), value: nil)
      ])
  }

  @Test func `Thousands separators are read where they are described`() throws {
    let file = try read("code,2020-01\n010121,\"1,234,567\"\n", ["thousands": ","])
    #expect(file.releases.first?.total == FixedPoint(1_234_567))
  }

  @Test(arguments: ["1,5", "1,2345", ",123", "1234,567", "1,,234", "-,100"])
  func `A decimal comma is never taken for a separator of thousands`(cell: String) throws {
    let error = #expect(throws: TextFormatError.self) {
      try read("code,2020-01\n010121,\"\(cell)\"\n", ["thousands": ","])
    }
    #expect(error?.description.contains("do not stand between thousands") ?? false)
  }

  @Test func `Each period and day of publication is a release of its own`() throws {
    let file = try read(
      """
      period,code,value,published
      2020-01,010121,1,2020-03-06
      2020-01,010121,2,by 2021-08-05
      2020-01,020130,3,2020-03-06

      """, ["layout": "long", "published": "in-file"])
    #expect(file.releases.map(\.rows.count) == [2, 1])
    #expect(file.releases.last?.publication.precision == .noLaterThan)
  }

  @Test func `Quantities carry the unit of their row`() throws {
    let file = try read(
      "period,code,value,quantity,quantity-unit\n2020-01,010121,7,2.5,t\n2020-01,010129,7,,\n",
      Self.long)
    let rows = try #require(file.releases.first?.rows)
    #expect(rows.map(\.quantity?.description) == ["2.5 t", nil])
  }

  @Test func `The digest of the description changes with what the releases depend on`() throws {
    let text = "code,2020-01\n010121,1\n"
    let first = try read(text)
    #expect(try read(text).descriptionDigest == first.descriptionDigest)
    #expect(try read(text, ["note": "x"]).descriptionDigest != first.descriptionDigest)
    #expect(
      try read(text, ["published": "2020-06-05"]).descriptionDigest != first.descriptionDigest)
    #expect(first.file.sha256.count == 64)
  }

  // Each line: what is wrong · the file · the finding.
  static let invalidWideTables: [(String, String, String)] = [
    ("empty", "", "t.csv:1:1: error: no header line"),
    ("header only", "code,2020-01\n", "t.csv:1:1: error: no figures after the header line"),
    ("not a number", "code,2020-01\n010121,abc\n", "t.csv:2:8: error: 'abc' is not a number"),
    ("not available", "code,2020-01\n010121,n/a\n", "t.csv:2:8: error: 'n/a' is not a number"),
    ("exponent", "code,2020-01\n010121,1e9\n", "t.csv:2:8: error: '1e9' is not a number"),
    (
      "thousands", "code,2020-01\n010121,\"1,234\"\n",
      "t.csv:2:8: error: '1,234' has separators of thousands"
    ),
    ("negative", "code,2020-01\n010121,-5\n", "t.csv:2:8: error: '-5' is negative"),
    (
      "too precise", "code,2020-01\n010121,1.0000001\n",
      "t.csv:2:8: error: '1.0000001' has more than six decimal places"
    ),
    (
      "huge", "code,2020-01\n010121,1000000000000000000000\n",
      "t.csv:2:8: error: '1000000000000000000000' is larger than any figure of trade"
    ),
    (
      "duplicate code", "code,2020-01\n010121,1\n010121,2\n",
      "t.csv:3:1: error: code '010121' is given twice (keep this row or the one in line 2)"
    ),
    (
      "month out of range", "code,2020-13\n010121,1\n",
      "t.csv:1:6: error: '2020-13' is not a period"
    ),
    (
      "duplicate period", "code,2020-01,2020-01\n010121,1,2\n",
      "t.csv:1:14: error: column 3 has the same name as column 2: '2020-01'"
    ),
    (
      "same period in other words", "code,2020,2020-01/12\n010121,1,2\n",
      "t.csv:1:11: error: columns '2020' and '2020-01/12' are the same period"
    ),
    ("unknown column", "code,name,2020-01\n010121,x,1\n", "error: 'name' is not a period"),
    ("missing column", "hs6,2020-01\n010121,1\n", "t.csv:1:1: error: no column 'code'"),
    ("no periods", "code\n010121\n", "t.csv:1:1: error: no column of figures"),
    ("ragged", "code,2020-01\n010121,1,2\n", "t.csv:2:10: error: expected 2 fields"),
    ("cut off", "code,2020-01\n010121,1\n010129\n", "t.csv:3:1: error: expected 2 fields"),
    ("lost zero", "code,2020-01\n10121,1\n", "t.csv:2:1: error: code '10121' is not of level HS6"),
    ("no code", "code,2020-01\n,1\n", "t.csv:2:1: error: no code"),
    ("semicolons", "code;2020-01\n010121;1\n", "t.csv:1:1: error: no column 'code'"),
    (
      "not yet begun", "code,2021-01\n010121,1\n",
      "t.csv:1:6: error: 2021-01 cannot have been published on 2020-06-04, before it began"
    ),
    ("binary", "code,2020-01\n010121,\0\n", "error: a NUL byte is not text"),
  ]

  @Test(arguments: invalidWideTables)
  func `A wrong table is refused at the place of the mistake`(
    name: String, text: String, finding: String
  ) throws {
    let error = #expect(throws: TextFormatError.self) { try read(text) }
    #expect(error?.description.contains(finding) ?? false, "\(name): \(error?.description ?? "")")
  }

  static let invalidLongTables: [(String, String, String)] = [
    (
      "2020-13,010121,1,2020-06-04", "t.csv:2:1: error: '2020-13' is not a period", "month"
    ),
    ("2020-01,010121,1,soon", "t.csv:2:18: error: 'soon' is not a rule of publication", "rule"),
    ("2020-01,010121,1,first-print", "no first print of 2020-01 in a calendar", "calendar"),
    (
      "2020-01,010121,1,2020-06-04\n2020-01,010121,2,2020-06-04",
      "t.csv:3:16: error: 2020-01 of code '010121' is given twice", "twice"
    ),
    ("2020-01,990000,1,2020-06-04", "code '990000' lies outside the scope", "scope"),
    ("2020-01,010599,1,2020-06-04", "code '010599' lies outside the scope", "excluded"),
  ]

  @Test(arguments: invalidLongTables)
  func `A wrong row is refused at the place of the mistake`(
    rows: String, finding: String, name: String
  ) throws {
    let error = #expect(throws: TextFormatError.self) {
      try read(
        "period,code,value,published\n\(rows)\n",
        [
          "layout": "long", "published": "in-file", "scope": "01,02", "excluded": "0105",
          "absent": "zero",
        ])
    }
    #expect(error?.description.contains(finding) ?? false, "\(name): \(error?.description ?? "")")
  }

  @Test func `All mistakes are reported at once, twenty at most`() throws {
    let three = #expect(throws: TextFormatError.self) {
      try read("code,2020-01,2020-02\n010121,a,b\n010129,1,c\n")
    }
    #expect(three?.diagnostics.map(\.location.line) == [2, 2, 3])
    let rows = (100_000..<100_100).map { "\($0),x\n" }.joined()
    let many = #expect(throws: TextFormatError.self) { try read("code,2020-01\n" + rows) }
    #expect(many?.diagnostics.count == 21)
    #expect(many?.diagnostics.last?.severity == .note)
  }

  @Test func `A file in another encoding says how to convert it`() throws {
    let units = Array("code,2020-01\n".utf16)
    let utf16: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let first = #expect(throws: TextFormatError.self) { try read(utf16) }
    #expect(first?.description.contains("iconv -f UTF-16") ?? false)
    // 数据年月 in GB18030.
    let gb18030: [UInt8] =
      [0xCA, 0xFD, 0xBE, 0xDD, 0xC4, 0xEA, 0xD4, 0xC2] + Array(",a\n1,2\n".utf8)
    let second = #expect(throws: TextFormatError.self) { try read(gb18030) }
    #expect(second?.description.contains("iconv -f GB18030") ?? false)
  }

  @Test func `A line of two gigabytes ends with an error, not with the memory`() throws {
    let table = FigureTable(path: "t.csv", description: try exportsDescription())
    var left = 2 << 30
    let feed = ByteFeed(size: left) { buffer in
      let count = min(left, buffer.count)
      left -= count
      for index in 0..<count { buffer[index] = UInt8(ascii: "1") }
      return count
    }
    #expect(throws: TextFormatError.self) { try table.read(feed) }
    #expect(feed.count < 8 << 20)
  }

  @Test func `A truncated file gives an error or fewer rows, never a wrong figure`() throws {
    let text = "code,2020-01,2020-02\n010121,1234567,89\n010129,4,55555\n020130,7,8\n"
    let whole = try read(text)
    let known = Set(whole.releases.flatMap(\.rows).map(\.code))
    for length in 0..<text.utf8.count {
      guard let file = try? read(Array(text.utf8.prefix(length))) else { continue }
      // Only the last figure of a file that breaks off can be cut short; nothing marks the end.
      let rows = file.releases.first?.rows.dropLast() ?? []
      #expect(rows.allSatisfy { whole.releases.first?.row($0.code) == $0 })
      #expect(file.releases.flatMap(\.rows).allSatisfy { known.contains($0.code) })
    }
  }

  @Test func `A file that cannot be opened is told apart from one that is wrong`() throws {
    let folder = try TestFolder()
    defer { folder.remove() }
    let description = try exportsDescription()
    for path in [folder.path + "/absent.csv", folder.path] {
      let error = #expect(throws: OfficialSourcesError.self) {
        try FigureTable(path: path, description: description).read()
      }
      #expect(error?.code == .unreadable)
      #expect(error?.description.contains(path) ?? false)
    }
    let wrong = try folder.write("t.csv", "code,2020-01\n010121,x\n")
    let error = #expect(throws: OfficialSourcesError.self) {
      try FigureTable(path: wrong, description: description).read()
    }
    #expect(error?.code == .invalid)
    #expect(error?.description.hasPrefix("\(wrong):2:8: error: 'x' is not a number") ?? false)
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `A file without permission names the permission`() throws {
    let folder = try TestFolder()
    defer { folder.remove() }
    let path = try folder.write("t.csv", "code,2020-01\n010121,1\n")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let error = #expect(throws: OfficialSourcesError.self) {
      try FigureTable(path: path, description: try exportsDescription()).read()
    }
    #expect(error?.description.contains("permission denied") ?? false)
  }

  @Test func `Progress runs to the size of the file`() throws {
    let folder = try TestFolder()
    defer { folder.remove() }
    let rows = (100_000..<120_000).map { "\($0),1\n" }.joined()
    let path = try folder.write("t.csv", "code,2020-01\n" + rows)
    var seen: [Int] = []
    var total = 0
    _ = try FigureTable(path: path, description: try exportsDescription()).read {
      seen.append($0)
      total = $1
    }
    #expect(seen == seen.sorted() && seen.count > 2)
    #expect(seen.last == total && total == rows.utf8.count + 13)
  }
}
