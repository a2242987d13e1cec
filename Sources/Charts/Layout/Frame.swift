import TimeSeries
import TradeStatistics

/// The area of a plot over time, with both of its axes.
struct Frame {
  /// The area.
  let box: Box
  /// The axis of values.
  let scale: ValueScale
  /// The axis of time.
  let axis: TimeAxis

  /// Height of a value.
  func y(_ value: FixedPoint) -> Double { box.bottom - scale.fraction(value) * box.height }

  /// Place of a figure, or nil where there is none or its day is not on the axis.
  func place(_ point: ChartPoint) -> Point? {
    guard axis.scale.contains(point.day), let value = point.figure.value else { return nil }
    return Point(x: axis.x(point.day), y: y(value))
  }

  /// The unbroken pieces of a line.
  func pieces(of line: LineMark) -> [[Point]] {
    var pieces: [[Point]] = []
    var piece: [Point] = []
    for point in line.points where axis.scale.contains(point.day) {
      guard let place = place(point) else {
        if !piece.isEmpty { pieces.append(piece) }
        piece = []
        continue
      }
      if line.isStepped, let before = piece.last { piece.append(Point(x: place.x, y: before.y)) }
      piece.append(place)
    }
    if line.isStepped, let last = piece.last { piece.append(Point(x: box.right, y: last.y)) }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}
