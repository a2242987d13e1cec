public import TradeStatistics

/// Which office keeps which release calendar.
public enum CalendarNames {
  /// The source whose figures appear by the calendar, or nil for a calendar not known here.
  public static func source(of calendar: String) -> SourceID? {
    switch calendar {
    case "ft900": SourceID(rawValue: "census")
    case "usda-esr": SourceID(rawValue: "usda")
    default: SourceID(rawValue: calendar)
    }
  }
}
