/// Finds room for labels, away from other labels and from what is drawn.
struct LabelPlacer {
  /// Where labels may stand.
  let bounds: Box
  /// Rooms that are taken.
  private(set) var taken: [Box] = []
  /// Pieces of the lines that labels keep off.
  private let lines: [Segment]
  /// Pieces of those that labels may cross where there is no other room near.
  private let faintLines: [Segment]

  /// A straight piece of a line.
  private struct Segment {
    let start: Point
    let end: Point

    func crosses(_ box: Box) -> Bool {
      // Most pieces of a long line are nowhere near, which the first comparisons tell.
      guard max(start.x, end.x) >= box.x, min(start.x, end.x) <= box.right,
        max(start.y, end.y) >= box.y, min(start.y, end.y) <= box.bottom
      else { return false }
      return box.isCrossed(from: start, to: end)
    }
  }

  /// Creates a placer.
  init(bounds: Box, lines: [[Point]], faintLines: [[Point]]) {
    func segments(_ lines: [[Point]]) -> [Segment] {
      lines.flatMap { line in zip(line, line.dropFirst()).map { Segment(start: $0, end: $1) } }
    }
    self.bounds = bounds
    self.lines = segments(lines)
    self.faintLines = segments(faintLines)
  }

  /// What a label keeps off, from the most to the least that is asked.
  enum Care {
    case allLines, strongLines, labels
  }

  /// Takes a room, whoever else may be there.
  mutating func take(_ box: Box) { taken.append(box) }

  /// Whether a room is inside, not taken, and not crossed by a line.
  private func isFree(_ box: Box, _ care: Care) -> Bool {
    let padded = Box(x: box.x - 3, y: box.y - 1, width: box.width + 6, height: box.height + 2)
    guard bounds.contains(box), !taken.contains(where: padded.overlaps) else { return false }
    guard care != .labels else { return true }
    return !lines.contains { $0.crosses(box) }
      && (care == .strongLines || !faintLines.contains { $0.crosses(box) })
  }

  /// Room for the label of a line that ends at a place: beside it, else around it, else further off.
  mutating func end(of place: Point, width: Double, height: Double) -> Box? {
    let all = Int(bounds.height / 4)
    for care in [Care.allLines, .strongLines] {
      if let box = right(of: place, width: width, height: height, most: 10, care)
        ?? around(place, width: width, height: height, distances: [9, 18], care)
      {
        return box
      }
    }
    return right(of: place, width: width, height: height, most: all, .strongLines)
  }

  /// Room to the right of a place, as near its height as there is.
  private mutating func right(
    of place: Point, width: Double, height: Double, most: Int, _ care: Care
  ) -> Box? {
    for step in 0...max(1, most) {
      for sign in step == 0 ? [1.0] : [-1.0, 1.0] {
        let middle = place.y + sign * Double(step) * 4
        let box = Box(x: place.x + 8, y: middle - height / 2, width: width, height: height)
        if isFree(box, care) {
          taken.append(box)
          return box
        }
      }
    }
    return nil
  }

  /// Room around a place, the nearest first, off all lines if there is such.
  mutating func around(_ place: Point, width: Double, height: Double) -> Box? {
    let distances: [Double] = [9, 18, 30, 46, 64, 84]
    return around(place, width: width, height: height, distances: distances, .allLines)
      ?? around(place, width: width, height: height, distances: distances, .strongLines)
  }

  /// Room for the number of a mark, on lines if need be.
  mutating func number(at place: Point, width: Double, height: Double) -> Box? {
    around(
      place, width: width, height: height, distances: Array(stride(from: 8, through: 160, by: 8)),
      .labels)
  }

  private mutating func around(
    _ place: Point, width: Double, height: Double, distances: [Double], _ care: Care
  ) -> Box? {
    for distance in distances {
      let above = place.y - distance - height
      let below = place.y + distance
      let candidates = [
        Point(x: place.x - width / 2, y: above), Point(x: place.x - width / 2, y: below),
        Point(x: place.x + distance, y: place.y - height / 2),
        Point(x: place.x - distance - width, y: place.y - height / 2),
        Point(x: place.x - width + 6, y: above), Point(x: place.x - 6, y: above),
        Point(x: place.x - width + 6, y: below), Point(x: place.x - 6, y: below),
      ]
      for corner in candidates {
        let box = Box(x: corner.x, y: corner.y, width: width, height: height)
        if isFree(box, care) {
          taken.append(box)
          return box
        }
      }
    }
    return nil
  }
}
