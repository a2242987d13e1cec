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

  private func spreadsheet(_ asOf: String) throws -> Spreadsheet {
    BriefWorkbook(
      try BriefMaker(archive: sample.archive, terms: BriefTerms(asOf: try day(asOf)))
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

  @Test func `Each column of months has a note with its vintage`() throws {
    let sheet = try #require(try spreadsheet("2020-03-10").sheets.first { $0.name == "Monthly" })
    #expect(sheet.notes.count == sheet.widths.count - 1)
    #expect(sheet.notes.allSatisfy { $0.text.contains("published by 6 March 2020") })
  }
}
