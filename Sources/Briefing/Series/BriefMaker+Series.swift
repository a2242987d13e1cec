import Agreements
import Assessment
public import ReleaseArchive
import TimeSeries
import TradeStatistics

extension BriefMaker {
  /// Lists a series as it was known on the day of the terms.
  public func series(_ request: SeriesRequest) throws(ArchiveError) -> SeriesListing {
    var needs = EvidenceRequest()
    needs.addFlow(request.flow, product: request.product)
    if request.flow.flow == .balance {
      needs.addBalance(request.flow.reporter, request.flow.partner)
    }
    var loader = loader
    let loaded = try loader.load(needs, asOf: terms.asOf)
    let flow = FlowSeries.reading(request.flow, product: request.product, in: loaded.evidence)
    let first = request.from ?? Month(ordinal: 0)
    let window = first...max(first, request.through ?? Month(ordinal: 120_000))
    var lines = flow.series.spans.filter { span in
      span.period.months.map { window.contains($0.lowerBound) && window.contains($0.upperBound) }
        ?? false
    }.map { line($0.period, .value($0.value), flow) }
    if let start = flow.series.start, let end = flow.series.end {
      for month in start...end where window.contains(month) {
        lines.append(line(Period(month), flow.series[month], flow))
      }
    }
    return SeriesListing(
      request: request, stamp: Stamp(terms: terms, agreement: "", evidence: [loaded]),
      currency: flow.table?.currency, lines: lines.sorted { $0.period < $1.period },
      reason: lines.isEmpty ? flow.series.missing : nil)
  }

  private func line(
    _ period: Period, _ value: Measured<Bounded<FixedPoint>>, _ flow: FlowSeries
  ) -> SeriesListing.Line {
    SeriesListing.Line(
      period: period, value: value,
      citations: flow.releases(for: [period]).map { Citation($0) })
  }
}
