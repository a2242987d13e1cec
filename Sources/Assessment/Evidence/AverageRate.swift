public import TimeSeries
public import TradeStatistics

/// The average exchange rate of a period, by the rates of one office.
///
/// It is the mean of an office's rates against its own currency, and their cross: the ratio of two means, as the
/// European Central Bank forms monthly averages. Amounts are converted by the ratio itself and rounded once.
public struct AverageRate: Sendable {
  /// The period that it is the average of.
  public let period: Period
  /// The office.
  public let source: SourceID
  /// What was averaged: daily rates, or monthly averages that the office published.
  public let unit: PeriodUnit
  /// The releases that the rates were read from.
  public let releases: [EffectiveHead]

  private let to: FixedPoint
  private let from: FixedPoint

  init(
    period: Period, source: SourceID, unit: PeriodUnit, releases: [EffectiveHead],
    sumOfTo to: FixedPoint, sumOfFrom from: FixedPoint
  ) {
    self.period = period
    self.source = source
    self.unit = unit
    self.releases = releases
    self.to = to
    self.from = from
  }

  /// Units of the second currency for one of the first, to six places.
  public var value: FixedPoint { to / from }

  /// An amount in the second currency.
  public func convert(_ amount: FixedPoint) -> FixedPoint {
    amount.scaled(by: to, over: from)
  }
}
