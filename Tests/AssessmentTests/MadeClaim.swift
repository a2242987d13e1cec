import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// A claim and what the judge says of it.
enum MadeClaim {
  /// A claim of 10 March 2020 with a figure as printed, such as `25.4` in billions of a currency.
  static func claim(
    _ printed: String, _ check: ClaimCheck?, currency: Currency? = .usd, scale: Int = 1,
    target: String? = nil, baseline: String? = nil, note: String? = nil
  ) throws -> Claim {
    let places = printed.split(separator: ".").dropFirst().first?.count ?? 0
    let half = try number("0." + String(repeating: "0", count: places) + "5")
    func scaled(_ text: String) throws -> FixedPoint { try number(text) * FixedPoint(scale) }
    return Claim(
      id: "claim", day: try day("2020-03-10"), speaker: "Somebody", attribution: .named,
      outlet: "Somewhere", statement: "Something", supports: [], denies: [],
      figure: ClaimedFigure(
        quantity: "figure", value: try scaled(printed),
        unit: currency.map { .currency($0) } ?? .percent, asPrinted: printed,
        halfUnit: half * FixedPoint(scale), target: try target.map(scaled),
        baseline: try baseline.map(scaled)),
      check: check, note: note)
  }

  static func review(
    _ claim: Claim, _ releases: [EffectiveRelease], in made: MadeAgreement? = nil,
    asOf: String = "2020-06-01"
  ) throws -> ClaimReview {
    var made = try made ?? MadeAgreement()
    made.claims = [claim]
    var ledger = Ledger()
    let judge = try ClaimJudge(
      agreement: made.built(),
      evidence: [claim.day: MadeRelease.evidence(asOf: "2020-03-10", releases)])
    return try judge.reviews(of: judge.claims(through: day(asOf)).map(judge.ground), into: &ledger)
      .first.required("review")
  }

  /// The word of a verdict, for tables.
  static func word(_ verdict: ClaimReview.Verdict) -> String {
    switch verdict {
    case .agrees: "agrees"
    case .differs: "differs"
    case .cannotBeChecked(let reason): reason.kind.rawValue
    case .statement: "statement"
    }
  }

  static func balance(_ reporter: Economy = .china, adjustment: Adjustment = .none) throws
    -> FlowReference
  {
    FlowReference(
      source: nil, reporter: reporter, partner: reporter == .usa ? .china : .usa, flow: .balance,
      system: nil, valuation: nil, adjustment: adjustment)
  }
}
