public import Assessment
public import TimeSeries

/// A brief with the months behind its figures: what charts and data sheets are made of.
public struct IllustratedBrief: Sendable {
  /// The brief.
  public let brief: Brief
  /// The months behind its figures.
  public let paths: MonthlyPaths
  /// The most revised month of the exports that the gauge counts, in all vintages; or why there is none.
  public let revisions: Measured<FigureVintages>
}
