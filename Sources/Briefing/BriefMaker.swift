public import Agreements
import Assessment
public import ReleaseArchive
public import SeasonalAdjustment
import SystemCalls
public import TimeSeries
public import TradeStatistics

/// The one use case: open a view of the archive, judge the agreement, and stamp the result.
public struct BriefMaker: Sendable {
  let terms: BriefTerms
  private let archive: any ReleaseArchive
  private let sums: DerivedSums?
  private let x13: X13Program?
  private let startsX13: Bool
  private let progress: AdjustmentProgress?
  private let claims: ClaimMemory

  /// Creates a maker of briefs.
  ///
  /// - Parameters:
  ///   - sums: Where sums, and what X-13ARIMA-SEATS made of series, are kept between runs; nil to form them
  ///     anew. They change how long a brief takes, never what is in it.
  ///   - x13: The program that takes seasons out; where there is none, STL stands in and says so.
  ///   - startsX13: Whether the program may run. Where it may not, what is kept of it is used, and STL stands in
  ///     for the rest: an answer at once, for those who come back for the other.
  ///   - progress: Told of the runs of the program that are needed, which can take seconds each; also where it
  ///     may not run.
  ///   - claims: What other makers for the same archive looked at already.
  public init(
    archive: any ReleaseArchive, terms: BriefTerms, sums: DerivedSums? = nil,
    x13: X13Program? = nil, startsX13: Bool = true, progress: AdjustmentProgress? = nil,
    claims: ClaimMemory = ClaimMemory()
  ) {
    self.archive = archive
    self.terms = terms
    self.sums = sums
    self.x13 = x13
    self.startsX13 = startsX13
    self.progress = progress
    self.claims = claims
  }

  /// The same archive, program and kept results on other terms.
  func known(by terms: BriefTerms) -> BriefMaker {
    BriefMaker(
      archive: archive, terms: terms, sums: sums, x13: x13, startsX13: startsX13,
      progress: progress, claims: claims)
  }

  var loader: EvidenceLoader { EvidenceLoader(archive: archive, terms: terms, sums: sums) }

  var adjuster: SeasonalAdjuster {
    SeasonalAdjuster(
      x13: X13Adjuster(program: x13, sums: sums, starts: startsX13, progress: progress))
  }

  /// Reads what a brief will need of the archive, as far as that is known before the agreement is.
  ///
  /// - Parameter isWanted: asked from time to time; false ends the reading.
  public func readAhead(while isWanted: () -> Bool) {
    var loader = loader
    // What cannot be read is met again, and told, where a brief needs it.
    try? loader.readAhead(while: isWanted)
  }

  /// Makes the brief of an agreement, with each pledge in the wording in force on the brief's day.
  public func brief(of agreement: Agreement) throws(ArchiveError) -> Brief {
    var made = try make(agreement.version(asOf: terms.asOf)) { _, _ in }
    made.loader.keepSums()
    return made.brief
  }

  /// A brief, what else was made of its scores, and the reader of what it was made of.
  struct Made<Beside> {
    let brief: Brief
    let beside: Beside
    var loader: EvidenceLoader
  }

  /// Makes the brief of an agreement in the wording in force.
  ///
  /// - Parameter beside: makes something else of the scores, while the rest is judged.
  func make<Beside: Sendable>(
    _ agreement: Agreement, beside: @Sendable (Judge, Scoring) -> Beside
  ) throws(ArchiveError) -> Made<Beside> {
    var loader = loader
    var own = try loader.load(loader.request(for: agreement), asOf: terms.asOf)
    let key = ClaimMemory.Key(agreement, terms, knownAt: loader.moment)
    let known = claims.days(key, through: terms.asOf)
    var fresh = try loader.claimEvidence(for: agreement, without: Set(known.keys))
    let adjusted = adjust(agreement, &own, &fresh)
    own = own.with(
      forecasts: ForecastKeeper(sums: sums).bounds(of: own.evidence.forecasts(of: agreement)))
    let ofClaims = known.mapValues(\.evidence).merging(fresh) { old, _ in old }
    let judge = Judge(
      agreement: agreement, evidence: own.evidence, claimEvidence: ofClaims.mapValues(\.evidence))
    let inOrder = [own] + ofClaims.sorted { $0.key < $1.key }.map(\.value)
    let allAdjusted =
      adjusted.own + adjusted.claims.values.joined() + known.values.flatMap(\.adjusted)
    let terms = terms
    // Of either pair neither needs the other, and each takes a good part of a brief's time.
    let (scoring, (freshGrounds, stamp)) = WorkerThreads.both(
      { judge.scoring() },
      {
        (
          WorkerThreads.map(judge.claims.filter { known[$0.day] == nil }) { judge.ground(of: $0) },
          Stamp(
            terms: terms, agreement: agreement.digest, evidence: inOrder, adjusted: allAdjusted)
        )
      })
    remember(freshGrounds, fresh, adjusted.claims, key)
    let grounds = known.values.flatMap(\.grounds) + freshGrounds
    let (findings, also) = WorkerThreads.both(
      { judge.findings(from: scoring, grounds) }, { beside(judge, scoring) })
    let brief = Brief(
      agreement: agreement, stamp: stamp, findings: findings,
      display: display(agreement.display, RateBook(own.evidence)))
    return Made(brief: brief, beside: also, loader: loader)
  }

