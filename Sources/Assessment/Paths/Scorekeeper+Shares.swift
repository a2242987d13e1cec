import Agreements
import TimeSeries
import TradeStatistics

extension Scorekeeper {
  /// How much of all goods each measure's pledges cover, in the baseline period and since the window began.
  ///
  /// Measures whose pledges are on whole flows have no share.
  func shares(of subjects: [Subject]) -> [CoverageShare] {
    agreement.measures.flatMap { measure -> [CoverageShare] in
      let own = subjects.filter { $0.measure.id == measure.id }
      let listed = own.filter { $0.id == "total" || isListed($0.pledges[0].product) }
      guard let whole = listed.last(where: { $0.id == "total" }) ?? only(listed) else { return [] }
      let flow = FlowSeries(measure.flow, in: evidence)
      let since = whole.numbers.instalments.first?.period.months?.lowerBound
      let periods: [(Period, Bool)] = [
        whole.terms.baseline.map { ($0, true) },
        since.flatMap { first in
          whole.through.flatMap {
            $0 >= first ? (Period(from: first, through: $0), false) : nil
          }
        },
      ].compactMap(\.self)
      return periods.map { share(whole, flow, over: $0.0, isBaseline: $0.1) }
    }
  }

  private func only(_ subjects: [Subject]) -> Subject? {
    subjects.count == 1 ? subjects.first : nil
  }

  private func share(
    _ subject: Subject, _ flow: FlowSeries, over period: Period, isBaseline: Bool
  ) -> CoverageShare {
    let covered = subject.product.series.sum(over: period).map(\.value)
    let sum = flow.series.sum(over: period)
    let rest = sum.map(\.value).combined(with: covered, -)
    let releases =
      subject.product.releases(over: period) + flow.releases(for: sum.value?.parts ?? [])
    return CoverageShare(
      measure: subject.measure.id, period: period, isBaseline: isBaseline, covered: covered,
      all: sum.map(\.value), notCovered: ScoreMath.ratio(rest, sum.map(\.value)),
      citations: releases.map { Citation($0) })
  }
}
