import Agreements
import TimeSeries
import TradeStatistics

extension Scorekeeper {
  /// How much of all goods each measure's pledges cover, in the baseline period and since the window began.
  ///
  /// Measures whose pledges are on whole flows have no share, nor have those that count nothing but what is pledged.
  func shares(of subjects: [Subject]) -> [CoverageShare] {
    agreement.measures.filter { !$0.isWholeFlow }.flatMap { measure -> [CoverageShare] in
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
    let product = valued(subject)
    let covered = product.series.sum(over: period).map(\.value)
    let sum = flow.series.sum(over: period)
    let rest = sum.map(\.value).combined(with: covered, -)
    let releases =
      product.releases(over: period) + flow.releases(for: sum.value?.parts ?? [])
    return CoverageShare(
      measure: subject.measure.id, period: period, isBaseline: isBaseline, covered: covered,
      all: sum.map(\.value), notCovered: ScoreMath.ratio(rest, sum.map(\.value)),
      citations: releases.map { Citation($0) })
  }

  // All goods are counted in money: what is pledged in a unit has its part by its value.
  private func valued(_ subject: Subject) -> CountedProduct {
    guard case .quantity = subject.unit else { return subject.product }
    let reason = Reason(.notComparable, "quantities are no part of a sum in money")
    guard subject.pledges.count == 1,
      let product = product(subject.pledges[0].product, measure: subject.measure, currency: nil)
    else { return CountedProduct(total: FlowSeries(missing: reason)) }
    return product
  }
}
