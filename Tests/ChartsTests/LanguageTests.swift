import Testing
import TimeSeries
import TradeStatistics

@testable import Charts

@Suite struct LanguageTests {
  @Test(arguments: [
    (ChartLanguage.english, "1,234.5", "\u{2212}26.1", "57%", "999", "1,000"),
    (.german, "1.234,5", "\u{2212}26,1", "57\u{A0}%", "999", "1.000"),
    (.french, "1\u{202F}234,5", "\u{2212}26,1", "57\u{A0}%", "999", "1\u{202F}000"),
  ])
  func `Numbers are written as the language has them`(
    language: ChartLanguage, large: String, negative: String, share: String, below: String,
    grouped: String
  ) {
    #expect(language.number(FixedPoint(1_234_500_000_000), in: SampleCharts.dollars) == large)
    #expect(language.number(FixedPoint(-26_100_000_000), in: SampleCharts.dollars) == negative)
    #expect(language.number(FixedPoint(57), in: .percent(of: "x")) == share)
    #expect(language.number(FixedPoint(999), places: 0) == below)
    #expect(language.number(FixedPoint(1000), places: 0) == grouped)
  }

  @Test func `What rounds to zero has no sign, and halves round away from it`() {
    let language = ChartLanguage.english
    #expect(language.number(FixedPoint(-40_000_000), in: SampleCharts.dollars) == "0.0")
    #expect(language.number(FixedPoint(-50_000_000), in: SampleCharts.dollars) == "\u{2212}0.1")
    #expect(language.number(FixedPoint(50_000_000), in: SampleCharts.dollars) == "0.1")
  }

  @Test(arguments: [
    (ChartLanguage.english, "Mar 2020", "10 Mar 2020"),
    (.german, "März 2020", "10. März 2020"), (.french, "mars 2020", "10 mars 2020"),
  ])
  func `Months and days are written as the language has them`(
    language: ChartLanguage, month: String, day: String
  ) {
    #expect(language.month(Month(year: 2020, month: 3)) == month)
    #expect(language.day(SampleCharts.day(2020, 3, 10)) == day)
  }

  @Test func `The table behind a chart is the same in every language`() {
    // It is part of the chart, which knows no language; this holds it to that.
    #expect(SampleCharts.vintages.table.rows.first == ["2020-03-06", "7215300000"])
  }
}
