import Agreements
import Assessment
import TimeSeries
import TradeStatistics

/// Which flows an agreement wants adjusted.
enum AdjustmentPlan {
  /// Those of the gauge, and of tests that look at adjusted flows.
  static func keys(of agreement: Agreement) -> [AdjustedSeries.Key] {
    var keys: [AdjustedSeries.Key] = []
    if let gauge = agreement.gauge {
      keys = balance(gauge.of, gauge.with, by: methods(of: agreement))
    }
    for condition in agreement.conditions {
      guard case .noSurge(let terms) = condition.kind else { continue }
      for case .historicRange(_, _, _, let method) in terms.tests where method != .none {
        keys.append(AdjustedSeries.Key(flow: terms.flow, method: method))
      }
    }
    return unique(keys)
  }

  /// Those that records of adjusted balances are tried on, of the claims of one day.
  static func keys(of claims: [Claim], _ agreement: Agreement) -> [AdjustedSeries.Key] {
    unique(
      claims.flatMap { claim -> [AdjustedSeries.Key] in
        guard case .record(let check)? = claim.check, check.series.adjustment == .official else {
          return []
        }
        return balance(
          check.series.reporter, check.series.partner, by: methods(of: agreement))
      })
  }

  /// Those of a balance: exports and imports each for themselves, for its adjusted levels are their difference
  /// (METHODS §2).
  static func balance(
    _ reporter: Economy, _ partner: Economy, by methods: [GaugeReference.Method]
  ) -> [AdjustedSeries.Key] {
    methods.flatMap { method in
      [Flow.export, .import].map {
        AdjustedSeries.Key(
          flow: .adjusted($0, of: reporter, with: partner), method: method)
      }
    }
  }

  private static func methods(of agreement: Agreement) -> [GaugeReference.Method] {
    (agreement.gauge?.methods ?? []).filter { $0 != .none }
  }

  private static func unique(_ keys: [AdjustedSeries.Key]) -> [AdjustedSeries.Key] {
    var seen = Set<AdjustedSeries.Key>()
    return keys.filter { seen.insert($0).inserted }
  }
}
