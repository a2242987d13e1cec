/// A line of text.
struct TextItem {
  /// Which end of the text stands at its place.
  enum Anchor: String {
    case start, middle, end
  }

  /// The text, one line.
  let text: String
  /// Where it is anchored, on its base line.
  let place: Point
  /// Size in pixels.
  let size: Double
  /// Colour.
  let role: ColorRole
  /// Which end stands at the place.
  var anchor = Anchor.start
  /// Whether it is bold.
  var isBold = false
  /// Whether the ground shines around it, where lines may pass behind.
  var hasHalo = false

  /// The room that it takes.
  var box: Box {
    let width = TextSetter.width(text, size: size, bold: isBold)
    let left =
      switch anchor {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    return Box(x: left, y: place.y - size * 0.8, width: width, height: size)
  }
}

/// Lines, or the outline of an area.
struct PathItem {
  /// The lines, each through its points.
  let lines: [[Point]]
  /// Colour of the lines, if drawn.
  var stroke: ColorRole?
  /// Colour of the area inside, if filled.
  var fill: ColorRole?
  /// Width of the lines.
  var width = 1.0
  /// Lengths of dashes and gaps; empty where the line is whole.
  var dashes: [Int] = []
}

/// A rectangle.
struct BoxItem {
  /// Where it lies.
  let box: Box
  /// Colour inside, if filled.
  var fill: ColorRole?
  /// Colour of the edge, if drawn.
  var stroke: ColorRole?
}

/// A mark at a place.
struct MarkerItem {
  /// Where its middle is.
  let place: Point
  /// Half its size.
  let radius: Double
  /// Its shape.
  let shape: MarkerShape
  /// Its colour.
  let role: ColorRole
}
