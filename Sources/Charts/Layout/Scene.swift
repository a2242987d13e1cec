/// What is drawn, in order, with its place in pixels: what the writer writes and tests measure.
struct Scene {
  /// Width of the image.
  let width: Double
  /// Height of the image.
  var height: Double
  /// What is drawn, from back to front.
  var items: [Item] = []

  /// One thing drawn.
  enum Item {
    /// A line of text.
    case text(TextItem)
    /// Lines or an area.
    case path(PathItem)
    /// A rectangle.
    case box(BoxItem)
    /// A mark.
    case marker(MarkerItem)
  }
}

/// A place in pixels, from the top left.
struct Point: Hashable {
  /// To the right.
  var x: Double
  /// Downward.
  var y: Double

  /// Distance along both axes together.
  func distance(to other: Point) -> Double { abs(x - other.x) + abs(y - other.y) }
}

/// A rectangle in pixels.
struct Box: Hashable {
  /// Left edge.
  var x: Double
  /// Upper edge.
  var y: Double
  /// Width.
  var width: Double
  /// Height.
  var height: Double

  /// Right edge.
  var right: Double { x + width }
  /// Lower edge.
  var bottom: Double { y + height }

  /// Whether both have a point inside in common.
  func overlaps(_ other: Box) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// Whether the other lies inside.
  func contains(_ other: Box) -> Bool {
    x <= other.x && y <= other.y && other.right <= right && other.bottom <= bottom
  }

  /// The place inside that is nearest to another.
  func nearest(to place: Point) -> Point {
    Point(x: max(x, min(place.x, right)), y: max(y, min(place.y, bottom)))
  }

  /// Whether a straight line passes through.
  func isCrossed(from start: Point, to end: Point) -> Bool {
    // Liang and Barsky: the part of the line inside all four edges.
    var enters = 0.0
    var leaves = 1.0
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    for (slope, distance) in [
      (-dx, start.x - x), (dx, right - start.x), (-dy, start.y - y), (dy, bottom - start.y),
    ] {
      if slope == 0 {
        if distance < 0 { return false }
      } else if slope < 0 {
        enters = max(enters, distance / slope)
      } else {
        leaves = min(leaves, distance / slope)
      }
    }
    return enters <= leaves
  }
}
