public import Assessment
public import TimeSeries
public import TradeStatistics

/// A series as of a date, line by line, with the release behind each.
public struct SeriesListing: Sendable {
  /// One published period, or a month that has none.
  public struct Line: Sendable {
    /// The period.
    public let period: Period
    /// The value with its bounds, or why there is none.
    public let value: Measured<Bounded<FixedPoint>>
    /// The average rate that the value was converted at; nil where it was not.
    public let rate: AverageRate?
    /// The releases behind it, without those of rates.
    public let citations: [Citation]

    init(
      period: Period, value: Measured<Bounded<FixedPoint>>, rate: AverageRate? = nil,
      citations: [Citation]
    ) {
      self.period = period
      self.value = value
      self.rate = rate
      self.citations = citations
    }
  }

  /// What was asked for.
  public let request: SeriesRequest
  /// What fixes the result.
  public let stamp: Stamp
  /// The currency of the values; nil where nothing is on file, or quantities are listed.
  public let currency: Currency?
  /// The currency that the office printed, where values were converted; nil where they were not.
  public let convertedFrom: Currency?
  /// The unit of the values, where quantities are listed.
  public let unit: QuantityUnit?
  /// Lines in order of time.
  public let lines: [Line]
  /// Why there is no line at all; nil where there is one.
  public let reason: Reason?

  init(
    request: SeriesRequest, stamp: Stamp, currency: Currency?, convertedFrom: Currency? = nil,
    unit: QuantityUnit? = nil, lines: [Line], reason: Reason?
  ) {
    self.request = request
    self.stamp = stamp
    self.currency = currency
    self.convertedFrom = convertedFrom
    self.unit = unit
    self.lines = lines
    self.reason = reason
  }
}
