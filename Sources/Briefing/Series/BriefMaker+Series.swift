import Agreements
import Assessment
public import ReleaseArchive
import TimeSeries
import TradeStatistics

extension BriefMaker {
  /// Lists a series as it was known on the day of the terms.
  ///
  /// Tables without a currency are listed by their quantities. Where another currency is asked for than the tables are
  /// in, each amount is converted at the average rate of its own period.
  public func series(_ request: SeriesRequest) throws(ArchiveError) -> SeriesListing {
    var needs = EvidenceRequest()
    needs.addFlow(request.flow, product: request.product)
    if request.flow.flow == .balance {
      needs.addBalance(request.flow.reporter, request.flow.partner)
    }
    var loader = loader
    let loaded = try loader.load(needs, asOf: terms.asOf)
    let tables = loaded.evidence.tables.filter { !$0.releases.isEmpty }
    let isUncounted = !tables.isEmpty && tables.allSatisfy { $0.table.currency == .none }
    if request.quantities || isUncounted { return quantities(request, loaded) }
    let flow = flow(request, loaded.evidence)
    let lines = lines(request, flow)
    guard let own = flow.table?.currency, let wanted = request.currency, own != wanted,
      let first = lines.map(\.period.firstDay).min(), let last = lines.map(\.period.lastDay).max()
    else {
      return SeriesListing(
        request: request, stamp: Stamp(terms: terms, agreement: "", evidence: [loaded]),
        currency: flow.table?.currency, lines: lines,
        reason: lines.isEmpty ? flow.series.missing : nil)
    }
    var rates = EvidenceRequest()
    rates.addRates(
      within: Period(
        unit: .day, ordinal: first.ordinal, length: last.ordinal - first.ordinal + 1))
    let book = try loader.load(rates, asOf: terms.asOf)
    return SeriesListing(
      request: request, stamp: Stamp(terms: terms, agreement: "", evidence: [loaded, book]),
      currency: wanted, convertedFrom: own,
      lines: lines.map { $0.converted(from: own, to: wanted, RateBook(book.evidence)) },
      reason: nil)
  }

  // Figures that the office printed in the currency wanted come before converted ones.
  private func flow(_ request: SeriesRequest, _ evidence: Evidence) -> FlowSeries {
    if let currency = request.currency {
      let printed = FlowSeries.reading(
        request.flow, product: request.product, in: evidence, currency: currency)
      if !printed.series.isEmpty { return printed }
    }
    return FlowSeries.reading(request.flow, product: request.product, in: evidence)
  }

  private func lines(_ request: SeriesRequest, _ flow: FlowSeries) -> [SeriesListing.Line] {
    let window = request.window
    var lines = flow.series.spans.filter { span in
      span.period.months.map { window.contains($0.lowerBound) && window.contains($0.upperBound) }
        ?? false
    }.map { line($0.period, .value($0.value), flow) }
    if let start = flow.series.start, let end = flow.series.end {
      for month in start...end where window.contains(month) {
        lines.append(line(Period(month), flow.series[month], flow))
      }
    }
    return lines.sorted { $0.period < $1.period }
  }

  private func quantities(
    _ request: SeriesRequest, _ loaded: LoadedEvidence
  ) -> SeriesListing {
    let series = QuantitySeries(request.flow, product: request.product, in: loaded.evidence)
    let window = request.window
    let lines = series.entries.filter {
      window.contains($0.period.firstDay.month) && window.contains($0.period.lastDay.month)
    }.map { entry in
      SeriesListing.Line(
        period: entry.period, value: entry.amount.map { Bounded($0) },
        citations: entry.releases.map { Citation($0) })
    }
    return SeriesListing(
      request: request, stamp: Stamp(terms: terms, agreement: "", evidence: [loaded]),
      currency: nil, unit: series.unit, lines: lines,
      reason: lines.isEmpty
        ? series.missing ?? Reason(.outsideWindow, "no quantity is on file in these months") : nil)
  }

  private func line(
    _ period: Period, _ value: Measured<Bounded<FixedPoint>>, _ flow: FlowSeries
  ) -> SeriesListing.Line {
    SeriesListing.Line(
      period: period, value: value,
      citations: flow.releases(for: [period]).map { Citation($0) })
  }
}

extension SeriesRequest {
  /// The months listed.
  fileprivate var window: ClosedRange<Month> {
    let first = from ?? Month(ordinal: 0)
    return first...max(first, through ?? Month(ordinal: 120_000))
  }
}

extension SeriesListing.Line {
  /// The line in another currency, at the average rate of its period; a gap keeps its reason.
  fileprivate func converted(
    from own: Currency, to wanted: Currency, _ rates: RateBook
  ) -> SeriesListing.Line {
    guard let amount = value.value else { return self }
    switch rates.average(from: own, to: wanted, over: period) {
    case .notMeasurable(let reason):
      return SeriesListing.Line(
        period: period, value: .notMeasurable(reason), citations: citations)
    case .value(let rate):
      return SeriesListing.Line(
        period: period,
        value: .value(
          Bounded(
            rate.convert(amount.value), lower: rate.convert(amount.lower),
            upper: rate.convert(amount.upper))),
        rate: rate, citations: citations)
    }
  }
}