  // Kept are days of which another brief would be told the same: not those where the program has yet to run, or is not
  // where it was looked for.
  private func remember(
    _ grounds: [ClaimGround], _ evidence: [Day: LoadedEvidence],
    _ adjusted: [Day: [SeasonalAdjuster.Adjusted]], _ key: ClaimMemory.Key
  ) {
    let byDay = Dictionary(grouping: grounds, by: \.claim.day)
    var days: [Day: ClaimMemory.ClaimDay] = [:]
    for (day, evidence) in evidence {
      let adjusted = adjusted[day] ?? []
      guard x13 == nil || adjusted.allSatisfy({ $0.series.standsInBecause == nil }) else {
        continue
      }
      days[day] = ClaimMemory.ClaimDay(
        evidence: evidence, adjusted: adjusted, grounds: byDay[day] ?? [])
    }
    claims.keep(days, for: key)
  }

  /// Reads the gauge of a pair alone.
  ///
  /// - Parameter methods: how the seasons are taken out of its flows, for estimates beside the offices' figures.
  public func balance(
    of economy: Economy, with partner: Economy, methods: [GaugeReference.Method] = []
  ) throws(ArchiveError) -> BalanceBrief {
    var request = EvidenceRequest()
    request.addBalance(economy, partner)
    request.addRates(through: terms.asOf)
    var loader = loader
    var loaded = try loader.load(request, asOf: terms.asOf)
    let adjusted = adjust(
      AdjustmentPlan.balance(economy, partner, by: methods.filter { $0 != .none }), in: &loaded)
    var ledger = Ledger()
    let report = GaugeJudge(evidence: loaded.evidence)
      .report(of: economy, with: partner, methods: methods, into: &ledger)
    let rates = display(
      .init(currency: BriefMaker.currency(of: report), also: []), RateBook(loaded.evidence))
    return BalanceBrief(
      stamp: Stamp(terms: terms, agreement: "", evidence: [loaded], adjusted: adjusted),
      report: report,
      ledger: ledger, display: rates)
  }

  /// Converts an amount at the rate of a day.
  public func convert(
    _ amount: Money, to currency: Currency, on day: Day
  ) throws(ArchiveError) -> Measured<ConvertedMoney> {
    var request = EvidenceRequest()
    request.addRates(through: day)
    var loader = loader
    let loaded = try loader.load(request, asOf: terms.asOf)
    return RateBook(loaded.evidence).rate(from: amount.currency, to: currency, on: day).map {
      ConvertedMoney(
        amount: amount, converted: Money(amount.amount * $0.value, currency), rate: $0)
    }
  }

  // Without an agreement amounts are shown as the offices count them.
  private static func currency(of report: GaugeReport) -> Currency {
    for side in [report.own, report.partners] where side.source != nil {
      if case .money(let currency) = side.latest.balance.unit { return currency }
    }
    return .usd
  }

  private func display(_ wanted: Display, _ rates: RateBook) -> DisplayRates {
    let shown = terms.currency ?? wanted.currency
    return DisplayRates(
      base: wanted.currency, currency: shown,
      rate: shown == wanted.currency
        ? nil : rates.rate(from: wanted.currency, to: shown, on: terms.asOf),
      also: wanted.also.filter { $0 != shown }.map {
        ($0, rates.rate(from: wanted.currency, to: $0, on: terms.asOf))
      })
  }
}
