import Assessment
public import Briefing
import TimeSeries
import TradeStatistics

/// A balance for a terminal.
public struct BalanceText {
  private let balance: BalanceBrief
  private let options: BriefOptions

  /// Creates a writer of one balance.
  public init(_ balance: BalanceBrief, options: BriefOptions) {
    self.balance = balance
    self.options = options
  }

  /// The whole text, ending with a line feed.
  public var text: String {
    let report = balance.report
    let amounts = Amounts(display: balance.display, ledger: balance.ledger)
    let facts = [
      "\(report.of.name) with \(report.with.name) as of \(DateText.day(balance.stamp.asOf))",
      StampText.strictness(balance.stamp), RateText.line(balance.display),
    ]
    var lines = facts.compactMap(\.self).flatMap { TextWrap.lines($0, width: options.width) }
    let gauge = GaugeText(report: report, amounts: amounts, options: options)
    lines += gauge.lines + gauge.detail
    let marks = MarkText.lines(amounts)
    if !marks.isEmpty { lines.append("") }
    lines += marks.flatMap {
      TextWrap.lines($0, width: options.width, first: "  ", rest: "    ")
    }
    lines.append("")
    lines += TextWrap.lines(StampText.line(balance.stamp), width: options.width)
      .map { options.ink.apply(.faint, $0) }
    return lines.joined(separator: "\n") + "\n"
  }
}
