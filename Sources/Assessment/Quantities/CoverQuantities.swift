import Agreements
import TimeSeries
import TradeStatistics

/// Adds up the quantities that a measure's tables print of listed codes, period by period.
///
/// A code's quantity is that of all its rows in one table. Of several tables a first print counts before a stand-in, then
/// the newest. A row with a value and no quantity leaves the code unknown: what was counted of the others is no floor that
/// anybody could use.
struct CoverQuantities {
  private let cover: MeasureCover
  private let codes: [Int]
  private var converter: QuantityConverter

  init(of codes: [Int], cover: MeasureCover, to unit: QuantityUnit, of commodity: Commodity?) {
    self.cover = cover
    self.codes = codes
    self.converter = QuantityConverter(to: unit, of: commodity)
  }

  /// All periods of the measure's tables.
  mutating func counted() -> CountedQuantity {
    var entries: [QuantitySeries.Entry] = []
    for period in cover.covers.values.sorted(by: { $0.period < $1.period }) {
      entries.append(entry(period))
    }
    return CountedQuantity(
      QuantitySeries(
        entries: QuantitySeries.withGaps(entries), unit: converter.unit,
        missing: entries.isEmpty ? cover.missing : nil),
      in: converter.unit, factors: converter.factors, causes: cover.causes)
  }

  private mutating func entry(_ period: PeriodCover) -> QuantitySeries.Entry {
    let releases = period.releases.filter(\.hasListedRows)
      .sorted { QuantitySums.isBetter($0.effective, than: $1.effective) }
    guard !releases.isEmpty else {
      return QuantitySeries.Entry(
        period: period.period,
        amount: .notMeasurable(
          Reason(.notOnFile, "the tables of \(period.period) on file print no quantities")),
        releases: period.releases.map(\.effective))
    }
    var sum = FixedPoint.zero
    var read: [EffectiveHead] = []
    for code in codes {
      let found = amount(of: code, in: releases, period.period)
      switch found.amount {
      case .value(let amount): sum = sum + amount
      case .notMeasurable(let reason):
        return QuantitySeries.Entry(
          period: period.period, amount: .notMeasurable(reason), releases: found.releases)
      }
      read += found.releases
    }
    return QuantitySeries.Entry(period: period.period, amount: .value(sum), releases: read)
  }

  private typealias Found = (amount: Measured<FixedPoint>, releases: [EffectiveHead])

  private mutating func amount(
    of index: Int, in releases: [CoveredRelease], _ period: Period
  ) -> Found {
    let code = cover.map.entries[index].code
    var obstacle: Reason?
    for release in releases {
      guard release.effective.release.scope.covers(code) else { continue }
      let rows = rows(of: index, in: release)
      if rows.isEmpty, release.effective.release.scope.absentRow == .unknown {
        obstacle =
          obstacle
          ?? Reason(.notOnFile, "\(code) has no row in \(period), which here does not mean none")
        continue
      }
      switch sum(rows) {
      case .value(let amount): return (.value(amount), [release.effective])
      case .notMeasurable(let reason): obstacle = obstacle ?? reason
      }
    }
    let reason =
      obstacle
      ?? Reason(
        .notAskedFor, "no table of \(period) that prints quantities was asked for \(code)")
    return (.notMeasurable(reason), releases.map(\.effective))
  }

  private func rows(of index: Int, in release: CoveredRelease) -> [ReleaseRow] {
    guard case .kept(let all) = release.listed else { return [] }
    return zip(all, cover.map.longestMatches(forSorted: all.map(\.code)))
      .filter { $0.1 == index }.map(\.0)
  }

  private mutating func sum(_ rows: [ReleaseRow]) -> Measured<FixedPoint> {
    var sum = FixedPoint.zero
    for row in rows {
      guard let quantity = row.quantity else {
        if row.value == .zero { continue }
        return .notMeasurable(
          Reason(
            .notOnFile, "the office told no quantity of \(row.code), or in a unit that is not known"
          ))
      }
      switch converter.convert(quantity) {
      case .value(let amount): sum = sum + amount
      case .notMeasurable(let reason): return .notMeasurable(reason)
      }
    }
    return .value(sum)
  }
}
