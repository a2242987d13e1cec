import TimeSeries

/// Lays out rows of stretches and events.
struct TimelineLayout {
  private let plot: TimelinePlot

  /// Creates a layout.
  init(plot: TimelinePlot) {
    self.plot = plot
  }

  /// Height of the strip of marks under a label.
  private static let strip = 16.0

  private struct Row {
    let row: TimelineRow
    let lines: [String]
    let state: [String]
    let textHeight: Double
    let height: Double
  }

  /// Draws the plot, moves below it, and returns what is to be said under it.
  func draw(on canvas: inout Canvas) -> [Note] {
    let type = canvas.type
    let isBeside = type.isWide
    let full = canvas.right - canvas.left
    let labelWidth = isBeside ? (full * 0.46).rounded() : full
    Legend(
      entries: plot.legend.map {
        Legend.Entry(label: $0.label, swatch: .marker($0.shape), role: ColorRole($0.color))
      }
    ).draw(on: &canvas)
    let left = canvas.left + (isBeside ? labelWidth + 16 : 6)
    let axis = TimeAxis(
      scale: TimeScale(first: plot.first, last: plot.last), left: left,
      width: canvas.right - 6 - left)
    let lanes = LabelLanes(
      plot.checkpoints.filter { axis.scale.contains($0.day) }.map { (axis.x($0.day), $0.label) },
      left: left, right: canvas.right, size: type.note)
    let lanesTop = canvas.y
    canvas.y += lanes.height + 4
    let top = canvas.y
    let rows = plot.rows.map { layOut($0, width: labelWidth, isBeside: isBeside, type: type) }
    let bottom = top + rows.reduce(0) { $0 + $1.height } + (rows.isEmpty ? 40 : 0)
    let spans = spans(of: rows, isBeside: isBeside, top: top, bottom: bottom)
    let below = axis.draw(on: &canvas, top: bottom, gridThrough: spans)
    canvas.addLine(
      Point(x: left, y: bottom), Point(x: canvas.right - 6, y: bottom), role: .axis)
    lanes.drawLines(on: &canvas, top: lanesTop, through: spans, role: .axis)
    lanes.drawLabels(on: &canvas, top: lanesTop)
    if rows.isEmpty {
      canvas.addText(
        canvas.style.language.noFigures, at: Point(x: left + 6, y: top + 24), size: type.label,
        role: .muted)
    }
    for row in rows {
      draw(row, isBeside: isBeside, axis: axis, on: &canvas)
      canvas.y += row.height
    }
    canvas.y = bottom + below + 4
    return []
  }

  /// Where vertical lines run: everywhere, or past the labels where these stand above the marks.
  private func spans(
    of rows: [Row], isBeside: Bool, top: Double, bottom: Double
  ) -> [ClosedRange<Double>] {
    guard !isBeside else { return [top...bottom] }
    var y = top
    return rows.map { row in
      defer { y += row.height }
      return (y + 3 + row.textHeight + 1)...(y + row.height - 3)
    }
  }

  private func layOut(
    _ row: TimelineRow, width: Double, isBeside: Bool, type: Typography
  ) -> Row {
    // A phone has many rows under one another: there the first words must do, and the table has all.
    let most = isBeside ? 3 : 2
    let lines = TextSetter.lines(row.label, size: type.label, width: width, most: most)
    let state = TextSetter.lines(row.state, size: type.note, width: width, most: most - 1)
    let text =
      Double(lines.count) * Typography.lineHeight(type.label)
      + Double(state.count) * Typography.lineHeight(type.note)
    return Row(
      row: row, lines: lines, state: state, textHeight: text,
      height: isBeside ? max(text, 16) + 6 : text + TimelineLayout.strip + 6)
  }

  private func draw(_ row: Row, isBeside: Bool, axis: TimeAxis, on canvas: inout Canvas) {
    let type = canvas.type
    let top = canvas.y + 3
    canvas.addLines(
      row.lines, at: Point(x: canvas.left, y: top), size: type.label, role: .ink, hasHalo: true)
    let stateTop = top + Double(row.lines.count) * Typography.lineHeight(type.label)
    canvas.addLines(
      row.state, at: Point(x: canvas.left, y: stateTop), size: type.note, role: .muted,
      hasHalo: true)
    let middle =
      isBeside ? canvas.y + row.height / 2 : top + row.textHeight + TimelineLayout.strip / 2
    canvas.addLine(
      Point(x: axis.left, y: middle), Point(x: axis.left + axis.width, y: middle), role: .grid)
    for interval in row.row.intervals {
      let first = max(interval.first, plot.first)
      let last = min(interval.last ?? plot.last, plot.last)
      guard first <= last else { continue }
      let (start, end) = (axis.x(first), axis.x(last))
      let box = Box(x: start, y: middle - 4, width: max(2, end - start), height: 8)
      canvas.add(.box(BoxItem(box: box, fill: ColorRole(interval.color))))
      // A stretch that goes on ends in a point, one that is over in a straight edge.
      guard interval.last == nil || interval.last.map({ $0 > plot.last }) == true else { continue }
      let tip = Point(x: end + 6, y: middle)
      canvas.add(
        .path(
          PathItem(
            lines: [[Point(x: end, y: middle - 7), tip, Point(x: end, y: middle + 7)]],
            fill: ColorRole(interval.color))))
    }
    for event in row.row.events where axis.scale.contains(event.day) {
      canvas.add(
        .marker(
          MarkerItem(
            place: Point(x: axis.x(event.day), y: middle), radius: 5.5, shape: event.shape,
            role: ColorRole(event.color))))
    }
  }
}
