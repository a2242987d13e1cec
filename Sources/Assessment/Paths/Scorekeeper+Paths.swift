import Agreements
import TimeSeries
import TradeStatistics

extension Scorekeeper {
  /// Every pledge by each of its measures month by month, each measure's total last.
  func paths(of subjects: [Subject]) -> [PledgePath] {
    subjects.map { subject in
      path(subject, due: duePaths(parts(of: subject, among: subjects)))
    }
  }

  private func path(
    _ subject: Subject, due: [Proration: [Month: FixedPoint]]
  ) -> PledgePath {
    let series = subject.product.series
    let months = subject.numbers.instalments.compactMap(\.period.months).flatMap(Array.init)
    var mark = PathMark.none
    var steps: [PledgePath.Step] = []
    for month in months {
      let isOut = subject.through.map { month <= $0 } ?? false
      if isOut { mark = mark.union(PathMark(subject.product.releases(over: Period(month)))) }
      let span = Period(from: months[0], through: month)
      steps.append(
        PledgePath.Step(
          month: month, bought: isOut ? series[month] : nil,
          toDate: isOut ? series.sum(over: span).map(\.value) : nil, mark: mark,
          due: due.compactMapValues { $0[month] }))
    }
    let base = subject.terms.baseline?.months.map(Array.init) ?? []
    let cited = [
      subject.terms.baseline,
      subject.through.flatMap { end in
        months.first.map { Period(from: min($0, end), through: end) }
      },
    ].compactMap(\.self)
    return PledgePath(
      id: subject.id, title: subject.title, measure: subject.measure.id,
      pledges: subject.pledges.map(\.id), unit: subject.unit,
      baselinePeriod: subject.terms.baseline,
      baseline: base.map { .init(month: $0, bought: series[$0]) }, through: subject.through,
      steps: steps, missing: series.isEmpty ? series.missing : nil,
      citations: cited.flatMap { subject.product.releases(over: $0) }.map { Citation($0) })
  }

  // Sums of what falls on each month, by proration; without one that some instalment cannot be drawn by.
  private func duePaths(_ subjects: [Subject]) -> [Proration: [Month: FixedPoint]] {
    var paths: [Proration: [Month: FixedPoint]] = [:]
    for proration in agreement.prorations {
      let instalments = subjects.flatMap { subject in
        subject.numbers.instalments.map { dueMonths($0, subject, proration).value }
      }
      guard !instalments.contains(where: { $0 == nil }) else { continue }
      var byMonth: [Month: FixedPoint] = [:]
      for due in instalments.compactMap(\.self).flatMap(\.self) {
        byMonth[due.month] = byMonth[due.month, default: .zero] + due.due
      }
      var sum = FixedPoint.zero
      for month in byMonth.keys.sorted() {
        sum = sum + (byMonth[month] ?? .zero)
        byMonth[month] = sum
      }
      paths[proration] = byMonth
    }
    return paths
  }
}
