import Agreements
import TimeSeries
import TradeStatistics

/// Compares claims with the figures that were known on their days.
struct ClaimJudge {
  let agreement: Agreement
  /// Figures as known on each claim's day.
  let evidence: [Day: Evidence]

  /// The claims made by a day.
  func claims(through day: Day) -> [Claim] { agreement.claims.filter { $0.day <= day } }

  /// What figures say to a claim.
  func ground(of claim: Claim) -> ClaimGround {
    ClaimGround(claim: claim, kind: kind(of: claim))
  }

  /// Reviews claims by what figures say to them, in order of time.
  func reviews(of grounds: [ClaimGround], into ledger: inout Ledger) -> [ClaimReview] {
    grounds.sorted { ($0.claim.day, $0.claim.id) < ($1.claim.day, $1.claim.id) }
      .map { review($0, into: &ledger) }
  }

  private func kind(of claim: Claim) -> ClaimGround.Kind {
    guard let check = claim.check, let known = evidence[claim.day] else { return .none }
    if case .record(let record) = check { return .record(ground(record, in: known)) }
    return claim.figure.map { .finding(finding(check, of: $0, in: known)) } ?? .none
  }

  private func review(_ ground: ClaimGround, into ledger: inout Ledger) -> ClaimReview {
    let claim = ground.claim
    let address = "claims/\(claim.id)"
    let increment = increment(claim, address: address, into: &ledger)
    let notes = claim.note.map { [$0] } ?? []
    switch (ground.kind, claim.figure) {
    case (.record(let record), _):
      return review(claim, record, address: address, into: &ledger)
    case (.finding(let finding), let figure?):
      return review(
        claim, figure, finding, address: address, increment: increment, into: &ledger)
    case (_, nil):
      return ClaimReview(
        claim: claim, verdict: .statement, found: nil, gap: nil, increment: increment,
        remarks: notes)
    case (.none, _):
      let reason = Reason(
        .noSource, claim.note ?? "nothing on file says how to compare it with official figures")
      return ClaimReview(
        claim: claim, verdict: .cannotBeChecked(reason), found: nil, gap: nil,
        increment: increment, remarks: [])
    }
  }

  private func review(
    _ claim: Claim, _ figure: ClaimedFigure, _ finding: Finding, address: String,
    increment: Figure?, into ledger: inout Ledger
  ) -> ClaimReview {
    let found = ledger.enter(
      Figure(
        id: "\(address)/found", label: "\(figure.quantity), as on file on \(claim.day)",
        unit: unit(figure), result: finding.result, formula: finding.formula,
        citations: ledger.cite(finding.releases)))
    let gap = finding.result.value.map { value in
      ledger.enter(
        Figure(
          id: "\(address)/gap", label: "claimed − on file", unit: unit(figure),
          result: .value(Bounded(figure.value) - value), formula: "claimed figure − figure on file",
          inputs: [found.id]))
    }
    return ClaimReview(
      claim: claim, verdict: ClaimJudge.verdict(figure, finding), found: found, gap: gap,
      increment: increment, remarks: finding.remarks + (claim.note.map { [$0] } ?? []))
  }

  /// What the evidence says, before it is compared.
  struct Finding: Sendable {
    var result: Measured<Bounded<FixedPoint>>
    var formula: String
    var releases: [EffectiveHead] = []
    /// The part of the value that rests on stand-ins.
    var standInPart = FixedPoint.zero
    var remarks: [String] = []
  }

  static let onlyStandIn = Reason(
    .onlyStandIn,
    "the first print is not on file; a later vintage stands in and decides nothing")

  /// Agrees where the value rounds to the printed digits, or lies where the word before them allows; differs only where neither the figure's
  /// own tolerance nor the part that rests on stand-ins could explain the gap (METHODS §2).
  static func verdict(_ claimed: ClaimedFigure, _ finding: Finding) -> ClaimReview.Verdict {
    guard let value = finding.result.value else {
      return .cannotBeChecked(
        finding.result.reason ?? Reason(.notOnFile, "no figure is on file"))
    }
    let standIn = finding.standInPart.magnitude
    if standIn * FixedPoint(100) > value.value.magnitude {
      return .cannotBeChecked(onlyStandIn)
    }
    let gap = distance(claimed, from: value.value)
    let tolerance = claimed.told == .about ? claimed.halfUnit + claimed.halfUnit : claimed.halfUnit
    if gap <= tolerance { return .agrees }
    let spread = max(value.upper - value.value, value.value - value.lower)
    if gap <= tolerance + standIn + spread {
      return .cannotBeChecked(
        Reason(
          .notComparable, "the gap lies within what the figure on file is good to"))
    }
    return .differs
  }

  /// How far a figure on file lies from what the claim allows.
  private static func distance(_ claimed: ClaimedFigure, from value: FixedPoint) -> FixedPoint {
    switch claimed.told {
    case .exactly, .about: (claimed.value - value).magnitude
    case .atLeast: max(.zero, claimed.value - value)
    case .atMost: max(.zero, value - claimed.value)
    }
  }

  private func unit(_ figure: ClaimedFigure) -> FigureUnit {
    switch figure.unit {
    case .currency(let currency): .money(currency)
    case .quantity(let unit): .quantity(unit)
    case .percent: .ratio
    }
  }

  // Increment progress by the claim's own numbers: (figure − baseline) ÷ (target − baseline).
  private func increment(
    _ claim: Claim, address: String, into ledger: inout Ledger
  ) -> Figure? {
    guard let figure = claim.figure, let target = figure.target, let baseline = figure.baseline,
      target > baseline
    else { return nil }
    return ledger.enter(
      Figure(
        id: "\(address)/increment", label: "increment progress by the claim's own numbers",
        unit: .ratio, result: .value(Bounded((figure.value - baseline) / (target - baseline))),
        formula: "(claimed − claimed baseline) ÷ (claimed target − claimed baseline)"))
  }
}

extension ClaimedFigure {
  /// The currency of a figure in money; nil for quantities and percentages.
  var currency: Currency? {
    if case .currency(let currency) = unit { currency } else { nil }
  }
}
