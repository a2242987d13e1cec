import TradeStatistics

/// Lays out figures of categories.
struct BarPlotLayout {
  private let plot: BarPlot

  /// Creates a layout.
  init(plot: BarPlot) {
    self.plot = plot
  }

  private static let barHeight = 13.0
  private static let dotHeight = 22.0
  private static let rowGap = 10.0

  /// Draws the plot, moves below it, and returns what is to be said under it.
  func draw(on canvas: inout Canvas) -> [Note] {
    let type = canvas.type
    if !plot.heading.isEmpty {
      canvas.addParagraph(plot.heading, size: type.label, role: .ink, isBold: true, most: 3)
    }
    drawLegend(on: &canvas)
    canvas.addParagraph(plot.unit.name, size: type.tick, role: .muted, most: 2)
    let columns = Columns(plot: plot, canvas: canvas)
    let lanes = LabelLanes(
      plot.rules.map { (columns.x($0.value), $0.label) }, left: columns.left,
      right: canvas.right, size: type.note)
    let lanesTop = canvas.y
    canvas.y += lanes.height + 4
    let top = canvas.y
    let rows = plot.rows.map { RowLayout(row: $0, columns: columns, type: type) }
    let emptyHeight = rows.isEmpty ? Typography.lineHeight(type.label) + 8 : 0
    let bottom = top + emptyHeight + rows.reduce(0) { $0 + height(of: $1) + BarPlotLayout.rowGap }
    let spans = spans(of: rows, isBeside: columns.isBeside, top: top, bottom: bottom)
    drawGrid(columns, through: spans, bottom: bottom, on: &canvas)
    if rows.isEmpty {
      canvas.addParagraph(canvas.style.language.noFigures, size: type.label, role: .muted, most: 1)
    }
    canvas.y = top
    for row in rows {
      draw(row, columns: columns, on: &canvas)
      canvas.y += height(of: row) + BarPlotLayout.rowGap
    }
    lanes.drawLines(on: &canvas, top: lanesTop, through: spans, role: .ink)
    lanes.drawLabels(on: &canvas, top: lanesTop)
    // Figures come after the rules, so that a rule does not strike them out.
    canvas.y = top
    for row in rows {
      drawFigures(of: row, columns: columns, on: &canvas)
      canvas.y += height(of: row) + BarPlotLayout.rowGap
    }
    canvas.y = bottom + Typography.lineHeight(type.tick) + 8
    return Note.notes(
      for: plot.rows.flatMap(\.bars).map(\.figure), in: canvas.style.language)
  }

  private func drawLegend(on canvas: inout Canvas) {
    guard plot.series.count > 1 else { return }
    Legend(
      entries: plot.series.map { series in
        Legend.Entry(
          label: series.label, swatch: plot.shape == .bars ? .bar : .marker(series.color.shape),
          role: ColorRole(series.color))
      }
    ).draw(on: &canvas)
  }

  /// Where vertical lines run: everywhere, or past the labels where these stand above the bars.
  private func spans(
    of rows: [RowLayout], isBeside: Bool, top: Double, bottom: Double
  ) -> [ClosedRange<Double>] {
    guard !isBeside else { return [top...bottom] }
    var y = top
    return rows.compactMap { row in
      defer { y += height(of: row) + BarPlotLayout.rowGap }
      let marks = marksTop(row, at: y)
      return row.row.bars.isEmpty ? nil : (marks - 1)...(marks + marksHeight(row.row))
    }
  }

  private func drawGrid(
    _ columns: Columns, through spans: [ClosedRange<Double>], bottom: Double,
    on canvas: inout Canvas
  ) {
    let size = canvas.type.tick
    var edge = -Double.infinity
    for tick in columns.scale.ticks {
      let x = columns.x(tick)
      canvas.addUpright(x, through: spans, role: tick == .zero ? .axis : .grid)
      let label = canvas.style.language.number(tick, in: plot.unit, places: columns.scale.places)
      let half = TextSetter.width(label, size: size) / 2
      let middle = max(canvas.left + half, min(x, canvas.right - half))
      guard middle - half > edge + 6 else { continue }
      edge = middle + half
      canvas.addText(
        label, at: Point(x: middle, y: bottom + 5 + size), size: size, role: .muted,
        anchor: .middle)
    }
  }

  /// Room of the marks of a row.
  private func marksHeight(_ row: BarRow) -> Double {
    guard !row.bars.isEmpty else { return 0 }
    return plot.shape == .dots
      ? BarPlotLayout.dotHeight : Double(row.bars.count) * (BarPlotLayout.barHeight + 2)
  }

  private func height(of row: RowLayout) -> Double {
    let label = row.labelHeight
    let marks = marksHeight(row.row)
    return row.isBeside ? max(label, marks) : label + marks
  }

  /// Where the marks of a row begin.
  private func marksTop(_ row: RowLayout, at y: Double) -> Double {
    row.isBeside
      ? y + (height(of: row) - marksHeight(row.row)) / 2 : y + row.labelHeight
  }

