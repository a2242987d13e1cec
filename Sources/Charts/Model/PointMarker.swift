/// One figure that is pointed at, such as a record.
public struct PointMarker: Hashable, Sendable {
  /// What is to be said of it.
  public let label: String
  /// The figure on its day.
  public let point: ChartPoint
  /// Its colour.
  public let color: SeriesColor
  /// Its shape.
  public let shape: MarkerShape

  /// Creates a marker; without a figure nothing is drawn.
  public init(
    label: String, point: ChartPoint, color: SeriesColor = .second, shape: MarkerShape = .triangle
  ) {
    self.label = label
    self.point = point
    self.color = color
    self.shape = shape
  }
}
