public import Agreements
import Leeway
import TimeSeries
import TradeStatistics

/// Judges the conditions of an agreement by the figures on file (METHODS §5).
public struct ConditionJudge {
  let agreement: Agreement
  let evidence: Evidence

  /// Creates a judge.
  public init(agreement: Agreement, evidence: Evidence) {
    self.agreement = agreement
    self.evidence = evidence
  }

  /// Reports on the conditions that are tests of flows, in the order of the file.
  public func reports(into ledger: inout Ledger) -> [ConditionReport] {
    var reports: [ConditionReport] = []
    for condition in agreement.conditions {
      if let report = report(on: condition, into: &ledger) { reports.append(report) }
    }
    return reports
  }

  private func report(on condition: Condition, into ledger: inout Ledger) -> ConditionReport? {
    switch condition.kind {
    case .noSurge(let terms):
      let legs = surgeLegs(terms, of: condition, into: &ledger)
      return ConditionReport(
        condition: condition, state: .combined(legs.map(\.state), terms.tripsOn), legs: legs)
    case .balancedRebound(let terms):
      let leg = balancedRebound(terms, of: condition, into: &ledger)
      return ConditionReport(condition: condition, state: leg.state, legs: [leg])
    case .balance(let terms):
      let leg = balance(terms, of: condition, into: &ledger)
      return ConditionReport(condition: condition, state: leg.state, legs: [leg])
    // What is left to buy and on which path is no flow: re-phasing tells it.
    case .totalUnchanged, .feasible: return nil
    }
  }

  /// The state of a test, with what an office will publish next where nothing reaches into the tested time.
  ///
  /// - Parameter first: the first month whose figure would test something.
  func state(
    _ state: TestState, of flow: FlowSeries, firstTested first: Month
  ) -> ConditionState {
    switch state {
    case .holds: return .holds
    case .near: return .near
    case .tripped(let since): return .tripped(since: since)
    case .notMeasurable(let reason): return .notMeasurable(reason)
    case .notYetTestable:
      guard flow.table != nil else { return .notMeasurable(flow.series.missing) }
      let reason = flow.series.cause(of: first)
      let isDue = first.lastDay.advanced(by: DueRelease.horizon) < evidence.asOf
      guard reason.kind == .notYetPublished || !isDue else { return .notMeasurable(reason) }
      return .notYetTestable(
        next: DueRelease.next(after: evidence.asOf, in: evidence.calendar)
          .first { $0.source != nil && $0.source == flow.table?.source })
    }
  }

  /// The unit of a flow's figures.
  func unit(_ flow: FlowSeries) -> FigureUnit {
    .money(flow.table?.currency ?? agreement.display.currency)
  }
}
