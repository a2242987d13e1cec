/// What a colour is for; the palette of each theme has one for each.
///
/// Raw values are the class names of the elements.
enum ColorRole: String, Hashable, CaseIterable {
  /// Behind everything.
  case ground
  /// Title and labels.
  case ink
  /// Finding, ticks, source.
  case muted
  /// Lines of the ticks: decoration, deliberately faint.
  case grid
  /// The lines of zero and of checkpoints.
  case axis
  /// The fill of an area; its edges are drawn as well.
  case band
  /// The accent.
  case first
  /// The second series.
  case second
  /// The third series.
  case third
  /// The fourth series.
  case fourth
  /// Targets and other things to measure against.
  case neutral

  /// The role of a series' marks.
  init(_ color: SeriesColor) {
    switch color {
    case .first: self = .first
    case .second: self = .second
    case .third: self = .third
    case .fourth: self = .fourth
    case .neutral: self = .neutral
    }
  }
}
