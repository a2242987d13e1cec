public import TimeSeries

/// The same months of another year.
public enum SameMonths {
  /// The period whose last month lies in the given year.
  ///
  /// - Precondition: the period is made of months.
  public static func of(_ period: Period, in year: Int) -> Period {
    guard let months = period.months else { preconditionFailure("a window is made of months") }
    let shift = (year - months.upperBound.year) * 12
    return Period(
      from: months.lowerBound.advanced(by: shift), through: months.upperBound.advanced(by: shift))
  }
}
