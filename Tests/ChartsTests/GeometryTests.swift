import Testing
import TimeSeries
import TradeStatistics

@testable import Charts

@Suite struct GeometryTests {
  @Test(
    arguments: SampleCharts.all.map(\.name), [320, 360, 480, 560, 720, 999, 1200, 1600])
  func `No text lies on another, and nothing outside of the image`(name: String, width: Int) {
    guard let chart = SampleCharts.all.first(where: { $0.name == name })?.chart else { return }
    for language in ChartLanguage.allCases {
      let scene = chart.scene(ChartStyle(width: width, language: language))
      #expect(scene.overlappingTexts.isEmpty, "\(scene.overlappingTexts)")
      #expect(scene.outside.isEmpty, "\(scene.outside)")
    }
  }

  @Test(arguments: SampleCharts.all.map(\.name), [320, 720])
  func `No text is smaller than 11 pixels`(name: String, width: Int) {
    guard let chart = SampleCharts.all.first(where: { $0.name == name })?.chart else { return }
    let sizes = chart.scene(ChartStyle(width: width)).texts.map(\.size)
    #expect(!sizes.isEmpty)
    #expect(sizes.allSatisfy { $0 >= 11 })
  }

  @Test(arguments: [360, 720, 1200])
  func `A bar twice as large is twice as long, and begins at zero`(width: Int) {
    let rows = [30, 60, -30].map {
      BarRow(label: "\($0)", bars: [BarRow.Bar(.value(FixedPoint($0)))])
    }
    let unit = ChartUnit(name: "tonnes", base: "t")
    let plot = BarPlot(
      unit: unit, series: [BarPlot.Series(label: "", color: .second)], rows: rows)
    let chart = SampleCharts.texts("Bars").chart(
      table: ChartTable(columns: [], rows: []), plots: [.bars(plot)])
    let bars = chart.scene(ChartStyle(width: width)).boxes(.second)
    #expect(bars.count == 3)
    #expect(abs(bars[1].width - 2 * bars[0].width) < 1e-6)
    #expect(bars[0].x == bars[1].x)
    #expect(abs(bars[2].right - bars[0].x) < 1e-6)
    #expect(abs(bars[2].width - bars[0].width) < 1e-6)
  }

  @Test func `A point twice as far from zero is drawn twice as far from zero`() {
    let plot = TimePlot(
      unit: SampleCharts.dollars, first: SampleCharts.day(2020, 1, 1),
      last: SampleCharts.day(2020, 3, 31),
      lines: [
        LineMark(
          label: "",
          points: SampleCharts.monthly(
            "", from: Month(year: 2020, month: 1), [0, 700, 1400]
          ).points, color: .second)
      ])
    let scene = SampleCharts.texts("Line").chart(
      table: ChartTable(columns: [], rows: []), plots: [.time(plot)]
    ).scene(ChartStyle())
    let points = scene.paths(.second).first?.lines.first ?? []
    #expect(points.count == 3)
    guard points.count == 3 else { return }
    #expect(abs((points[0].y - points[2].y) - 2 * (points[0].y - points[1].y)) < 1e-6)
    // The middle of February is 31 days after that of January, 29 before that of March.
    #expect(abs((points[1].x - points[0].x) / (points[2].x - points[1].x) - 31.0 / 29) < 1e-6)
  }

  @Test func `The same day stands at the same place in all plots of a chart`() {
    for width in [360, 720, 1200] {
      let scene = SampleCharts.rebound.scene(ChartStyle(width: width))
      // The middle of May ends both lines.
      func end(_ role: ColorRole) -> Double? {
        scene.paths(role).first { $0.dashes.isEmpty }?.lines.last?.last?.x
      }
      let (exports, gap) = (end(.first), end(.second))
      #expect(exports != nil)
      #expect(exports == gap)
    }
  }

  @Test func `Wide charts label lines where they end, narrow ones in a legend above`() {
    let wide = SampleCharts.pledgeLine.scene(ChartStyle(width: 900))
    let narrow = SampleCharts.pledgeLine.scene(ChartStyle(width: 360))
    func place(_ scene: Scene) -> Double? {
      scene.texts.first { $0.text.hasPrefix("US exports") }?.place.y
    }
    func unit(_ scene: Scene) -> Double? {
      scene.texts.first { $0.text == "US$ bn" }?.place.y
    }
    #expect((place(wide) ?? 0) > (unit(wide) ?? .infinity))
    #expect((place(narrow) ?? .infinity) < (unit(narrow) ?? 0))
  }

  @Test func `Many checkpoints keep apart from one another`() {
    let checkpoints = (1...12).map {
      Checkpoint(
        label: "Consultation number \($0) of the twelve", day: SampleCharts.day(2020, $0, 1))
    }
    let chart = PledgeLineChart(
      texts: SampleCharts.texts("Many"), unit: SampleCharts.dollars,
      first: SampleCharts.day(2020, 1, 1), last: SampleCharts.day(2020, 12, 31),
      measures: [SampleCharts.toDate("US exports", [1, 2, 3])], checkpoints: checkpoints
    ).chart
    for width in [360, 720] {
      let scene = chart.scene(ChartStyle(width: width))
      #expect(scene.overlappingTexts.isEmpty, "\(scene.overlappingTexts)")
      #expect(scene.outside.isEmpty)
    }
  }

  @Test func `Markers without room are numbered and named below`() {
    let crowd = (0..<14).map { index in
      PointMarker(
        label: "Record number \(index) of a series of many",
        point: ChartPoint(
          SampleCharts.day(2020, 6, 1 + index), SampleCharts.millions(500 + index)))
    }
    let chart = GaugeChart(
      texts: SampleCharts.texts("Crowd"), unit: SampleCharts.dollars,
      first: SampleCharts.day(2020, 1, 1), last: SampleCharts.day(2020, 12, 31),
      balance: SampleCharts.monthly("Month", from: Month(year: 2020, month: 1), [300, 600, 900]),
      mean: FigureLine(label: "Mean", points: []), records: crowd
    ).chart
    let scene = chart.scene(ChartStyle(width: 360))
    for marker in crowd {
      let start = marker.label.prefix(15)
      let words = scene.texts.map(\.text).joined(separator: " ")
      #expect(words.contains(start), "\(start)")
    }
    let notes = scene.texts.count { $0.text.contains(" Record number") }
    #expect(notes > 0)
    // Each number stands beside its mark as well as before its note.
    #expect(scene.texts.count { $0.isBold && Int($0.text) != nil } == notes)
    #expect(scene.overlappingTexts.isEmpty, "\(scene.overlappingTexts)")
  }
}
