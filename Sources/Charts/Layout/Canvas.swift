/// A scene that is filled from top to bottom.
struct Canvas {
  /// What is drawn so far.
  var scene: Scene
  /// How far down.
  var y: Double = 0
  /// The chart's style.
  let style: ChartStyle
  /// Sizes.
  let type: Typography

  /// Creates an empty canvas.
  init(style: ChartStyle, type: Typography) {
    self.style = style
    self.type = type
    scene = Scene(width: Double(style.width), height: 0)
  }

  /// Left edge of what is drawn.
  var left: Double { type.inset }
  /// Right edge of what is drawn.
  var right: Double { scene.width - type.inset }

  /// Adds an item on top.
  mutating func add(_ item: Scene.Item) { scene.items.append(item) }

  /// Adds a line of text.
  mutating func addText(
    _ text: String, at place: Point, size: Double, role: ColorRole,
    anchor: TextItem.Anchor = .start, isBold: Bool = false, hasHalo: Bool = false
  ) {
    guard !text.isEmpty else { return }
    add(
      .text(
        TextItem(
          text: text, place: place, size: size, role: role, anchor: anchor, isBold: isBold,
          hasHalo: hasHalo)))
  }

  /// Adds a straight line.
  mutating func addLine(
    _ start: Point, _ end: Point, role: ColorRole, width: Double = 1, dashes: [Int] = []
  ) {
    add(.path(PathItem(lines: [[start, end]], stroke: role, width: width, dashes: dashes)))
  }

  /// Adds a vertical line that runs through stretches of the height alone, as one item.
  mutating func addUpright(
    _ x: Double, through spans: [ClosedRange<Double>], role: ColorRole, dashes: [Int] = []
  ) {
    let lines = spans.map { [Point(x: x, y: $0.lowerBound), Point(x: x, y: $0.upperBound)] }
    add(.path(PathItem(lines: lines, stroke: role, width: 1, dashes: dashes)))
  }

  /// Adds broken text over the whole width, and moves below it.
  mutating func addParagraph(
    _ text: String, size: Double, role: ColorRole, isBold: Bool = false, indent: Double = 0,
    most: Int, isBalanced: Bool = false
  ) {
    let width = right - left - indent
    let lines =
      isBalanced
      ? TextSetter.balanced(text, size: size, bold: isBold, width: width, most: most)
      : TextSetter.lines(text, size: size, bold: isBold, width: width, most: most)
    for line in lines {
      addText(
        line, at: Point(x: left + indent, y: y + size), size: size, role: role, isBold: isBold)
      y += Typography.lineHeight(size)
    }
  }

  /// Adds lines of text under one another, the first one's upper edge at the top of the box.
  mutating func addLines(
    _ lines: [String], at place: Point, size: Double, role: ColorRole,
    anchor: TextItem.Anchor = .start, isBold: Bool = false, hasHalo: Bool = false
  ) {
    for (index, line) in lines.enumerated() {
      let y = place.y + Double(index) * Typography.lineHeight(size) + size
      addText(
        line, at: Point(x: place.x, y: y), size: size, role: role, anchor: anchor,
        isBold: isBold, hasHalo: hasHalo)
    }
  }
}
