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
      steps: steps, combined: combined(subject), missing: series.isEmpty ? series.missing : nil,
      citations: cited.flatMap { subject.product.releases(over: $0) }.map { Citation($0) })
  }

  // Of the figures that the baseline and the instalments are summed from those of several months that months do not
  // stand for: because one has no figure of its own, or because the office revised the whole alone. A baseline's
  // months stay where they are on file, for its seasons are theirs.
  private func combined(_ subject: Subject) -> [PledgePath.Combined] {
    let series = subject.product.series
    let instalments = subject.numbers.instalments.compactMap { instalment -> Period? in
      guard let end = subject.through, let months = instalment.period.months,
        months.lowerBound <= end
      else { return nil }
      return Period(from: months.lowerBound, through: min(months.upperBound, end))
    }
    var found: [PledgePath.Combined] = []
    for period in [subject.terms.baseline].compactMap(\.self) + instalments {
      guard let sum = series.sum(over: period).value else { continue }
      for part in sum.parts {
        let isRevised = sum.revisedFrom != nil && period != subject.terms.baseline
        guard let months = part.months, months.count > 1,
          isRevised || months.contains(where: { series[$0].value == nil }),
          !found.contains(where: { $0.period.months?.overlaps(months) == true }),
          let bought = series.sum(over: part).value?.value
        else { continue }
        found.append(PledgePath.Combined(period: part, bought: bought))
      }
    }
    return found.sorted { $0.period < $1.period }
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
