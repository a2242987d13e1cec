package import Assessment
import TradeStatistics

extension FigureUnit {
  /// What follows an exact number: ` USD`, ` t`, ` USD per EUR`; nothing after ratios and counts.
  package var suffix: String {
    switch self {
    case .money(let currency): " \(currency)"
    case .quantity(let unit): " \(unit)"
    case .ratio, .count: ""
    case .rate(let from, let to): " \(to) per \(from)"
    }
  }
}
