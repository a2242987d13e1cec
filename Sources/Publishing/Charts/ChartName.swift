/// The charts of a brief, by the names that files, pages and the command line use.
public enum ChartName: String, Hashable, Sendable, CaseIterable {
  /// What was bought to date against what was due.
  case pledgeLine = "pledge-line"
  /// How far each pledge is.
  case progress
  /// What was bought of each sub-category against the base year.
  case subcategories = "sub-categories"
  /// The balance by month.
  case gauge
  /// A flow after a shutdown against what was expected of it.
  case rebound
  /// The share of all goods that the pledges do not cover.
  case coverage
  /// How near the conditions are to tripping.
  case headroom
  /// What was said and done, and when.
  case timeline
  /// How one figure was revised.
  case vintages

  /// What it shows, for lists and headings.
  public var title: String {
    switch self {
    case .pledgeLine: "Purchases against the pledge"
    case .progress: "Progress by pledge"
    case .subcategories: "Sub-categories against the base year"
    case .gauge: "The balance by month"
    case .rebound: "The rebound after the shutdown"
    case .coverage: "What the pledges do not cover"
    case .headroom: "How near the conditions are"
    case .timeline: "Claims and obligations"
    case .vintages: "How a figure was revised"
    }
  }
}
