import Agreements
import Assessment
import Briefing

/// The parts of a brief that options ask for, in the agreement's order.
struct BriefSelection {
  /// Ways of counting.
  let measures: [Measure]
  /// How part-year targets are drawn.
  let prorations: [Proration]
  /// Scores of pledges by the measures.
  let scores: [PledgeScore]
  /// Scores of sub-categories by the measures.
  let groups: [GroupScore]

  init(_ brief: Brief, _ options: BriefOptions) {
    let measures = brief.agreement.measures.filter {
      options.measures.isEmpty || options.measures.contains($0.id)
    }
    let names = Set(measures.map(\.id))
    self.measures = measures
    self.prorations = options.prorations.isEmpty ? brief.agreement.prorations : options.prorations
    self.scores = brief.findings.scores.filter { names.contains($0.measure) }
    self.groups = brief.findings.groups.filter { names.contains($0.measure) }
  }

  /// Scores of one measure, its total last.
  func scores(by measure: Measure) -> [PledgeScore] {
    scores.filter { $0.measure == measure.id }
  }
}
