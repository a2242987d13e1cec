/// What marks stand for, in a row that breaks where it is full.
struct Legend {
  /// One mark and what it stands for.
  struct Entry: Hashable {
    /// What it stands for.
    let label: String
    /// How it is drawn.
    let swatch: Swatch
    /// Its colour.
    let role: ColorRole
  }

  /// How a mark is drawn in a legend.
  enum Swatch: Hashable {
    case line(LineMark.Stroke)
    case area
    case bar
    case marker(MarkerShape)
  }

  /// The marks.
  let entries: [Entry]

  /// Draws the legend and moves below it.
  func draw(on canvas: inout Canvas) {
    guard !entries.isEmpty else { return }
    let size = canvas.type.tick
    let lineHeight = Typography.lineHeight(size) + 3
    let room = 30.0
    var x = canvas.left
    for entry in entries {
      let lines = TextSetter.lines(
        entry.label, size: size, width: canvas.right - canvas.left - room, most: 3)
      let width = lines.map { TextSetter.width($0, size: size) }.max() ?? 0
      if x > canvas.left, x + room + width > canvas.right {
        x = canvas.left
        canvas.y += lineHeight
      }
      draw(entry, at: Point(x: x, y: canvas.y + size * 0.62), on: &canvas)
      canvas.addLines(lines, at: Point(x: x + room, y: canvas.y), size: size, role: .ink)
      if lines.count > 1 {
        canvas.y += lineHeight + Double(lines.count - 1) * Typography.lineHeight(size)
        x = canvas.left
      } else {
        x += room + width + 18
      }
    }
    if x > canvas.left { canvas.y += lineHeight }
    canvas.y += 4
  }

  private func draw(_ entry: Entry, at middle: Point, on canvas: inout Canvas) {
    switch entry.swatch {
    case .line(let stroke):
      canvas.addLine(
        middle, Point(x: middle.x + 24, y: middle.y), role: entry.role, width: stroke.width,
        dashes: stroke.dashes)
    case .area:
      let box = Box(x: middle.x, y: middle.y - 5, width: 24, height: 10)
      canvas.add(.box(BoxItem(box: box, fill: .band, stroke: .axis)))
    case .bar:
      let box = Box(x: middle.x + 4, y: middle.y - 5, width: 18, height: 10)
      canvas.add(.box(BoxItem(box: box, fill: entry.role)))
    case .marker(let shape):
      let place = Point(x: middle.x + 14, y: middle.y)
      canvas.add(.marker(MarkerItem(place: place, radius: 5, shape: shape, role: entry.role)))
    }
  }
}

extension LineMark.Stroke {
  /// Width in pixels.
  var width: Double {
    switch self {
    case .strong, .strongDashed: 2.5
    case .dashed, .dotted: 1.75
    case .thin: 1
    }
  }

  /// Lengths of dashes and gaps.
  var dashes: [Int] {
    switch self {
    case .strong, .thin: []
    case .strongDashed: [9, 4]
    case .dashed: [5, 4]
    case .dotted: [2, 3]
    }
  }
}
