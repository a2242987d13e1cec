import Agreements
import TimeSeries
import TradeStatistics

extension QuantitySeries {
  /// The months as a series of one unit, converted where that holds for any commodity; gaps keep their reasons.
  ///
  /// A week counts in the month that its Thursday lies in, as ISO 8601 puts weeks in years; reports of export sales end on
  /// that Thursday. A month is known when all its weeks are.
  func series(in unit: QuantityUnit) -> Measured<Series<FixedPoint>> {
    if let missing { return .notMeasurable(missing) }
    if let own = self.unit, own != unit {
      guard UnitConversion.path(from: own, to: unit, of: nil) != nil else {
        return .notMeasurable(
          Reason(.notComparable, "quantities on file are in \(own), the test is in \(unit)"))
      }
      return .value(CountedQuantity(self, to: unit, of: nil).series)
    }
    return .value(series)
  }

  /// The same in the unit that the series has.
  var series: Series<FixedPoint> {
    var observations: [Series<FixedPoint>.Observation] = []
    var causes: [Month: Reason] = [:]
    for entry in entries where entry.period.months != nil {
      switch entry.amount {
      case .value(let amount):
        observations.append(.init(period: entry.period, value: Bounded(amount)))
      case .notMeasurable(let reason): if let month = entry.period.month { causes[month] = reason }
      }
    }
    for (month, weeks) in weeksByMonth {
      switch QuantitySeries.sum(weeks, of: month) {
      case .value(let amount):
        observations.append(.init(period: Period(month), value: Bounded(amount)))
      case .notMeasurable(let reason): causes[month] = reason
      }
    }
    return Series(
      observations, causes: causes,
      missing: missing ?? Reason(.notOnFile, "no quantity of that time is on file"))
  }

  /// Weeks by the month of their Thursday.
  private var weeksByMonth: [Month: [Entry]] {
    Dictionary(grouping: entries.filter(\.period.isWeek)) { $0.period.countingDay.month }
  }

  private static func sum(_ weeks: [Entry], of month: Month) -> Measured<FixedPoint> {
    let whole = Period.weeks(of: month)
    let known = Set(weeks.map(\.period))
    guard whole.allSatisfy({ known.contains($0) }) else {
      let last = weeks.map(\.period).max()
      return .notMeasurable(
        Reason(
          .notOnFile,
          "of the \(whole.count) weeks of \(month) \(weeks.count) are on file"
            + (last.map { ", the last \($0)" } ?? "")))
    }
    return weeks.reduce(.value(.zero)) { $0.combined(with: $1.amount, +) }
  }

  /// The last month that is on file, within a window: of weeks, one of which all are.
  func lastMonth(within window: ClosedRange<Month>) -> Month? {
    let months = entries.compactMap(\.period.months?.upperBound)
    let weeks = weeksByMonth.filter { month, weeks in
      weeks.count == Period.weeks(of: month).count
    }.map(\.key)
    return (months + weeks).filter { window.contains($0) }.max()
  }

  /// The releases of the entries that count in a period.
  func releases(in period: Period) -> [EffectiveHead] {
    entries.filter { entry in
      entry.period.isWeek
        ? period.contains(Period(entry.period.countingDay)) : period.contains(entry.period)
    }.flatMap(\.releases)
  }
}

extension Period {
  /// Whether it is one week.
  var isWeek: Bool { unit == .week && length == 1 }

  /// The day by which a week counts in a month, its Thursday; of other periods the last day.
  var countingDay: Day { unit == .week ? lastDay.advanced(by: -3) : lastDay }

  /// The weeks whose Thursday lies in a month.
  static func weeks(of month: Month) -> [Period] {
    let first = Period(weekOf: month.firstDay)
    let start = first.countingDay < month.firstDay ? first.ordinal + 1 : first.ordinal
    return (start..<start + 6).map { Period(unit: .week, ordinal: $0) }
      .filter { $0.countingDay.month == month }
  }
}
