import Assessment
import TimeSeries
import TradeStatistics

/// Totals of one flow between the United States and China, in millions as offices print them.
struct MadeTrade {
  var reporter = Economy.usa
  var flow = Flow.export
  var adjustment = Adjustment.none
  var currency = Currency.usd
  var tolerance = FixedPoint.zero
  var isStandIn = false
  var status = EvidenceStatus.official

  func table() throws -> TableKey {
    let isUS = reporter == .usa
    return try MadeRelease.table(
      source: isUS ? "census" : "gacc", reporter: reporter, partner: isUS ? .china : .usa,
      flow: flow, system: isUS ? (flow == .export ? .total : .general) : .unspecified,
      level: .total, valuation: .unspecified, adjustment: adjustment, currency: currency)
  }

  /// One release a period.
  func releases(_ values: KeyValuePairs<String, Int>) throws -> [EffectiveRelease] {
    try values.map { covered, value in
      try MadeRelease.release(
        table(), covered, ["TOTAL": value], isStandIn: isStandIn, tolerance: tolerance,
        status: status)
    }
  }

  /// One release a month from a month on.
  func releases(from first: String, _ values: [Int?]) throws -> [EffectiveRelease] {
    let start = try month(first)
    return try values.enumerated().compactMap { index, value in
      try value.map {
        try MadeRelease.release(
          table(), start.advanced(by: index).description, ["TOTAL": $0], isStandIn: isStandIn,
          tolerance: tolerance, status: status)
      }
    }
  }
}
