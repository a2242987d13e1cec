import Testing
import TimeSeries
import TradeStatistics

@testable import Charts

@Suite struct GapTests {
  private func scene(_ values: [Int?], width: Int = 720) -> Scene {
    let line = SampleCharts.monthly("Exports", from: Month(year: 2020, month: 1), values)
    let plot = TimePlot(
      unit: SampleCharts.dollars, first: SampleCharts.day(2020, 1, 1),
      last: Month(year: 2020, month: 1).advanced(by: max(0, values.count - 1)).lastDay,
      lines: [LineMark(label: line.label, points: line.points, color: .second)])
    return SampleCharts.texts("Gaps").chart(
      table: ChartTable(columns: [], rows: []), plots: [.time(plot)]
    ).scene(ChartStyle(width: width))
  }

  @Test func `A missing month breaks the line and is never drawn at zero`() {
    let scene = scene([900, 800, nil, 850, 950])
    let line = scene.paths(.second).first { $0.dashes.isEmpty }
    #expect(line?.lines.map(\.count) == [2, 2])
    let zero = scene.texts.first { $0.text == "0.0" || $0.text == "0" }?.place.y ?? 0
    #expect(line?.lines.joined().allSatisfy { $0.y < zero - 20 } == true)
  }

  @Test func `A gap is marked at the foot of the plot, and the mark explained`() {
    let scene = scene([900, 800, nil, 850, 950])
    let strip = scene.paths(.second).first { $0.dashes == [2, 3] }?.lines.first
    let line = scene.paths(.second).first { $0.dashes.isEmpty }?.lines
    #expect(strip?.first?.x == line?.first?.last?.x)
    #expect(strip?.last?.x == line?.last?.first?.x)
    #expect(scene.texts.contains { $0.text == ChartLanguage.english.gap })
  }

  @Test func `Without a gap nothing is said of gaps`() {
    #expect(!scene([900, 800]).texts.contains { $0.text == ChartLanguage.english.gap })
  }

  @Test(arguments: [(24, 3), (240, 0)])
  func `Signs of single months are drawn where they keep apart`(months: Int, rings: Int) {
    let figures = (0..<months).map { index in
      ChartPoint(
        Month(year: 2000, month: 1).advanced(by: index).firstDay.advanced(by: 14),
        SampleCharts.millions(900 + index, index >= months - 3 ? .derived : .plain))
    }
    let plot = TimePlot(
      unit: SampleCharts.dollars, first: SampleCharts.day(2000, 1, 1),
      last: Month(year: 2000, month: 1).advanced(by: months - 1).lastDay,
      lines: [LineMark(label: "Exports", points: figures, color: .second)])
    let scene = SampleCharts.texts("Signs").chart(
      table: ChartTable(columns: [], rows: []), plots: [.time(plot)]
    ).scene(ChartStyle())
    #expect(scene.markers.count { $0.shape == .ring } == rings)
    #expect(scene.texts.contains { $0.text == ChartLanguage.english.derived })
  }

  @Test func `A month alone between gaps is seen as a mark`() {
    let scene = scene([900, nil, 800, nil, 850, 950])
    #expect(scene.markers.count >= 3)
  }

  @Test(arguments: ChartLanguage.allCases)
  func `A plot without any figure says so`(language: ChartLanguage) {
    let rows = [BarRow(label: "Services", bars: [BarRow.Bar(.missing("no source"))])]
    let line = SampleCharts.monthly("Exports", from: Month(year: 2020, month: 1), [nil, nil])
    let plots: [Plot] = [
      .time(
        TimePlot(
          unit: SampleCharts.dollars, first: SampleCharts.day(2020, 1, 1),
          last: SampleCharts.day(2020, 2, 29),
          lines: [LineMark(label: "Exports", points: line.points, color: .first)])),
      .bars(
        BarPlot(
          unit: .percent(of: "Share"), series: [BarPlot.Series(label: "", color: .first)],
          rows: [])),
      .timeline(
        TimelinePlot(
          first: SampleCharts.day(2020, 1, 1), last: SampleCharts.day(2020, 2, 29), rows: [])),
    ]
    for plot in plots {
      let scene = SampleCharts.texts("Nothing").chart(
        table: ChartTable(columns: [], rows: []), plots: [plot]
      ).scene(ChartStyle(language: language))
      #expect(scene.texts.contains { $0.text == language.noFigures })
    }
    let scene = SampleCharts.texts("Reason").chart(
      table: ChartTable(columns: [], rows: []),
      plots: [
        .bars(
          BarPlot(
            unit: .percent(of: "Share"), series: [BarPlot.Series(label: "", color: .second)],
            rows: rows))
      ]
    ).scene(ChartStyle(language: language))
    #expect(scene.texts.contains { $0.text == "no source" })
    #expect(scene.boxes(.second).isEmpty)
  }

  @Test func `The table behind a chart holds the reason of a gap, and figures unrounded`() {
    let line = FigureLine(
      label: "Exports",
      points: [
        ChartPoint(SampleCharts.day(2020, 1, 15), .value(FixedPoint(7_215_312_345), .derived)),
        ChartPoint(SampleCharts.day(2020, 2, 15), .missing("not yet published")),
      ])
    let other = FigureLine(
      label: "Imports",
      points: [ChartPoint(SampleCharts.day(2020, 2, 15), .value(FixedPoint(5), .standIn))])
    let table = ChartTable.byDay(
      [(line.label, line.points), (other.label, other.points)], unit: SampleCharts.dollars)
    #expect(table.columns == ["date", "Exports, USD", "Imports, USD"])
    #expect(
      table.rows == [
        ["2020-01-15", "7215312345~", ""], ["2020-02-15", "not yet published", "5*"],
      ])
  }

  @Test func `Signs of figures stand behind them and are explained`() {
    let scene = SampleCharts.coverage.scene(ChartStyle())
    #expect(scene.texts.contains { $0.text == "25%~" })
    #expect(scene.texts.contains { $0.text == ChartLanguage.english.derived })
    #expect(!scene.texts.contains { $0.text == ChartLanguage.english.standIn })
  }
}
