import Testing
import TimeSeries
import TradeStatistics

@testable import Charts

@Suite struct HostileInputTests {
  private static let texts = [
    "<script>alert(\"1\")</script> & 'quotes' ]]>", "\u{0}\u{1}\u{8}\u{B}\u{7F}\u{9F}\u{FFFF}",
    "turned \u{202E}around\u{2066}", "", " ", "line\nbreak\ttab\r\n",
    String(repeating: "W", count: 10_000), String(repeating: "word ", count: 2000),
    "שלום עולם, 12.5 bn <b>", "الصادرات الأمريكية إلى الصين & \"أكثر\"",
    "进口总额，单位：十亿美元", "🇺🇸🤝🇨🇳 e\u{301}\u{302}\u{303}",
    String(repeating: "\u{301}", count: 300),
  ]

  private static func chart(_ text: String) -> Chart {
    let points = [
      ChartPoint(SampleCharts.day(2020, 1, 15), .value(FixedPoint(1))),
      ChartPoint(SampleCharts.day(2020, 2, 15), .missing(text)),
    ]
    let unit = ChartUnit(name: text, base: text)
    return Chart(
      title: text, finding: text, source: text, alternativeText: text,
      table: ChartTable(columns: [text], rows: [[text]]),
      plots: [
        .time(
          TimePlot(
            heading: text, unit: unit, first: SampleCharts.day(2020, 1, 1),
            last: SampleCharts.day(2020, 3, 1),
            bands: [BandMark(label: text, bounds: [])],
            lines: [LineMark(label: text, points: points, color: .first, showsLastFigure: true)],
            rules: [RuleMark(label: text, value: FixedPoint(2))],
            checkpoints: [Checkpoint(label: text, day: SampleCharts.day(2020, 2, 1))],
            markers: [PointMarker(label: text, point: points[0])])),
        .bars(
          BarPlot(
            heading: text, unit: unit, series: [BarPlot.Series(label: text, color: .first)],
            rows: [
              BarRow(label: text, bars: [BarRow.Bar(.value(FixedPoint(3)), label: text)]),
              BarRow(label: text, bars: [BarRow.Bar(.missing(text))]),
            ])),
        .timeline(
          TimelinePlot(
            first: SampleCharts.day(2020, 1, 1), last: SampleCharts.day(2020, 3, 1),
            rows: [TimelineRow(label: text, state: text)],
            legend: [
              TimelinePlot.LegendEntry(label: text, shape: .disc, color: .first)
            ])),
      ])
  }

  @Test(arguments: texts.indices, [320, 1600])
  func `Any text leaves the image well-formed, inside its edges and without markup of its own`(
    index: Int, width: Int
  ) {
    let chart = HostileInputTests.chart(HostileInputTests.texts[index])
    let style = ChartStyle(
      width: width, embedding: .page(identifier: HostileInputTests.texts[index]))
    let check = XMLCheck(chart.svg(style))
    #expect(check.problem == nil, "\(check.problem ?? "")")
    let names = Set(check.elements.map(\.name))
    #expect(
      names.isSubset(of: [
        "svg", "title", "desc", "text", "path", "rect", "circle", "polygon",
      ]), "\(names)")
    let scene = chart.scene(style)
    #expect(scene.outside.isEmpty, "\(scene.outside)")
    #expect(scene.height < 4000)
  }

  private static let values: [[FixedPoint?]] = [
    [FixedPoint(5), FixedPoint(5), FixedPoint(5)], [nil, nil, nil], [FixedPoint(7)],
    [.zero, .zero],
    [FixedPoint(-3), FixedPoint(4)], [FixedPoint(-3), FixedPoint(-4)],
    [FixedPoint(1_000_000_000_000_000), FixedPoint(-1_000_000_000_000_000)],
    [FixedPoint(millionths: 1), FixedPoint(1_000_000_000_000_000)],
    [FixedPoint(millionths: 1)], [FixedPoint(millionths: -1), nil, FixedPoint(millionths: 1)],
    [FixedPoint(999_999_999_999_999_999)], [],
  ]

  @Test(arguments: values.indices, [true, false])
  func `Any values leave the image well-formed and inside its edges`(
    index: Int, includesZero: Bool
  ) {
    let values = HostileInputTests.values[index]
    let points = values.enumerated().map { offset, value in
      ChartPoint(
        SampleCharts.day(2020, 1, 10 + offset), value.map { .value($0) } ?? .missing("none"))
    }
    for unit in [ChartUnit(name: "t", base: "t"), SampleCharts.dollars, .percent(of: "x")] {
      let chart = SampleCharts.texts("Extremes").chart(
        table: ChartTable(columns: [], rows: []),
        plots: [
          .time(
            TimePlot(
              unit: unit, first: SampleCharts.day(2020, 1, 1),
              last: SampleCharts.day(2020, 2, 1), includesZero: includesZero,
              lines: [LineMark(label: "x", points: points, color: .first, showsLastFigure: true)])),
          .bars(
            BarPlot(
              unit: unit, series: [BarPlot.Series(label: "x", color: .first)],
              rows: points.map { BarRow(label: "x", bars: [BarRow.Bar($0.figure)]) })),
        ])
      for width in [320, 720] {
        let style = ChartStyle(width: width)
        #expect(XMLCheck(chart.svg(style)).problem == nil)
        let scene = chart.scene(style)
        #expect(scene.outside.isEmpty, "\(scene.outside)")
        #expect(scene.overlappingTexts.isEmpty, "\(scene.overlappingTexts)")
      }
    }
  }

  @Test(arguments: [(1, 1), (1, 2), (1, 62), (1, 70), (1, 500), (1, 3000), (1, 700_000)])
  func `An axis of any length has ticks that keep apart`(first: Int, last: Int) {
    let start = SampleCharts.day(2020, 2, first)
    let plot = TimePlot(
      unit: SampleCharts.dollars, first: start, last: start.advanced(by: last - first),
      lines: [LineMark(label: "x", points: [], color: .first)])
    let chart = SampleCharts.texts("Axis").chart(
      table: ChartTable(columns: [], rows: []), plots: [.time(plot)])
    for width in [320, 720, 1600] {
      for language in ChartLanguage.allCases {
        let scene = chart.scene(ChartStyle(width: width, language: language))
        #expect(scene.overlappingTexts.isEmpty, "\(scene.overlappingTexts)")
        #expect(scene.outside.isEmpty)
        #expect(scene.texts.count < 60)
      }
    }
  }

  @Test func `A width that no chart can have is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) { _ = ChartStyle(width: 319) }
    await #expect(processExitsWith: .failure) { _ = ChartStyle(width: 1601) }
  }
}
