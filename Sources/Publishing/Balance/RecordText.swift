package import Assessment
import TimeSeries
import TradeStatistics

/// What can be said of a balance's latest month as a record, in words.
package struct RecordText {
  private let amounts: Amounts

  package init(amounts: Amounts) {
    self.amounts = amounts
  }

  /// One clause; nil where the latest period is no month.
  package func line(_ side: BalanceReport) -> String? {
    guard let month = side.latest.period.month else { return nil }
    switch side.record {
    case .smallestSince(let earlier, let figure, let between):
      let value = amounts.billions(figure)
      return between == 0
        ? "no record; the month before was smaller (\(earlier): \(value))"
        : "\(month)'s deficit is the smallest since \(DateText.month(earlier)) (\(value)), "
          + "\(between) months between"
    case .smallestOnFile(let from):
      return "\(month)'s deficit is the smallest on file, which begins in \(DateText.month(from))"
    case .unknown(let reason):
      return "whether \(month) is a record cannot be told: \(reason.text)"
    }
  }
}
