import Agreements
import Briefing
import Publishing
import Spreadsheets
import Testing
import TimeSeries

@Suite struct BriefWorkbookTests {
  private let sample: SampleArchive

  init() throws {
    sample = try SampleArchive()
  }

  private func spreadsheet(
    _ asOf: String, of sample: SampleArchive? = nil
  ) throws -> Spreadsheet {
    BriefWorkbook(
      try BriefMaker(
        archive: (sample ?? self.sample).archive, terms: BriefTerms(asOf: try day(asOf))
      )
      .illustrated(SampleAgreement.make())
    ).spreadsheet
  }

  private func formulas(_ sheet: Sheet) -> [String] {
    sheet.rows.flatMap(\.self).compactMap { cell in
      if case .formula(let text, _)? = cell?.content { return text }
      return nil
    }
  }

  @Test(arguments: ["2020-03-10", "2016-01-01"])
  func `The sheets are there whatever is on file`(asOf: String) throws {
    let names = try spreadsheet(asOf).sheets.map(\.name).filter { $0 != "Gauge" }
    #expect(names == ["Summary", "Pledges", "Monthly", "Conditions", "Claims", "Sources"])
  }

  @Test func `Targets and progress are formulas over the months`() throws {
    let sheet = try #require(try spreadsheet("2020-03-10").sheets.first { $0.name == "Pledges" })
    let formulas = formulas(sheet)
    #expect(formulas.contains { $0.contains("SUMIFS(Monthly!$B$4") })
    #expect(formulas.contains("=K4+L4"))
    #expect(formulas.contains("=N4/T4"))
  }

  @Test func `A month without a figure is text with the reason's kind, not zero`() throws {
    let sheet = try #require(try spreadsheet("2020-03-10").sheets.first { $0.name == "Monthly" })
    let cells = sheet.rows.dropFirst(3).flatMap { $0.dropFirst() }.compactMap(\.?.content)
    #expect(cells.contains(.text("not out yet")))
    #expect(!cells.contains(.number(0)))
  }

  @Test func `Months that are published together are a row, and count once`() throws {
    let combined = try SampleArchive(combined: true)
    let sheets = try spreadsheet("2020-03-10", of: combined).sheets
    let sheet = try #require(sheets.first { $0.name == "Monthly" })
    #expect(sheet.rows[2].prefix(2).map(\.?.content) == [.text("From"), .text("Through")])
    // As workbooks count days: the first of January and of February 2020.
    let (first, second) = (43831.0, 43862.0)
    func row(_ from: Double, _ through: Double) throws -> [Cell.Content] {
      let bounds: [Cell.Content] = [.number(from), .number(through)]
      let rows = sheet.rows.map { $0.compactMap(\.?.content) }
      return try #require(rows.first { Array($0.prefix(2)) == bounds })
    }
    #expect(try row(first, first).dropFirst(2).allSatisfy { $0 == .text("counted in 2020-01/02") })
    let together = try row(first, second)
    #expect(together[2] == .number(700_000_000))
    // What stands beside the formula is what it adds up.
    let pledges = try #require(sheets.first { $0.name == "Pledges" })
    let sum = try #require(pledges.rows[3][13]?.content)
    guard case .formula(let text, .number(let value)) = sum else {
      Issue.record("\(sum)")
      return
    }
    #expect(text.contains("SUMIFS(Monthly!$C$4"))
    #expect(value == 700_000_000)
  }

  @Test func `Each column of months has a note with its vintage`() throws {
    let sheet = try #require(try spreadsheet("2020-03-10").sheets.first { $0.name == "Monthly" })
    #expect(sheet.notes.count == sheet.widths.count - 1)
    #expect(sheet.notes.allSatisfy { $0.text.contains("published by 6 March 2020") })
  }
}
