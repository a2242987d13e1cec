import Foundation
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@testable import OfficialSources

@Suite struct FigureSetTests {
  private static let head = """
    figure-set: 1
    id: test
    title: Test
    licence: none
    calendars:
      c: {file: calendar.csv, title: C, origin: O}
    code-lists:
      two: ["01", "02"]
    tables:
      exports: {source: census, reporter: USA, partner: CHN, flow: export, system: total,
        basis: customs, classification: HS2017, level: HS6, valuation: FAS, adjustment: none,
        currency: USD}
    files:

    """

  private static let entry = """
      - file: t.csv
        origin: O
        table: exports
        layout: wide
        unit: 1 USD
        scope: two
        absent: zero
        published: {2019: 2020-06-04, 2020-01: first-print}
        calendar: c

    """

  private func folder(
    _ entries: String = entry, head: String = head,
    table: String = "code,2019-12,2020-01\n010121,1,2\n",
    calendar: String =
      "period,day,precision,evidence,source\n2019-12,2020-02-05,exact,seen,x\n2020-01,2020-03-06,exact,seen,x\n"
  ) throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write("releases.yaml", head + entries)
    try folder.write("t.csv", table)
    try folder.write("calendar.csv", calendar)
    return folder
  }

  @Test func `First prints come from the calendar, and later vintages know their first print`()
    throws
  {
    let folder = try folder()
    defer { folder.remove() }
    let set = try FigureSet(folder: folder.path)
    let releases = try #require(set.tables.first).read().releases
    #expect(releases.map(\.publication.day.description) == ["2020-06-04", "2020-03-06"])
    #expect(releases.map(\.publication.firstPrint?.description) == ["2020-02-05", nil])
    #expect(releases.first?.scope.codes.map(\.description) == ["01", "02"])
    #expect(set.calendars.first?.calendar.count == 2)
  }

  @Test func `The digest of a description changes with its calendar and its code list`() throws {
    func digest(_ folder: TestFolder) throws -> String {
      defer { folder.remove() }
      return try #require(try FigureSet(folder: folder.path).tables.first).descriptionDigest
    }
    let plain = try digest(try folder())
    #expect(try digest(try folder()) == plain)
    let calendar = "period,day,precision,evidence,source\n2020-01,2020-03-06,exact,planned,x\n"
    #expect(try digest(try folder(calendar: calendar)) != plain)
    let list = Self.head.replacing("\"02\"]", with: "\"03\"]")
    #expect(try digest(try folder(head: list)) != plain)
  }

  static let wrongSets: [(String, String, String)] = [
    (
      "flow: export", "flow: exprot", "10:64: error: unknown flow 'exprot' (did you mean 'export'?)"
    ),
    ("table: exports", "table: export", "error: unknown table 'export' (did you mean 'exports'?)"),
    ("scope: two", "scope: tow", "error: unknown code list 'tow' (did you mean 'two'?)"),
    ("file: t.csv", "file: u.csv", "error: no file 'u.csv' beside releases.yaml"),
    ("file: t.csv", "file: ../t.csv", "error: file '../t.csv' does not lie beside releases.yaml"),
    ("calendar: c", "calendar: d", "error: unknown calendar 'd'"),
    ("layout: wide", "layout: tall", "error: unknown layout 'tall'"),
    ("    origin: O", "    orign: O", "error: unknown key 'orign' (did you mean 'origin'?)"),
    ("figure-set: 1", "figure-set: 2", "releases.yaml:1:13: error: expected"),
    ("licence: none", "license: none", "error: unknown key 'license' (did you mean 'licence'?)"),
    ("unit: 1 USD", "unit: [1, USD, x]", "error: unit '1 USD x' is not an amount of money"),
  ]

  @Test(arguments: wrongSets)
  func `A mistake in the description is reported at its place`(
    right: String, wrong: String, finding: String
  ) throws {
    let text = (Self.head + Self.entry).replacing(right, with: wrong)
    let folder = try folder("", head: text)
    defer { folder.remove() }
    let error = #expect(throws: OfficialSourcesError.self) { try FigureSet(folder: folder.path) }
    #expect(error?.description.contains(finding) ?? false, "\(error?.description ?? "")")
  }

  @Test func `The same file and table cannot be described twice`() throws {
    let folder = try folder(Self.entry + Self.entry)
    defer { folder.remove() }
    let error = #expect(throws: OfficialSourcesError.self) { try FigureSet(folder: folder.path) }
    #expect(error?.description.contains("described twice") ?? false)
  }

  static let wrongCalendars: [(String, String)] = [
    ("2020-01,2020-03-32,exact,seen,x", "calendar.csv:2:9: error: '2020-03-32' is not valid here"),
    ("2020-13,2020-03-06,exact,seen,x", "calendar.csv:2:1: error: '2020-13' is not valid here"),
    ("2020-01,2020-03-06,exact,sene,x", "one of: seen, planned, unverified"),
    ("2020-01,2019-12-06,exact,seen,x", "2020-01 cannot have been published on 2019-12-06"),
    (
      "2020-01,2020-03-06,exact,seen,x\n2020-01,2020-03-07,exact,seen,x",
      "calendar.csv:3:1: error: 2020-01 is given twice"
    ),
  ]

  @Test(arguments: wrongCalendars)
  func `A mistake in a calendar is reported at its place`(lines: String, finding: String) throws {
    let folder = try folder(calendar: "period,day,precision,evidence,source\n\(lines)\n")
    defer { folder.remove() }
    let error = #expect(throws: OfficialSourcesError.self) { try FigureSet(folder: folder.path) }
    #expect(error?.description.contains(finding) ?? false, "\(error?.description ?? "")")
  }

  @Test func `A period without a publication is an error, not a guess`() throws {
    let folder = try folder(table: "code,2020-02\n010121,1\n")
    defer { folder.remove() }
    let set = try FigureSet(folder: folder.path)
    let error = #expect(throws: OfficialSourcesError.self) { try set.tables.first?.read() }
    #expect(error?.description.contains("no publication is given for 2020-02") ?? false)
  }

  @Test func `A mistake in a shared table is reported once, however many files use it`() throws {
    let second = Self.entry.replacing("file: t.csv", with: "file: calendar.csv")
    let folder = try folder(
      Self.entry + second, head: Self.head.replacing("flow: export", with: "flow: x"))
    defer { folder.remove() }
    let error = #expect(throws: OfficialSourcesError.self) { try FigureSet(folder: folder.path) }
    #expect(error?.diagnostics.count == 1)
  }

  @Test func `A folder without a description is told so`() throws {
    let folder = try TestFolder()
    defer { folder.remove() }
    let error = #expect(throws: OfficialSourcesError.self) { try FigureSet(folder: folder.path) }
    #expect(error?.code == .unreadable)
  }
}
