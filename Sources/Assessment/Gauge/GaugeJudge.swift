public import Agreements
import TimeSeries
public import TradeStatistics

/// Reads the gauge from the evidence.
public struct GaugeJudge {
  let evidence: Evidence

  /// Creates a judge of balances.
  public init(evidence: Evidence) {
    self.evidence = evidence
  }

  /// Both sides' balances of a pair, their records and their mirror gaps.
  ///
  /// - Parameters:
  ///   - methods: The adjustments to form of the evidence's adjusted flows.
  ///   - address: What the addresses of the figures begin with.
  public func report(
    of economy: Economy, with partner: Economy, methods: [GaugeReference.Method] = [],
    address: String = "gauge",
    into ledger: inout Ledger
  ) -> GaugeReport {
    let own = BalanceSeries(economy, partner, .none, in: evidence)
    let adjusted = BalanceSeries(economy, partner, .official, in: evidence)
    let mirrored = BalanceSeries(
      partner, economy, .none, in: evidence, currency: own.balance.table?.currency)
    return GaugeReport(
      of: economy, with: partner,
      own: report(own, address: "\(address)/\(economy)", into: &ledger),
      adjusted: report(adjusted, address: "\(address)/\(economy)-adjusted", into: &ledger),
      estimates: methods.filter { $0 != .none }.map {
        estimate(
          own, by: $0, of: methods, address: "\(address)/\(economy)-\($0.rawValue)", into: &ledger)
      },
      partners: report(mirrored, address: "\(address)/\(partner)", into: &ledger),
      exportGap: mirrorGap(
        exports: own.exports, imports: mirrored.imports, address: "\(address)/mirror/exports",
        into: &ledger),
      importGap: mirrorGap(
        exports: mirrored.exports, imports: own.imports, address: "\(address)/mirror/imports",
        into: &ledger),
      sideBySide: sideBySide(own, mirrored, address: "\(address)/side-by-side", into: &ledger))
  }

  func report(
    _ side: BalanceSeries, address: String, into ledger: inout Ledger
  ) -> BalanceReport {
    let latest = side.latestPeriod ?? Period(evidence.asOf.month)
    let lastMonth = latest.months?.upperBound ?? evidence.asOf.month
    let current = self.level(side, over: latest, address: "\(address)/latest", into: &ledger)
    let toDate = self.level(
      side, over: Period(from: Month(year: lastMonth.year, month: 1), through: lastMonth),
      address: "\(address)/year-to-date", into: &ledger)
    let year = self.level(
      side, over: Period(from: lastMonth.advanced(by: -11), through: lastMonth),
      address: "\(address)/twelve-months", into: &ledger)
    let before = latest.month.map { Period($0.advanced(by: -1)) }
    return BalanceReport(
      reporter: side.reporter, partner: side.partner, source: side.source,
      adjustment: side.adjustment, latest: current, yearToDate: toDate, twelveMonths: year,
      changeOnMonth: before.map {
        change(
          side, current, since: $0, address: "\(address)/change-on-month", into: &ledger)
      },
      changeOnYear: change(
        side, current, since: latest.shifted(byYears: -1) ?? latest,
        address: "\(address)/change-on-year", into: &ledger),
      record: record(side, month: latest.month, address: "\(address)/record", into: &ledger))
  }
}
