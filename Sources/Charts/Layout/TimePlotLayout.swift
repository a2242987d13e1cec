import TimeSeries
import TradeStatistics

/// Lays out figures over time.
struct TimePlotLayout {
  private let plot: TimePlot
  private let isSecondary: Bool
  private let scale: ValueScale
  private let ticks: [String]
  private let height: Double
  private let labels: TimePlotLabels

  /// Creates a layout.
  init(plot: TimePlot, isSecondary: Bool, style: ChartStyle, type: Typography) {
    self.plot = plot
    self.isSecondary = isSecondary
    let full = max(200, min(440, Double(style.width) * 0.46))
    height = (isSecondary ? full * 0.62 : full).rounded()
    scale = ValueScale(
      values: plot.shownValues, unit: plot.unit, includesZero: plot.includesZero,
      mostSteps: max(3, Int(height / 48)))
    let places = scale.places
    ticks = scale.ticks.map { style.language.number($0, in: plot.unit, places: places) }
    labels = TimePlotLabels(plot: plot, language: style.language, type: type)
  }

  /// Room that the plot needs left and right of its area; plots of a chart stand under one another.
  struct Gutters {
    /// For the ticks of the axis of values.
    var left = 0.0
    /// For labels.
    var right = 0.0
  }

  /// What the plot needs by itself.
  func gutters(on canvas: Canvas) -> Gutters {
    let left = (ticks.map { TextSetter.width($0, size: canvas.type.tick) }.max() ?? 0) + 8
    return Gutters(
      left: left, right: labels.gutter(within: canvas.right - canvas.left - left))
  }

  /// Draws the plot, moves below it, and returns what is to be said under it.
  func draw(on canvas: inout Canvas, gutters: Gutters) -> [Note] {
    let type = canvas.type
    let language = canvas.style.language
    if !plot.heading.isEmpty {
      canvas.addParagraph(plot.heading, size: type.label, role: .ink, isBold: true, most: 3)
      canvas.y += 3
    }
    let left = canvas.left + gutters.left
    let right = canvas.right - gutters.right
    let axis = TimeAxis(
      scale: TimeScale(first: plot.first, last: plot.last), left: left, width: right - left)
    let lanes = LabelLanes(
      plot.checkpoints.filter { axis.scale.contains($0.day) }.map { (axis.x($0.day), $0.label) },
      left: left, right: canvas.right, size: type.note)

    // Heights above the plot depend on the legend, and the legend on what finds room in the plot,
    // which does not depend on the plot's height above the ground: so find room first.
    let trial = Frame(
      box: Box(x: left, y: 0, width: right - left, height: height), scale: scale, axis: axis)
    let legend = labels.placed(in: trial, canvas: canvas, lanes: lanes).legend
    Legend(entries: legend).draw(on: &canvas)
    drawUnit(on: &canvas)
    let lanesTop = canvas.y
    canvas.y += lanes.height + type.tick * 0.7
    let frame = Frame(
      box: Box(x: left, y: canvas.y, width: right - left, height: height), scale: scale, axis: axis)
    drawGrid(in: frame, on: &canvas)
    let marks = TimePlotMarks(plot: plot, frame: frame)
    marks.drawBands(on: &canvas)
    lanes.drawLines(
      on: &canvas, top: lanesTop, through: [frame.box.y...frame.box.bottom], role: .axis)
    let hasGaps = marks.drawLines(on: &canvas)
    lanes.drawLabels(on: &canvas, top: lanesTop)
    let placement = labels.placed(in: frame, canvas: canvas, lanes: lanes)
    placement.draw(on: &canvas)
    if plot.shownValues.isEmpty {
      canvas.addText(
        language.noFigures,
        at: Point(x: (frame.box.x + frame.box.right) / 2, y: frame.box.y + height / 2),
        size: type.label, role: .muted, anchor: .middle, hasHalo: true)
    }
    canvas.y = frame.box.bottom
    canvas.y += axis.draw(on: &canvas, top: frame.box.bottom) + 4
    return placement.notes + (hasGaps ? [.gap] : [])
      + Note.notes(for: plot.shownFigures, in: language)
  }

  private func drawUnit(on canvas: inout Canvas) {
    var text = plot.unit.name
    if !plot.includesZero { text += " (\(canvas.style.language.notFromZero))" }
    canvas.addParagraph(text, size: canvas.type.tick, role: .muted, most: 2)
  }

  private func drawGrid(in frame: Frame, on canvas: inout Canvas) {
    for (value, label) in zip(scale.ticks, ticks) {
      let y = frame.y(value)
      canvas.addLine(
        Point(x: frame.box.x, y: y), Point(x: frame.box.right, y: y),
        role: value == .zero ? .axis : .grid)
      canvas.addText(
        label, at: Point(x: frame.box.x - 8, y: y + canvas.type.tick * 0.36),
        size: canvas.type.tick, role: .muted, anchor: .end)
    }
    if !scale.ticks.contains(.zero) {
      canvas.addLine(
        Point(x: frame.box.x, y: frame.box.bottom), Point(x: frame.box.right, y: frame.box.bottom),
        role: .axis)
    }
  }
}

extension TimePlot {
  /// All figures within the axis of time.
  var shownFigures: [ChartFigure] {
    (lines.flatMap(\.points) + markers.map(\.point))
      .filter { first <= $0.day && $0.day <= last }.map(\.figure)
  }

  /// All values that the axis must show.
  var shownValues: [FixedPoint] {
    let ranges = bands.flatMap(\.bounds)
      .filter { first <= $0.day && $0.day <= last }.compactMap(\.range)
    return shownFigures.compactMap(\.value) + ranges.flatMap { [$0.lowerBound, $0.upperBound] }
      + rules.map(\.value)
  }
}
