package import TradeStatistics

/// A table's key for people: what goes without saying is left out.
package enum TableText {
  /// Office and pair: `census USA-CHN`.
  package static func pair(_ table: TableKey) -> String {
    "\(table.source) \(table.reporter)-\(table.partner)"
  }

  /// What is counted and how: `export total HS2017/HS6 FAS USD`.
  package static func detail(_ table: TableKey) -> String {
    var parts = [table.flow.rawValue]
    if table.system != .unspecified { parts.append(table.system.rawValue) }
    if table.basis == .balanceOfPayments { parts.append(table.basis.rawValue) }
    switch table.classification.level {
    case .total: parts.append("all goods")
    case .currency: break
    default: parts.append("\(table.classification.edition)/\(table.classification.level.rawValue)")
    }
    if table.valuation != .unspecified { parts.append(table.valuation.rawValue) }
    if table.adjustment == .official { parts.append("adjusted") }
    return (parts + ["\(table.currency)"]).joined(separator: " ")
  }

  /// Both.
  package static func line(_ table: TableKey) -> String { pair(table) + " " + detail(table) }
}
