import Charts
import TimeSeries
import TradeStatistics

/// One chart of each kind, small, with figures of United States–China trade rounded by hand.
enum SampleCharts {
  static let dollars = ChartUnit(name: "US$ bn", base: "USD", exponent: 9)

  /// The kinds by name.
  static var all: [(name: String, chart: Chart)] {
    [
      ("pledge-line", pledgeLine), ("progress", progress(.bars)), ("spread", progress(.dots)),
      ("gauge", gauge), ("rebound", rebound), ("coverage", coverage), ("headroom", headroom),
      ("timeline", timeline), ("vintages", vintages),
    ]
  }

  static func texts(_ title: String) -> ChartTexts {
    ChartTexts(
      title: title, finding: "By the end of March 2020 two fifths of what was due had been bought.",
      source: "Source: US Census Bureau, FT-900, exports FAS, as published by 5 May 2020.",
      alternativeText: "Two lines below two targets.")
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Month(year: year, month: month).firstDay.advanced(by: day - 1)
  }

  /// Millions of dollars.
  static func millions(_ value: Int, _ mark: FigureMark = .plain) -> ChartFigure {
    .value(FixedPoint(value * 1_000_000), mark)
  }

  /// Figures in the middle of months, in millions; nil is a gap.
  static func monthly(_ label: String, from start: Month, _ values: [Int?]) -> FigureLine {
    FigureLine(
      label: label,
      points: values.enumerated().map { index, value in
        ChartPoint(
          start.advanced(by: index).firstDay.advanced(by: 14),
          value.map { millions($0) } ?? .missing("not on file"))
      })
  }

  /// Sums to date at the end of months, in millions.
  static func toDate(_ label: String, _ values: [Int]) -> FigureLine {
    FigureLine(
      label: label,
      points: values.enumerated().map { index, value in
        ChartPoint(Month(year: 2020, month: index + 1).lastDay, millions(value))
      })
  }

  static var pledgeLine: Chart {
    PledgeLineChart(
      texts: texts("Purchases against the pledge"), unit: dollars, first: day(2020, 1, 1),
      last: day(2020, 12, 31),
      measures: [
        toDate("US exports", [4500, 8900, 14400]),
        toDate("Chinese imports", [6100, 12_300, 19_800]),
      ],
      equalTarget: toDate("Target, equal months", (1...12).map { $0 * 13_250 }),
      seasonalTarget: toDate(
        "Target by the 2017 season",
        [
          12_100, 23_800, 35_700, 47_600, 59_000, 70_100, 81_400, 94_300, 108_900, 126_400,
          143_000, 159_000,
        ]),
      rephased: FigureLine(
        label: "Same total, slower start",
        points: [
          ChartPoint(day(2020, 3, 31), millions(14_400)),
          ChartPoint(day(2020, 12, 31), millions(159_000)),
        ]),
      baseline: RuleMark(label: "All of 2017: 95.1", value: FixedPoint(95_060_000_000)),
      checkpoints: [
        Checkpoint(label: "In force, 14 February", day: day(2020, 2, 14)),
        Checkpoint(label: "This reading, 10 March", day: day(2020, 3, 10)),
        Checkpoint(label: "Election, 3 November", day: day(2020, 11, 3)),
      ]
    ).chart
  }

  static func progress(_ shape: BarPlot.Shape) -> Chart {
    func row(_ label: String, _ figures: [Int?], isIndented: Bool = true) -> BarRow {
      BarRow(
        label: label, isIndented: isIndented,
        bars: figures.map {
          BarRow.Bar($0.map { .value(FixedPoint($0)) } ?? .missing("not on file"))
        })
    }
    return ProgressChart(
      texts: texts("Progress by sector"), unit: .percent(of: "Share of the target to date"),
      measures: ["US exports", "Chinese imports"],
      rows: [
        row("Agriculture", [38, 41], isIndented: false), row("Oilseeds", [31, nil]),
        row("Meat", [118, 141]),
        row("Pharmaceutical products and medical instruments", [94, 101]),
        row("Aircraft", [-6, 9]), row("Services", [nil, nil], isIndented: false),
      ], shape: shape, due: [RuleMark(label: "Due to date", value: FixedPoint(100))]
    ).chart
  }

  static var gauge: Chart {
    let start = Month(year: 2018, month: 1)
    let balance = [
      -36, -29, -26, -28, -33, -34, -37, -39, -40, -43, -38, -37, -34, -25, -21, -27, -30, -30,
      -33, -32, -31, -31, -26, -25, -26,
    ].map { $0 * 1000 }
    let means = (11..<balance.count).map { balance[($0 - 11)...$0].reduce(0, +) / 12 }
    return GaugeChart(
      texts: texts("The monthly balance"), unit: dollars, first: day(2018, 1, 1),
      last: day(2020, 1, 31),
      balance: monthly("Month, not adjusted", from: start, balance),
      mean: monthly("12-month mean", from: start.advanced(by: 11), means),
      records: [
        PointMarker(
          label: "October 2018: largest on record",
          point: ChartPoint(day(2018, 10, 15), millions(-43_000))),
        PointMarker(
          label: "March 2019: smallest of its year",
          point: ChartPoint(day(2019, 3, 15), millions(-21_000))),
      ]
    ).chart
  }

