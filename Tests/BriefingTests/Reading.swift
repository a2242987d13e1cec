import Assessment
import Briefing
import Testing
import TimeSeries
import TradeStatistics

extension Brief {
  /// A figure of the brief by its address.
  func figure(_ id: String) throws -> Figure {
    try #require(findings.ledger.figure(id), "no figure \(id) in the brief of \(asOf)")
  }

  /// A figure in billions, as printed.
  func billions(_ id: String, places: Int = 2) throws -> String {
    try figure(id).billions(places: places)
  }

  /// A ratio, as printed.
  func ratio(_ id: String, places: Int = 2) throws -> String {
    try #require(try figure(id).value, "\(id) is not measurable").text(places: places)
  }
}

extension Figure {
  /// The value in billions, as printed.
  func billions(places: Int = 2) throws -> String {
    let value = try #require(value, "\(id) is not measurable")
    return value.scaled(by: FixedPoint(1), over: FixedPoint(1_000_000_000)).text(places: places)
  }
}
