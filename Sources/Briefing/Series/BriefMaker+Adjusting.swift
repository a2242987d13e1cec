import Agreements
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
    let whole = SeriesRequest(
      flow: request.flow, product: request.product, from: nil, through: request.through)
    let counted = try series(whole)
    let flow = request.flow
    let official = try series(
      SeriesRequest(
        flow: FlowReference(
          source: flow.source, reporter: flow.reporter, partner: flow.partner, flow: flow.flow,
          system: flow.system, valuation: flow.valuation, adjustment: .official),
        product: request.product, from: nil, through: request.through))
    let lines = BriefMaker.months(of: counted).map { months in
      BriefMaker.adjust(months, official, by: parameters)
        .filter { line in request.from.map { $0 <= line.month } ?? true }
    }
    return AdjustedListing(counted: counted, method: .stl(parameters), lines: lines)
  }

  private typealias CountedMonth = (month: Month, value: FixedPoint)

  private static func adjust(
    _ months: [CountedMonth], _ official: SeriesListing, by parameters: STL.Parameters
  ) -> [AdjustedListing.Line] {
    let logs = months.map { log($0.value.double) }
    let parts = STL(logs, parameters)
    let known = Dictionary(
      official.lines.compactMap { line in
        line.period.month.flatMap { month in line.value.value.map { (month, $0.value) } }
      }, uniquingKeysWith: { first, _ in first })
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
        return .notMeasurable(
          Reason(reason.kind, "\(month): \(reason.text)", remedy: reason.remedy))
      case .value(let value):
        guard value.value > .zero else {
          return .notMeasurable(
            Reason(.notComparable, "\(month) is not above zero, and logarithms are taken"))
        }
        months.append((month, value.value))
      }
    }
    guard months.count >= 24 else {
      return .notMeasurable(
        Reason(.notOnFile, "seasons take two years, and \(months.count) months are on file"))
    }
    return .value(months)
  }
}

extension FixedPoint {
  /// An estimate to whole units.
  fileprivate init(rounding estimate: Double) {
    self.init(millionths: Int128(estimate.rounded()) * 1_000_000)
  }
}
