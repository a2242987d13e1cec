public import TimeSeries

/// When an office may change figures that it published before, and how far back.
public struct RevisionRule: Hashable, Sendable {
  /// What revisions come with.
  public enum Occasion: Hashable, Sendable {
    /// Once a year, with the figures of a month, at the latest at the end of another; both from 1 to 12.
    case year(with: Int, by: Int)
    /// With any answer.
    case anyTime
    /// The office's own interface tells what was released again.
    case told
  }

  /// What revisions come with.
  public let occasion: Occasion
  /// How many calendar years before that of the occasion are changed too; nil for all.
  public let yearsBack: Int?
  /// The rule in a sentence.
  public let text: String
  /// Where to read about it.
  public let link: String
}

extension RevisionRule {
  /// Whether an occasion in a year may change the figures of a period.
  public func reaches(_ period: Period, inYear year: Int) -> Bool {
    guard yearsBack.map({ period.firstDay.year >= year - $0 }) ?? true else { return false }
    guard case .year(let month, _) = occasion else { return true }
    return period.lastDay < Month(year: year, month: month).firstDay
  }
}
