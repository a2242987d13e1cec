import Assessment
public import Briefing
import TextFormats
import TimeSeries
import TradeStatistics

/// An amount in another currency, with the rate and where it is from.
public struct ConversionReport {
  private let converted: ConvertedMoney

  /// Creates a writer of one conversion.
  public init(_ converted: ConvertedMoney) {
    self.converted = converted
  }

  /// Both amounts, the rate, and the release behind it, ending with a line feed.
  public var text: String {
    let rate = converted.rate
    let table = rate.release.release.table
    return "\(amount(converted.amount)) = \(amount(converted.converted)) at \(rate.value) "
      + "(\(table.source), \(rate.period))\n"
      + CitationText.grouped([Citation(rate.release)]).map { "release: \($0)\n" }.joined()
  }

  /// The conversion in the schema `pledgeline.conversion/1`, UTF-8.
  public var json: [UInt8] {
    JSONWriter.write([
      "schema": "pledgeline.conversion/1", "amount": money(converted.amount),
      "converted": money(converted.converted), "rate": RateJSON.value(converted.rate),
    ])
  }

  private func amount(_ money: Money) -> String {
    "\(NumberText.exact(money.amount)) \(money.currency)"
  }

  private func money(_ money: Money) -> JSONValue {
    ["amount": .decimal(money.amount), "currency": .text(money.currency)]
  }
}
