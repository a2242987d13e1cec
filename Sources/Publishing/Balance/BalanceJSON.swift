import Assessment
public import Briefing
import TextFormats

/// A balance for programs: the gauge of a brief with its figures and releases.
public struct BalanceJSON {
  private let balance: BalanceBrief

  /// Creates a writer of one balance.
  public init(_ balance: BalanceBrief) {
    self.balance = balance
  }

  /// The JSON text, UTF-8; the same balance gives the same bytes.
  public var bytes: [UInt8] {
    JSONWriter.write([
      "schema": "pledgeline.balance/1",
      "stamp": StampJSON.value(balance.stamp),
      "gauge": GaugeJSON.value(balance.report),
      "display": RateJSON.value(balance.display),
      "figures": FigureJSON.list(balance.ledger),
      "releases": .list(balance.ledger.citations, CitationJSON.value),
    ])
  }
}
