/// Lays a chart out: head, plots, notes, source, from top to bottom.
struct ChartLayout {
  private let chart: Chart
  private let style: ChartStyle
  private let type: Typography

  /// Creates a layout.
  init(chart: Chart, style: ChartStyle) {
    self.chart = chart
    self.style = style
    type = Typography(width: style.width)
  }

  /// The scene, with the ground as its first item.
  func scene() -> Scene {
    var canvas = Canvas(style: style, type: type)
    canvas.add(
      .box(BoxItem(box: Box(x: type.inset, y: type.inset, width: 36, height: 4), fill: .first)))
    canvas.y = type.inset + 10
    canvas.addParagraph(
      chart.title, size: type.title, role: .ink, isBold: true, most: 4, isBalanced: true)
    canvas.y += 2
    canvas.addParagraph(
      chart.finding, size: type.finding, role: .muted, most: 6, isBalanced: true)
    var notes: [Note] = []
    let gutters = sharedGutters(on: canvas)
    for (index, plot) in chart.plots.enumerated() {
      canvas.y += index == 0 ? 12 : 20
      let isSecondary = index > 0
      switch plot {
      case .time(let time):
        notes += TimePlotLayout(plot: time, isSecondary: isSecondary, style: style, type: type)
          .draw(on: &canvas, gutters: gutters)
      case .bars(let bars): notes += BarPlotLayout(plot: bars).draw(on: &canvas)
      case .timeline(let timeline): notes += TimelineLayout(plot: timeline).draw(on: &canvas)
      }
    }
    canvas.y += 8
    addNotes(notes, to: &canvas)
    canvas.addParagraph(chart.source, size: type.note, role: .muted, most: 6)
    canvas.scene.height = (canvas.y + type.inset).rounded(.up)
    let ground = Box(x: 0, y: 0, width: canvas.scene.width, height: canvas.scene.height)
    canvas.scene.items.insert(.box(BoxItem(box: ground, fill: .ground)), at: 0)
    return canvas.scene
  }

  /// Room beside the areas of all plots over time, so that the same day stands at the same place.
  private func sharedGutters(on canvas: Canvas) -> TimePlotLayout.Gutters {
    var shared = TimePlotLayout.Gutters()
    for (index, plot) in chart.plots.enumerated() {
      guard case .time(let time) = plot else { continue }
      let own = TimePlotLayout(plot: time, isSecondary: index > 0, style: style, type: type)
        .gutters(on: canvas)
      shared.left = max(shared.left, own.left)
      shared.right = max(shared.right, own.right)
    }
    return shared
  }

  private func addNotes(_ notes: [Note], to canvas: inout Canvas) {
    var seen: Set<Note> = []
    for note in notes where seen.insert(note).inserted {
      switch note {
      case .text(let text): canvas.addParagraph(text, size: type.note, role: .muted, most: 4)
      case .gap:
        let middle = canvas.y + Typography.lineHeight(type.note) / 2
        canvas.add(
          .path(
            PathItem(
              lines: [[Point(x: type.inset, y: middle), Point(x: type.inset + 22, y: middle)]],
              stroke: .neutral, width: 3, dashes: [2, 3])))
        canvas.addParagraph(
          style.language.gap, size: type.note, role: .muted, indent: 28, most: 2)
      }
    }
    if !seen.isEmpty { canvas.y += 2 }
  }
}
