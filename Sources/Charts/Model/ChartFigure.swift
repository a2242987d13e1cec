public import TradeStatistics

/// A figure to draw, or why there is none.
public enum ChartFigure: Hashable, Sendable {
  /// A figure in the unit of its plot before any power of ten: dollars, not billions.
  case value(FixedPoint, FigureMark = .plain)
  /// There is none, for this reason in a few words. It is drawn as a gap, never as zero.
  case missing(String)

  /// The figure, or nil.
  public var value: FixedPoint? {
    if case .value(let value, _) = self { return value }
    return nil
  }

  /// What is to be known about the figure; plain where there is none.
  public var mark: FigureMark {
    if case .value(_, let mark) = self { return mark }
    return .plain
  }
}
