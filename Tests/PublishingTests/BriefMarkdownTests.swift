import Agreements
import Briefing
import Publishing
import Testing
import TimeSeries

@Suite struct BriefMarkdownTests {
  private let sample: SampleArchive

  init() throws {
    sample = try SampleArchive()
  }

  private func text(_ asOf: String, _ options: BriefOptions = BriefOptions()) throws -> String {
    let brief = try BriefMaker(archive: sample.archive, terms: BriefTerms(asOf: try day(asOf)))
      .brief(of: SampleAgreement.make())
    return BriefMarkdown(brief, options: options).text
  }

  // Cells of a row: bars with a backslash before them divide nothing.
  private func cells(_ line: Substring) -> Int {
    var count = 0
    var isEscaped = false
    for character in line {
      if character == "|", !isEscaped { count += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    return count - 1
  }

  @Test func `Text with bars and line ends breaks no table`() throws {
    let text = try text("2020-03-10")
    var width: Int?
    var tables = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      if width == nil { tables += 1 }
      #expect(cells(line) == width ?? cells(line))
      width = cells(line)
    }
    // Readings, the gauge, the pledges by exports, conditions, the claims.
    #expect(tables == 5)
    #expect(text.contains("Two lines \\| one pipe"))
    #expect(text.contains("Grain, \"feed\" \\| \\*seed\\* \\<b\\> # \\&"))
  }

  @Test func `The finding is said in the first lines, with the day`() throws {
    let lines = try text("2020-03-10").split(separator: "\n")
    #expect(lines[0] == "# Sample \\| agreement")
    #expect(
      lines[1]
        == "**As of 10 March 2020:** Sum of 2 pledges by exports, data through January 2020: "
        + "0.55 of 28.20 US$ bn targeted for 2020, 23 % of what was due (seasonal), −44 % of the "
        + "amount on top of the base: far behind.")
  }

  @Test func `It ends with how to cite it`() throws {
    let text = try text("2020-03-10")
    let line = try #require(text.split(separator: "\n").last)
    #expect(line.contains("(sample, file abababababab), as of 2020-03-10"))
    #expect(line.contains("releases"))
  }

  @Test func `Only the measures and prorations asked for are shown`() throws {
    let text = try text("2020-03-10", BriefOptions(measures: ["exports"], prorations: [.equal]))
    #expect(text.contains("due (equal)"))
    #expect(!text.contains("due (seasonal)"))
    #expect(!text.contains("Pledges by imports"))
  }
}
