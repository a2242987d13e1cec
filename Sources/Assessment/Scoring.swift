/// The first half of a judgement: the gauge, the scores and the counts, with the ledger so far.
public struct Scoring: Sendable {
  let keeper: Scorekeeper
  let subjects: [Scorekeeper.Subject]
  let ledger: Ledger
  let gauge: GaugeReport?
  /// The scores of all pledges, also of those that a report tells about.
  let measured: [PledgeScore]
  let groups: [GroupScore]
  let counts: [CountReport]
}
