import Agreements
import Assessment
public import ReleaseArchive
public import TimeSeries
import TradeStatistics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension BriefMaker {
  /// Takes the seasons out of a series as it was known on the day of the terms.
  ///
  /// All months on file up to the last one listed are adjusted together, and those asked for are listed. A series with a
  /// gap, a span of several months, an amount that is not above zero, or less than two years is refused with the reason.
  public func adjusted(
    _ request: SeriesRequest, by parameters: STL.Parameters
  ) throws(ArchiveError) -> AdjustedListing {
    let (counted, official) = try countedAndOfficial(request)
    let lines = BriefMaker.months(of: counted).map { months in
      BriefMaker.adjust(months, official, by: parameters)
        .filter { line in request.from.map { $0 <= line.month } ?? true }
    }
    return AdjustedListing(counted: counted, method: .stl(parameters), lines: lines)
  }

  /// Takes the seasons out of a series with X-13ARIMA-SEATS, as it was known on the day of the terms.
  ///
  /// The last twenty years to the last month listed are adjusted together. What is refused is told with the reason, as is
  /// a program that is not there: nothing stands in for it here.
  public func adjustedByX13(_ request: SeriesRequest) throws(ArchiveError) -> AdjustedListing {
    let (counted, official) = try countedAndOfficial(request)
    let input = BriefMaker.months(of: counted).map { months in
      AdjustmentInput(
        start: months[0].month, values: months.map(\.value),
        lag: LunarNewYear.lag(of: request.flow)
      ).last(X13Adjuster.sample)
    }
    let x13 = adjuster.x13
    let build = input.flatMap { _ in x13.build() }
    let found = input.flatMap { input in
      build.flatMap { x13.adjust([input], with: $0)[0] }
    }
    let known = BriefMaker.values(of: official)
    let lines = found.flatMap { found in
      input.map { BriefMaker.lines(found, of: $0, known) }
    }
    return AdjustedListing(
      counted: counted,
      method: .x13(
        program: build.value.map { "\($0)" } ?? "X-13ARIMA-SEATS",
        note: found.value.flatMap { $0.note(lag: input.value?.lag) }),
      lines: lines.map { lines in
        lines.filter { line in request.from.map { $0 <= line.month } ?? true }
      })
  }

  private static func lines(
    _ found: X13Adjustment, of input: AdjustmentInput, _ official: [Month: FixedPoint]
  ) -> [AdjustedListing.Line] {
    input.values.indices.map { index in
      let (value, adjusted) = (input.values[index], found.adjusted[index])
      let month = input.start.advanced(by: index)
      return AdjustedListing.Line(
        month: month, value: value, adjusted: adjusted, trend: found.trend[index],
        factor: adjusted == .zero ? .zero : value / adjusted, official: official[month])
    }
  }

  /// A series with all its months up to the last one listed, and the office's own adjustment of it.
  private func countedAndOfficial(
    _ request: SeriesRequest
  ) throws(ArchiveError) -> (counted: SeriesListing, official: SeriesListing) {
    let flow = request.flow
    let counted = try series(
      SeriesRequest(flow: flow, product: request.product, from: nil, through: request.through))
    let official = try series(
      SeriesRequest(
        flow: FlowReference(
          source: flow.source, reporter: flow.reporter, partner: flow.partner, flow: flow.flow,
          system: flow.system, valuation: flow.valuation, adjustment: .official),
        product: request.product, from: nil, through: request.through))
    return (counted, official)
  }

  /// The months of a listing that have a value.
  private static func values(of listing: SeriesListing) -> [Month: FixedPoint] {
    Dictionary(
      listing.lines.compactMap { line in
        line.period.month.flatMap { month in line.value.value.map { (month, $0.value) } }
      }, uniquingKeysWith: { first, _ in first })
  }

  private typealias CountedMonth = (month: Month, value: FixedPoint)

  private static func adjust(
    _ months: [CountedMonth], _ official: SeriesListing, by parameters: STL.Parameters
  ) -> [AdjustedListing.Line] {
    let logs = months.map { log($0.value.double) }
    let parts = STL(logs, parameters)
    let known = BriefMaker.values(of: official)
    return months.indices.map { index in
      AdjustedListing.Line(
        month: months[index].month, value: months[index].value,
        adjusted: FixedPoint(rounding: exp(logs[index] - parts.season[index])),
        trend: FixedPoint(rounding: exp(parts.trend[index])),
        factor: FixedPoint(millionths: Int128((exp(parts.season[index]) * 1e6).rounded())),
        official: known[months[index].month])
    }
  }

  /// The months of a series, side by side; or why there are none.
  private static func months(of listing: SeriesListing) -> Measured<[CountedMonth]> {
    if let reason = listing.reason { return .notMeasurable(reason) }
    var months: [CountedMonth] = []
    for line in listing.lines {
      guard let month = line.period.month else {
        return .notMeasurable(
          Reason(
            .onlyCombined,
            "\(line.period) is published only combined; seasons are those of single months"))
      }
      switch line.value {
      case .notMeasurable(let reason):
        return .notMeasurable(reason.naming(month))
      case .value(let value):
        guard value.value > .zero else { return .notMeasurable(.noLogarithm(month)) }
        months.append((month, value.value))
      }
    }
    guard months.count >= 24 else { return .notMeasurable(.tooShort(months.count)) }
    return .value(months)
  }
}
