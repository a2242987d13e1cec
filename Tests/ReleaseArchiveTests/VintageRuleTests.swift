import Testing
import TimeSeries

@testable import ReleaseArchive

@Suite struct VintageRuleTests {
  @Test func `A plain search over all candidates chooses the same vintage`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<3000 {
      let count = Int.random(in: 0...6, using: &generator)
      let candidates = (0..<count).map { id in
        let published = Int.random(in: 0...8, using: &generator)
        let firstPrint = Int.random(in: -1...published, using: &generator)
        return VintageRule.Candidate(
          id: Int64(id), published: Day(ordinal: published),
          firstPrint: firstPrint < 0 ? nil : Day(ordinal: firstPrint))
      }
      // The order of ids stands for that of recording and digest.
      let ordered = candidates.sorted { ($0.published, $0.id) < ($1.published, $1.id) }
      for asOf in -1...9 {
        for policy in StandInPolicy.allCases {
          let choice = VintageRule.choose(
            among: ordered[...], asOf: Day(ordinal: asOf), standIns: policy)
          #expect(choice == plain(candidates, asOf: Day(ordinal: asOf), policy))
        }
      }
    }
  }

  private func plain(
    _ candidates: [VintageRule.Candidate], asOf: Day, _ policy: StandInPolicy
  ) -> VintageRule.Choice? {
    let out = candidates.filter { $0.published <= asOf }
    if let newest = out.max(by: { ($0.published, $0.id) < ($1.published, $1.id) }) {
      return VintageRule.Choice(
        id: newest.id, isStandIn: false, vintagesKnown: Set(out.map(\.published)).count)
    }
    guard policy == .allowed else { return nil }
    let eligible = candidates.filter { $0.firstPrint.map { $0 <= asOf } ?? false }
    let earliest = eligible.map(\.published).min()
    return eligible.filter { $0.published == earliest }.max { $0.id < $1.id }.map {
      VintageRule.Choice(id: $0.id, isStandIn: true, vintagesKnown: 0)
    }
  }
}