  private func draw(_ row: RowLayout, columns: Columns, on canvas: inout Canvas) {
    let lift = row.isBeside ? (height(of: row) - row.labelHeight) / 2 : 0
    let isHeading = row.row.bars.isEmpty
    canvas.addLines(
      row.lines, at: Point(x: row.left, y: canvas.y + lift), size: canvas.type.label,
      role: row.row.isIndented ? .muted : .ink, isBold: isHeading, hasHalo: true)
    let top = marksTop(row, at: canvas.y)
    switch plot.shape {
    case .bars:
      for (index, bar) in row.row.bars.enumerated() {
        let y = top + Double(index) * (BarPlotLayout.barHeight + 2)
        if let whole = plot.whole, bar.figure.value != nil {
          let box = columns.box(from: .zero, to: whole, y: y, height: BarPlotLayout.barHeight)
          canvas.add(.box(BoxItem(box: box, fill: .band, stroke: .axis)))
        }
        guard let value = bar.figure.value else { continue }
        let box = columns.box(from: .zero, to: value, y: y, height: BarPlotLayout.barHeight)
        canvas.add(
          .box(BoxItem(box: box, fill: ColorRole(row.row.color ?? plot.series[index].color))))
      }
    case .dots:
      let middle = top + BarPlotLayout.dotHeight / 2
      let values = row.row.bars.compactMap(\.figure.value)
      if let low = values.min(), let high = values.max(), low < high {
        canvas.addLine(
          Point(x: columns.x(low), y: middle), Point(x: columns.x(high), y: middle),
          role: .neutral, width: 2)
      }
      for (series, bar) in zip(plot.series, row.row.bars) {
        guard let value = bar.figure.value else { continue }
        canvas.add(
          .marker(
            MarkerItem(
              place: Point(x: columns.x(value), y: middle), radius: 5.5, shape: series.color.shape,
              role: ColorRole(series.color))))
      }
    }
  }

  private func drawFigures(of row: RowLayout, columns: Columns, on canvas: inout Canvas) {
    let size = canvas.type.tick
    let top = marksTop(row, at: canvas.y)
    switch plot.shape {
    case .bars:
      for (index, bar) in row.row.bars.enumerated() {
        let middle =
          top + Double(index) * (BarPlotLayout.barHeight + 2) + BarPlotLayout.barHeight / 2
        write(bar, y: middle + size * 0.36, columns: columns, on: &canvas)
      }
    case .dots:
      let base = top + BarPlotLayout.dotHeight / 2 + size * 0.36
      let known = row.row.bars.filter { $0.figure.value != nil }
        .sorted { ($0.figure.value ?? .zero) < ($1.figure.value ?? .zero) }
      guard let low = known.first, let high = known.last else {
        if let bar = row.row.bars.first { write(bar, y: base, columns: columns, on: &canvas) }
        return
      }
      let places = [(low, -1.0), (high, 1.0)].suffix(known.count > 1 ? 2 : 1)
      for (bar, side) in places {
        let x = columns.x(bar.figure.value ?? .zero) + side * 10
        canvas.addText(
          columns.text(bar), at: Point(x: x, y: base), size: size, role: .ink,
          anchor: side < 0 ? .end : .start, hasHalo: true)
      }
    }
  }

  private func write(_ bar: BarRow.Bar, y: Double, columns: Columns, on canvas: inout Canvas) {
    let size = canvas.type.tick
    let text = columns.text(bar)
    guard let value = bar.figure.value else {
      let zero = pastRules(columns.x(.zero) + 6, text, columns: columns, canvas: canvas)
      let line = TextSetter.lines(text, size: size, width: canvas.right - zero, most: 1)
      canvas.addText(
        line.first ?? "", at: Point(x: zero, y: y), size: size, role: .muted, hasHalo: true)
      return
    }
    // Where a track ends behind the bar, the figure stands behind the track.
    let end = value.isNegative ? value : max(value, plot.whole ?? value)
    let x =
      value.isNegative
      ? columns.x(end) - 6 : pastRules(columns.x(end) + 6, text, columns: columns, canvas: canvas)
    let limit = value.isNegative ? x - canvas.left : canvas.right - x
    let line = TextSetter.lines(text, size: size, width: max(limit, size * 2), most: 1)
    canvas.addText(
      line.first ?? "", at: Point(x: x, y: y), size: size, role: .ink,
      anchor: value.isNegative ? .end : .start, hasHalo: true)
  }

  /// Where text begins that a rule would strike out: behind the rule, if there is room.
  private func pastRules(
    _ start: Double, _ text: String, columns: Columns, canvas: Canvas
  ) -> Double {
    let width = TextSetter.width(text, size: canvas.type.tick)
    var x = start
    for rule in plot.rules.map({ columns.x($0.value) }).sorted()
    where x - 3 < rule && rule < x + width + 3 && rule + 6 + width <= canvas.right {
      x = rule + 6
    }
    return x
  }
}
