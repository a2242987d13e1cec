/// The part that a mark plays, which decides its colour in each theme.
public enum SeriesColor: String, Hashable, Sendable, CaseIterable {
  /// The accent: the first measure.
  case first
  /// The second measure, or what is pointed at.
  case second
  /// A third series.
  case third
  /// A fourth series.
  case fourth
  /// What is only measured against.
  case neutral

  /// The shape of the series' marks.
  var shape: MarkerShape {
    switch self {
    case .first: .disc
    case .second: .diamond
    case .third: .square
    case .fourth: .triangle
    case .neutral: .ring
    }
  }
}
