/// Whether a chart is drawn on a light ground or a dark one.
public enum ChartTheme: String, Hashable, Sendable, CaseIterable {
  /// Dark on white, as for print.
  case light
  /// Light on near-black.
  case dark
  /// What the reader's system prefers.
  case automatic = "auto"
}
