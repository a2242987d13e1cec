import TimeSeries

/// Draws an axis of time under a plot.
struct TimeAxis {
  /// The axis.
  let scale: TimeScale
  /// Left edge of the plot.
  let left: Double
  /// Width of the plot.
  let width: Double

  /// Where a figure of a day stands.
  func x(_ day: Day) -> Double { left + scale.middle(day) * width }

  /// Draws ticks and their labels below a height, and says how much room they took.
  func draw(
    on canvas: inout Canvas, top: Double, gridThrough spans: [ClosedRange<Double>] = []
  ) -> Double {
    let size = canvas.type.tick
    let ticks = scale.ticks(width: width, size: size, language: canvas.style.language)
    var hasYears = false
    var edge = -Double.infinity
    var yearEdge = -Double.infinity
    for tick in ticks {
      let begin = left + scale.fraction(tick.day) * width
      let end = left + scale.fraction(tick.end) * width
      canvas.addUpright(begin, through: spans, role: .grid)
      canvas.addLine(Point(x: begin, y: top), Point(x: begin, y: top + 5), role: .axis)
      let middle = (begin + end) / 2
      place(tick.label, row: 0, middle: middle, after: &edge, top: top, on: &canvas)
      if !tick.year.isEmpty {
        hasYears = true
        place(tick.year, row: 1, middle: middle, after: &yearEdge, top: top, on: &canvas)
      }
    }
    return 6 + Typography.lineHeight(size) * (hasYears ? 2 : 1)
  }

  private func place(
    _ label: String, row: Int, middle: Double, after edge: inout Double, top: Double,
    on canvas: inout Canvas
  ) {
    let size = canvas.type.tick
    let half = TextSetter.width(label, size: size) / 2
    let x = max(canvas.left + half, min(middle, canvas.right - half))
    guard !label.isEmpty, x - half > edge + 4 else { return }
    edge = x + half
    let y = top + 7 + Double(row) * Typography.lineHeight(size) + size
    canvas.addText(label, at: Point(x: x, y: y), size: size, role: .muted, anchor: .middle)
  }
}
