import TimeSeries
import TradeStatistics

extension Reason {
  /// Why a table does not serve a comparison in a currency; nil where there is none.
  static func otherCurrency(than wanted: Currency, _ onFile: TableKey?) -> Reason? {
    guard let found = onFile?.currency, found != wanted else { return nil }
    return Reason(
      .notComparable, "the figures on file are in \(found), and the comparison is in \(wanted)",
      remedy: "pledgeline import the same table in \(wanted)")
  }
}
