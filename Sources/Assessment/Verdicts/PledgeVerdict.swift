public import Agreements
public import TimeSeries

/// Where a pledge stands by one measure under one reading, with the numbers that say so.
public struct PledgeVerdict: Hashable, Sendable {
  /// The pledge.
  public let pledge: Pledge
  /// Name of the measure.
  public let measure: String
  /// Where it stands under the reading.
  public let standing: Standing
  /// Why it cannot be told; nil where it can.
  public let reason: Reason?
  /// The period that decides: a year of the agreement, or the whole window; nil where nothing can be told.
  public let period: Period?
  /// The last month counted; nil where none is published.
  public let through: Month?
  /// What was bought; for a pledge that is out of reach, what is left to buy.
  public let value: Figure?
  /// What it is held against: the target, the part of it that is due, or what can be bought in the months left.
  public let against: Figure?
  /// What follows: progress, what is missing, or what does not fit.
  public let result: Figure?
  /// What could be bought by the best single month on file, because the answer may turn on the rule.
  public let alternative: Figure?

  /// Whether it did, or must, fall short.
  public var isOff: Bool { standing.isOff }

  /// Whether anything on file tells.
  public var isMeasurable: Bool { reason == nil }
}
