import Agreements
import Assessment
import TimeSeries
import TradeStatistics

extension BriefMaker {
  /// Adds the adjusted flows that an agreement asks for to its evidence, and to that of its claims.
  ///
  /// - Returns: all that was adjusted, for the stamp: for the brief, and for the claims of each day.
  func adjust(
    _ agreement: Agreement, _ own: inout LoadedEvidence, _ claims: inout [Day: LoadedEvidence]
  ) -> (own: [SeasonalAdjuster.Adjusted], claims: [Day: [SeasonalAdjuster.Adjusted]]) {
    // All at once, so that what was kept is read once and what was not runs side by side.
    var wanted: [SeasonalAdjuster.Wanted] = []
    func want(_ keys: [AdjustedSeries.Key], in evidence: Evidence) -> Range<Int> {
      let start = wanted.count
      wanted += keys.map { .init(key: $0, flow: FlowSeries.reading($0.flow, in: evidence)) }
      return start..<wanted.count
    }
    let ofBrief = want(AdjustmentPlan.keys(of: agreement), in: own.evidence)
    let byDay = Dictionary(grouping: agreement.claims, by: \.day)
    var ofClaims: [Day: Range<Int>] = [:]
    for (day, loaded) in claims.sorted(by: { $0.key < $1.key }) {
      ofClaims[day] = want(
        AdjustmentPlan.keys(of: byDay[day] ?? [], agreement), in: loaded.evidence)
    }
    guard !wanted.isEmpty else { return ([], [:]) }
    let answers = adjuster.adjust(wanted)
    func answered(_ places: Range<Int>) -> [AdjustedSeries.Key: Measured<AdjustedSeries>] {
      Dictionary(
        places.map { (wanted[$0].key, answers[$0].map(\.series)) }, uniquingKeysWith: { $1 })
    }
    own = own.with(adjusted: answered(ofBrief))
    for (day, places) in ofClaims where !places.isEmpty {
      claims[day] = claims[day]?.with(adjusted: answered(places))
    }
    return (
      answers[ofBrief].compactMap(\.value), ofClaims.mapValues { answers[$0].compactMap(\.value) }
    )
  }

  /// Adds adjusted flows to evidence.
  ///
  /// - Returns: all that was adjusted, for the stamp.
  func adjust(
    _ keys: [AdjustedSeries.Key], in loaded: inout LoadedEvidence
  ) -> [SeasonalAdjuster.Adjusted] {
    guard !keys.isEmpty else { return [] }
    let evidence = loaded.evidence
    let answers = adjuster.adjust(
      keys.map { .init(key: $0, flow: FlowSeries.reading($0.flow, in: evidence)) })
    loaded = loaded.with(
      adjusted: Dictionary(
        zip(keys, answers.map { $0.map(\.series) }), uniquingKeysWith: { $1 }))
    return answers.compactMap(\.value)
  }
}
