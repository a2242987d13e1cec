/// What a reader must know about a figure, as the sign that text puts behind it.
public enum FigureMark: String, Hashable, Sendable, CaseIterable {
  /// The office's own figure, as known on the day.
  case plain = ""
  /// A later vintage stands in for the one of the day.
  case standIn = "*"
  /// Derived, or as the press printed it.
  case derived = "~"
  /// Both: a later vintage that was derived or printed.
  case derivedStandIn = "~*"

  /// Whether a later vintage stands in.
  var isStandIn: Bool { self == .standIn || self == .derivedStandIn }

  /// Whether the figure is not the office's own table.
  var isDerived: Bool { self == .derived || self == .derivedStandIn }
}
