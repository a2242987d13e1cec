import Agreements
import TimeSeries
import TradeStatistics

extension ClaimJudge {
  /// What the months on file say to a phrase such as "the smallest deficit since X".
  struct RecordGround: Sendable {
    let evidence: Evidence
    let flow: FlowSeries
    let outcome: RecordOutcome
    let remarks: [String]
  }

  /// Looks for the last smaller deficit: the phrase is true where X holds it.
  ///
  /// A gap between X and the month leaves the claim open unless a month on file already contradicts
  /// it. The same phrase is then tried on the balance as counted, and what it would say is remarked.
  func ground(_ check: RecordCheck, in evidence: Evidence) -> RecordGround {
    let flow = FlowSeries.reading(check.series, in: evidence)
    var remarks: [String] = []
    if check.series.adjustment != .none {
      let counted = FlowReference(
        source: check.series.source, reporter: check.series.reporter,
        partner: check.series.partner, flow: check.series.flow, system: check.series.system,
        valuation: check.series.valuation)
      let unadjusted = FlowSeries.reading(counted, in: evidence)
      remarks.append(ClaimJudge.remark(check, unadjusted.series, "not adjusted"))
      remarks += estimates(check, in: evidence)
    }
    return RecordGround(
      evidence: evidence, flow: flow,
      outcome: ClaimJudge.record(check, flow.series).withoutStandIns(of: flow, check),
      remarks: remarks)
  }

  func review(
    _ claim: Claim, _ ground: RecordGround, address: String, into ledger: inout Ledger
  ) -> ClaimReview {
    let found = ground.outcome.smaller.map { smaller in
      GaugeJudge(evidence: ground.evidence).figure(
        ground.flow, over: Period(smaller), id: "\(address)/found",
        label: "last month on file with a smaller deficit: \(smaller)", into: &ledger)
    }
    return ClaimReview(
      claim: claim, verdict: ground.outcome.verdict, found: found, gap: nil, increment: nil,
      remarks: (claim.note.map { [$0] } ?? []) + ground.remarks)
  }

  // The phrase on our own adjustments: they make it plausible or not, and decide nothing.
  private func estimates(_ check: RecordCheck, in evidence: Evidence) -> [String] {
    let side = BalanceSeries(
      check.series.reporter, check.series.partner, .none, in: evidence)
    return (agreement.gauge?.methods ?? []).filter { $0 != .none }.flatMap { method -> [String] in
      if let reason = evidence.standIn(of: side, by: method) {
        return ["adjusted by \(method.rawValue), it cannot be tried: \(reason.text)"]
      }
      let exports = evidence.adjusted(side.exports, .export, of: side, by: method)
      let imports = evidence.adjusted(side.imports, .import, of: side, by: method)
      switch exports.combined(with: imports, { $0.subtracting($1) }) {
      case .notMeasurable(let reason):
        return ["adjusted by \(method.rawValue), it cannot be tried: \(reason.text)"]
      case .value(let balance):
        let program = exports.value?.estimator ?? method.rawValue
        let name = program.prefix { $0 != "," }
        return [ClaimJudge.remark(check, balance.series, "adjusted by \(name)")]
      }
    }
  }

  struct RecordOutcome: Sendable {
    let verdict: ClaimReview.Verdict
    /// The last month on file with a smaller deficit, where there is one.
    let smaller: Month?

    /// The outcome, open where months that decide it rest on stand-ins (METHODS §2).
    fileprivate func withoutStandIns(of flow: FlowSeries, _ check: RecordCheck) -> RecordOutcome {
      let months: [Month]
      switch (verdict, smaller) {
      case (.cannotBeChecked, _), (.statement, _): return self
      // One smaller month contradicts, whatever lies between.
      case (.differs, let smaller?): months = [smaller, check.month]
      default: months = Array((smaller ?? check.since.firstDay.month)...check.month)
      }
      let standsIn = flow.releases(for: months.map { Period($0) }).contains(where: \.isStandIn)
      return standsIn
        ? RecordOutcome(verdict: .cannotBeChecked(ClaimJudge.onlyStandIn), smaller: smaller) : self
    }
  }

  static func record(_ check: RecordCheck, _ series: Series<FixedPoint>) -> RecordOutcome {
    guard let now = series[check.month].value, let since = check.since.months else {
      return RecordOutcome(
        verdict: .cannotBeChecked(series[check.month].reason ?? series.missing), smaller: nil)
    }
    var gaps = 0
    var doubtful: Month?
    var month = check.month.advanced(by: -1)
    while month >= since.lowerBound {
      if let value = series[month].value {
        // Smaller beyond doubt: the tolerances of both do not overlap.
        if value.lower > now.upper {
          let isNamed = since.contains(month)
          guard isNamed else { return RecordOutcome(verdict: .differs, smaller: month) }
          let verdict = doubtful.map(doubtVerdict) ?? .agrees
          return RecordOutcome(
            verdict: gaps == 0 ? verdict : gapVerdict(check, gaps), smaller: month)
        }
        if value.upper > now.lower { doubtful = month }
      } else {
        gaps += 1
      }
      month = month.advanced(by: -1)
    }
    if gaps > 0 { return RecordOutcome(verdict: gapVerdict(check, gaps), smaller: nil) }
    return RecordOutcome(verdict: doubtful.map(doubtVerdict) ?? .differs, smaller: nil)
  }

  private static func doubtVerdict(_ month: Month) -> ClaimReview.Verdict {
    .cannotBeChecked(
      Reason(
        .notComparable,
        "whether \(month) was smaller lies within what the figures on file are good to"))
  }

  private static func gapVerdict(_ check: RecordCheck, _ gaps: Int) -> ClaimReview.Verdict {
    let kind =
      check.series.adjustment == .official
      ? "the office's adjusted history" : "the history of the balance"
    return .cannotBeChecked(
      Reason(
        .notOnFile,
        "\(kind) is not on file: \(gaps) months between \(check.since) and \(check.month) are "
          + "missing",
        remedy: ImportHint.command(check.series)))
  }

  private static func remark(
    _ check: RecordCheck, _ series: Series<FixedPoint>, _ kind: String
  ) -> String {
    guard let now = series[check.month].value else {
      return "\(kind), \(check.month) is not on file either"
    }
    let outcome = record(check, series)
    let level = billions(now.value.magnitude)
    switch outcome.verdict {
    case .differs:
      guard let smaller = outcome.smaller, let other = series[smaller].value else {
        return
          "\(kind) (\(level) bn), no month back to \(check.since) was smaller, so the phrase "
          + "would name the wrong one"
      }
      return "\(kind), the phrase would be false: \(smaller) was smaller ("
        + "\(billions(other.value.magnitude)) bn against \(level) bn)"
    case .agrees: return "\(kind) (\(level) bn), the phrase would be true as well"
    case .cannotBeChecked, .statement:
      return "\(kind) (\(level) bn), it cannot be checked either"
    }
  }

  private static func billions(_ value: FixedPoint) -> String {
    value.scaled(by: FixedPoint(1), over: FixedPoint(1_000_000_000)).text(places: 1)
  }
}
