import TimeSeries
import TradeStatistics

@testable import Assessment

/// A market in dollars: what one measure counts of it, and what another counts in all.
enum MadeMarket {
  static func money(
    _ months: Int, part: Int, whole: Int, from first: String = "2021-01"
  ) throws -> [EffectiveRelease] {
    let start = try month(first)
    return try [("count", part), ("whole", whole)].flatMap { office, value in
      let table = try MadeRelease.table(
        source: office, system: .unspecified, level: .lines, edition: "OWN",
        valuation: .unspecified)
      return try (0..<months).map { index in
        try MadeRelease.release(table, start.advanced(by: index).description, ["1": value])
      }
    }
  }
}
