/// One of the pictures that a chart stacks.
public enum Plot: Hashable, Sendable {
  /// Figures over time.
  case time(TimePlot)
  /// Figures of categories, as bars or dots along one axis.
  case bars(BarPlot)
  /// Stretches and events in rows over time.
  case timeline(TimelinePlot)
}
