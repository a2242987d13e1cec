import TradeStatistics

extension BarPlotLayout {
  /// Where labels, bars and figures of a plot stand.
  struct Columns {
    /// Left edge of the bars, with room for figures of negative ones.
    let left: Double
    /// Left edge of the labels.
    let labelLeft: Double
    /// Room of the labels.
    let labelWidth: Double
    /// Whether labels stand beside the bars, not above them.
    let isBeside: Bool
    /// The axis.
    let scale: ValueScale
    private let width: Double
    private let unit: ChartUnit
    private let language: ChartLanguage

    /// Divides the width.
    init(plot: BarPlot, canvas: Canvas) {
      let type = canvas.type
      unit = plot.unit
      language = canvas.style.language
      isBeside = type.isWide
      labelLeft = canvas.left
      let full = canvas.right - canvas.left
      let longest =
        plot.rows.map {
          TextSetter.width($0.label, size: type.label) + ($0.isIndented ? 14 : 0)
        }.max() ?? 0
      labelWidth = isBeside ? min(longest + 2, full * 0.32) : full
      let bars = plot.rows.flatMap(\.bars)
      var before = 0.0
      var after = 8.0
      for bar in bars {
        guard let value = bar.figure.value else { continue }
        let room = TextSetter.width(Columns.text(bar, unit, language), size: type.tick) + 10
        after = max(after, room)
        // The lesser of two dots has its figure on the left.
        if value.isNegative || plot.shape == .dots { before = max(before, room) }
      }
      // Where figures leave no room for bars, bars take half: an overlong label is cut elsewhere.
      let free = full - (isBeside ? labelWidth + 12 : 0)
      let rooms = min(1, free * 0.5 / (before + after))
      left = canvas.left + (isBeside ? labelWidth + 12 : 0) + before * rooms
      width = free - (before + after) * rooms
      let values =
        bars.compactMap(\.figure.value) + plot.rules.map(\.value)
        + [plot.whole].compactMap(\.self)
      scale = ValueScale(
        values: values, unit: plot.unit, includesZero: true, mostSteps: max(2, Int(width / 90)))
    }

    /// Place of a value.
    func x(_ value: FixedPoint) -> Double { left + scale.fraction(value) * width }

    /// A bar between two values.
    func box(from start: FixedPoint, to end: FixedPoint, y: Double, height: Double) -> Box {
      let (low, high) = (x(min(start, end)), x(max(start, end)))
      return Box(x: low, y: y, width: high - low, height: height)
    }

    /// What is written beside a figure.
    func text(_ bar: BarRow.Bar) -> String { Columns.text(bar, unit, language) }

    private static func text(
      _ bar: BarRow.Bar, _ unit: ChartUnit, _ language: ChartLanguage
    ) -> String {
      switch bar.figure {
      case .missing(let reason): bar.label.isEmpty ? reason : bar.label
      case .value(let value, let mark):
        (bar.label.isEmpty ? language.number(value, in: unit) : bar.label) + mark.rawValue
      }
    }
  }

  /// A row with its label broken to the room there is.
  struct RowLayout {
    /// The row.
    let row: BarRow
    /// Lines of the label.
    let lines: [String]
    /// Left edge of the label.
    let left: Double
    /// Whether the label stands beside the bars.
    let isBeside: Bool
    /// Height of the label.
    let labelHeight: Double

    /// Breaks the label.
    init(row: BarRow, columns: Columns, type: Typography) {
      self.row = row
      let indent = row.isIndented ? 14.0 : 0
      lines = TextSetter.lines(
        row.label, size: type.label, bold: row.bars.isEmpty, width: columns.labelWidth - indent,
        most: 3)
      left = columns.labelLeft + indent
      isBeside = columns.isBeside
      labelHeight = Double(lines.count) * Typography.lineHeight(type.label)
    }
  }
}
