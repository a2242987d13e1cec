import Agreements
import TimeSeries
import TradeStatistics

/// Exports, imports and balance of one reporter with one partner, as series.
struct BalanceSeries {
  let reporter: Economy
  let partner: Economy
  let adjustment: Adjustment
  let exports: FlowSeries
  let imports: FlowSeries
  /// Exports − imports where both are on file; otherwise the balance as it was printed.
  let balance: FlowSeries

  /// Reads the series of a pair.
  ///
  /// - Parameter currency: The currency to read where there is one on file; nil for any.
  init(
    _ reporter: Economy, _ partner: Economy, _ adjustment: Adjustment, in evidence: Evidence,
    currency: Currency? = nil
  ) {
    func flow(_ flow: Flow) -> FlowSeries {
      let reference = FlowReference(
        source: nil, reporter: reporter, partner: partner, flow: flow, system: nil,
        valuation: nil, adjustment: adjustment)
      let wanted = FlowSeries(reference, in: evidence, currency: currency)
      return wanted.table == nil ? FlowSeries(reference, in: evidence) : wanted
    }
    self.init(
      reporter: reporter, partner: partner, adjustment: adjustment, exports: flow(.export),
      imports: flow(.import), printed: flow(.balance))
  }

  init(
    reporter: Economy, partner: Economy, adjustment: Adjustment, exports: FlowSeries,
    imports: FlowSeries, printed: FlowSeries
  ) {
    self.reporter = reporter
    self.partner = partner
    self.adjustment = adjustment
    self.exports = exports
    self.imports = imports
    // A side whose balance is printed is read as printed: its rounded parts would only blur it.
    // One that is there in another currency only says so better than its parts.
    let isElsewhere = exports.table == nil && printed.series.missing.kind == .notComparable
    self.balance =
      printed.series.isEmpty && !isElsewhere ? exports.subtracting(imports) : printed
  }

  var source: SourceID? { balance.table?.source }

  /// The latest published period of the balance; of several that end together the shortest.
  var latestPeriod: Period? {
    let spans = balance.series.spans.map(\.period)
    let month = balance.series.end.map { Period($0) }
    return (spans + [month].compactMap(\.self)).max {
      ($0.lastDay, $1.months?.count ?? 0) < ($1.lastDay, $0.months?.count ?? 0)
    }
  }
}