  static var rebound: Chart {
    func band(_ label: String, _ ranges: [(Int, Int)]) -> BandMark {
      BandMark(
        label: label,
        bounds: ranges.enumerated().map { index, range in
          BandMark.Bounds(
            Month(year: 2020, month: index + 2).firstDay.advanced(by: 14),
            FixedPoint(range.0 * 1_000_000)...FixedPoint(range.1 * 1_000_000))
        })
    }
    return ReboundChart(
      texts: texts("A jump after the shutdowns?"), unit: dollars, first: day(2019, 10, 1),
      last: day(2020, 6, 30),
      exports: monthly(
        "Imports from China", from: Month(year: 2019, month: 10),
        [40_100, nil, 33_700, 33_000, 22_800, 19_800, 31_000, 36_600, nil]),
      expected: monthly(
        "Expected", from: Month(year: 2020, month: 2), [31_500, 30_200, 33_000, 36_900, 36_700]),
      monthBounds: band(
        "95% of simulated paths",
        [
          (28_000, 35_000), (26_000, 34_000), (28_000, 38_000), (31_000, 43_000), (31_000, 43_000),
        ]),
      gapHeading: "Sum of the differences since February 2020",
      gap: monthly(
        "Cumulative gap", from: Month(year: 2020, month: 2), [-8700, -19_100, -21_100, -21_400]),
      gapBounds: band(
        "95% of simulated sums",
        [(-3500, 3500), (-7400, 7600), (-12_000, 12_500), (-17_500, 18_500), (-23_000, 25_000)]),
      checkpoints: [Checkpoint(label: "Shutdown begins", day: day(2020, 1, 23))]
    ).chart
  }

  static var coverage: Chart {
    CoverageChart(
      texts: texts("What the pledge does not cover"), share: "Not covered, share of all goods",
      rows: [
        CoverageChart.Row(label: "US exports, 2017", notCovered: .value(FixedPoint(27))),
        CoverageChart.Row(label: "US exports, 2020", notCovered: .value(FixedPoint(25), .derived)),
        CoverageChart.Row(
          label: "Chinese imports, 2017", notCovered: .missing("no data by product on file")),
      ]
    ).chart
  }

  static var headroom: Chart {
    HeadroomChart(
      texts: texts("How near each condition is"), axis: "Share of the threshold",
      threshold: "Threshold",
      rows: [
        HeadroomChart.Row(
          label: "Deficit no wider than a year before", used: .value(FixedPoint(93)),
          figures: "25.8 of 27.7 bn"),
        HeadroomChart.Row(
          label: "Steel, against the mean of three years", used: .value(FixedPoint(121)),
          figures: "1.27 of 1.05 × mean"),
        HeadroomChart.Row(
          label: "Balanced rebound", used: .missing("not yet testable: 4 April 2020"), figures: ""),
      ]
    ).chart
  }

  static var timeline: Chart {
    TimelineChart(
      texts: texts("Claims and obligations"), first: day(2020, 1, 1), last: day(2020, 12, 31),
      rows: [
        TimelineRow(
          label: "Purchases of covered goods", state: "running to the end of 2021",
          intervals: [
            TimelineRow.Interval(first: day(2020, 1, 1), last: day(2021, 12, 31), color: .first)
          ]),
        TimelineRow(
          label: "Bank-card clearing: application accepted",
          state: "prepared on 11 February 2020, licensed 19 November 2023",
          events: [TimelineRow.Event(day: day(2020, 2, 11), shape: .disc, color: .first)]),
        TimelineRow(
          label: "“Smallest deficit since 2011”", state: "cannot be checked",
          events: [TimelineRow.Event(day: day(2020, 3, 10), shape: .diamond, color: .fourth)]),
      ],
      checkpoints: [
        Checkpoint(label: "In force", day: day(2020, 2, 14)),
        Checkpoint(label: "As of 10 March 2020", day: day(2020, 3, 10)),
      ],
      legend: [
        TimelinePlot.LegendEntry(label: "obligation", shape: .disc, color: .first),
        TimelinePlot.LegendEntry(label: "claim", shape: .diamond, color: .fourth),
      ]
    ).chart
  }

  static var vintages: Chart {
    VintagesChart(
      texts: texts("January 2020, as revised"),
      unit: ChartUnit(name: "US$ bn", base: "USD", exponent: 9, places: 3),
      first: day(2020, 3, 1), last: day(2023, 6, 30),
      vintages: FigureLine(
        label: "January 2020",
        points: [
          ChartPoint(day(2020, 3, 6), .value(FixedPoint(7_215_300_000))),
          ChartPoint(day(2021, 6, 8), .value(FixedPoint(7_170_100_000))),
          ChartPoint(day(2023, 3, 8), .value(FixedPoint(7_155_700_000), .derived)),
        ])
    ).chart
  }
}
