import Agreements
import TimeSeries
import TradeStatistics

extension Scorekeeper {
  /// Scores every sub-category under each measure that has figures, in order of presentation.
  func groupScores(into ledger: inout Ledger) -> [GroupScore] {
    var scores: [GroupScore] = []
    for measure in agreement.measures {
      guard let cover = covers[measure.id], !cover.covers.isEmpty,
        let currency = cover.table?.currency,
        let through = cover.lastMonth(within: agreement.window),
        let frame = frame(measure: measure.id, through: through)
      else { continue }
      for (index, entry) in agreement.groups.enumerated() {
        let codes = cover.codes(inGroups: [index])
        guard !codes.isEmpty else { continue }
        scores.append(
          group(
            entry.group, sector: entry.sector, codes: codes, cover: cover, currency: currency,
            frame: frame, into: &ledger))
      }
    }
    return scores
  }

  /// The periods that sub-categories are compared over.
  struct Frame {
    let baseline: Period
    let baselineToDate: Period
    let actual: Period
  }

  // The instalment that the last published month lies in, against the same months of the baseline.
  private func frame(measure: String, through: Month) -> Frame? {
    for pledge in agreement.pledges where pledge.measuredBy.contains(measure) {
      guard case .quantity(let terms) = pledge.kind, let baseline = terms.baseline,
        let base = baseline.months?.lowerBound,
        let months = terms.instalments.compactMap(\.period.months)
          .first(where: { $0.contains(through) })
      else { continue }
      let actual = Period(from: months.lowerBound, through: through)
      // The same calendar months: a marketing year need not begin where the baseline does.
      let years = base.distance(to: months.lowerBound) / 12
      guard let same = actual.shifted(byYears: -years), baseline.contains(same) else { continue }
      return Frame(baseline: baseline, baselineToDate: same, actual: actual)
    }
    return nil
  }

  private func group(
    _ group: Sector.Group, sector: String, codes: [Int], cover: MeasureCover, currency: Currency,
    frame: Frame, into ledger: inout Ledger
  ) -> GroupScore {
    let product = CountedProduct(codes: codes, cover: cover)
    let address = "groups/\(group.id)/\(cover.measure)"
    let unit = FigureUnit.money(currency)
    func sum(_ name: String, _ label: String, over period: Period) -> Figure {
      ledger.enter(
        Figure(
          id: "\(address)/\(name)", label: "\(group.title): \(label) \(period)", unit: unit,
          result: product.series.sum(over: period).map(\.value),
          formula: "sum of the listed codes of the sub-category over \(period)",
          citations: ledger.cite(product.releases(over: period)),
          omits: product.omitted(over: period)))
    }
    let baseline = sum("baseline", "baseline", over: frame.baseline)
    let baselineToDate = sum("baseline-to-date", "baseline", over: frame.baselineToDate)
    let actual = sum("actual", "actual", over: frame.actual)
    let change = ledger.enter(
      Figure(
        id: "\(address)/change", label: "\(group.title): change on the baseline's same months",
        unit: .ratio,
        result: ScoreMath.ratio(actual.result, baselineToDate.result)
          .map { $0.adding(FixedPoint(-1)) },
        formula: "actual ÷ baseline of the same months − 1",
        inputs: [actual.id, baselineToDate.id]))
    return GroupScore(
      id: group.id, title: group.title, sector: sector, measure: cover.measure,
      baseline: baseline, baselineToDate: baselineToDate, actual: actual, change: change,
      splits: splits(
        codes, cover: cover, address: address, currency: currency, frame: frame, into: &ledger),
      coverage: product.coverage(baseline: frame.baseline, actual: frame.actual)
        ?? CoverageReport(of: codes, in: [], map: cover.map))
  }
}
