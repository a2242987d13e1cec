import TimeSeries
import TradeStatistics

extension Reason {
  /// Why tables do not serve a comparison in a currency; nil where there is none of them.
  static func otherCurrency(than wanted: Currency, _ onFile: [TableEvidence]) -> Reason? {
    guard let found = onFile.first?.table.currency, found != wanted else { return nil }
    return Reason(
      .notComparable, "the figures on file are in \(found), and the comparison is in \(wanted)",
      remedy: "pledgeline import the same table in \(wanted)")
  }
}
