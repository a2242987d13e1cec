/// A nomenclature of the United States whose codes of ten digits go on from those of the Harmonized System.
public enum CodeSchedule: String, Hashable, Sendable, CaseIterable {
  /// Schedule B, by which exports are counted.
  case scheduleB = "schedule-b"
  /// The Harmonized Tariff Schedule, by which imports are counted.
  case harmonizedTariff = "hts"

  /// The schedule that goods of a direction are declared by; nil for what is no direction of trade.
  public init?(_ flow: Flow) {
    switch flow {
    case .export: self = .scheduleB
    case .import: self = .harmonizedTariff
    default: return nil
    }
  }

  /// Its name, for people.
  public var title: String {
    switch self {
    case .scheduleB: "Schedule B (exports)"
    case .harmonizedTariff: "Harmonized Tariff Schedule (imports)"
    }
  }

  /// The direction of trade that it is used for.
  public var flow: Flow {
    switch self {
    case .scheduleB: .export
    case .harmonizedTariff: .import
    }
  }
}
