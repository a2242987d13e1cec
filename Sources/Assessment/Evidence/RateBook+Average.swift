public import TimeSeries
public import TradeStatistics

extension RateBook {
  // Offices publish no rates on weekends and a few holidays: at Easter four days in a row.
  private static let longestGap = 5

  /// The average rate of a period: of the European Central Bank before others, and as the office averaged it where it did.
  ///
  /// Daily rates count where no gap among them is longer than a holiday, and every day has both currencies. A span of
  /// months that is averaged from monthly averages is their plain mean. That rates are missing is not an error: the
  /// answer is then the reason.
  public func average(
    from: Currency, to: Currency, over period: Period
  ) -> Measured<AverageRate> {
    var found: [AverageRate] = []
    for table in evidence.tables where table.table.flow == .exchangeRate {
      for unit in [PeriodUnit.month, .day] {
        if let average = average(table, unit, from, to, over: period) { found.append(average) }
      }
    }
    let best = found.min { RateBook.rank($0) < RateBook.rank($1) }
    if let best { return .value(best) }
    return .notMeasurable(
      Reason(
        .notOnFile,
        "the rates of \(from) in \(to) on file do not cover \(period), so there is no average of it",
        remedy: "pledgeline import the daily or monthly reference rates of that time"))
  }

  private static func rank(_ rate: AverageRate) -> (Int, Int, String) {
    (
      rate.source.rawValue == "ecb" ? 0 : 1, rate.unit == .month ? 0 : 1, rate.source.rawValue
    )
  }

  private func average(
    _ table: TableEvidence, _ unit: PeriodUnit, _ from: Currency, _ to: Currency,
    over period: Period
  ) -> AverageRate? {
    let all = table.releases.enumerated().filter { entry in
      let covered = entry.element.release.period
      return (unit == .day ? covered.unit == .day : covered.month != nil)
        && period.contains(covered)
    }.sorted {
      ($0.element.release.period.firstDay, $0.offset) < (
        $1.element.release.period.firstDay, $1.offset
      )
    }
    let releases = newest(all.map(\.element), from, to)
    guard !releases.isEmpty, RateBook.cover(period, releases, unit) else { return nil }
    var sumOfFrom = FixedPoint.zero
    var sumOfTo = FixedPoint.zero
    for effective in releases {
      guard let ownFrom = perBase(from, effective.release),
        let ownTo = perBase(to, effective.release)
      else { return nil }
      sumOfFrom = sumOfFrom + ownFrom
      sumOfTo = sumOfTo + ownTo
    }
    return AverageRate(
      period: period, source: table.table.source, unit: unit, releases: releases.map(\.head),
      sumOfTo: sumOfTo, sumOfFrom: sumOfFrom)
  }

  /// Of several releases of one day or month the newest that has both rates; the newest where none has.
  private func newest(
    _ releases: [EffectiveRelease], _ from: Currency, _ to: Currency
  ) -> [EffectiveRelease] {
    var chosen: [EffectiveRelease] = []
    for effective in releases {
      let hasBoth =
        perBase(from, effective.release) != nil && perBase(to, effective.release) != nil
      if let last = chosen.last, last.release.period == effective.release.period {
        // The newest stands last.
        if hasBoth { chosen[chosen.count - 1] = effective }
      } else {
        chosen.append(effective)
      }
    }
    return chosen
  }

  /// Whether releases in order of time leave nothing of a period out but holidays.
  private static func cover(
    _ period: Period, _ releases: [EffectiveRelease], _ unit: PeriodUnit
  ) -> Bool {
    if unit == .month {
      guard let months = period.months else { return false }
      return Set(releases.compactMap(\.release.period.month)).count == months.count
    }
    var last = period.firstDay.ordinal - 1
    for effective in releases {
      let day = effective.release.period.firstDay.ordinal
      guard day - last <= longestGap else { return false }
      last = day
    }
    return period.lastDay.ordinal + 1 - last <= longestGap
  }
}
