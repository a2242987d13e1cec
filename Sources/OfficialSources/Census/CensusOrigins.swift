import TextFormats
import TimeSeries
import TradeStatistics

/// Exports that an answer splits by origin (`DF`), put together again without counting anything twice.
///
/// Domestic and foreign exports add up to all exports, and a row of both may stand beside them. Where a file has rows of
/// both origins, exports are their sum and rows of the aggregate are dropped; where it has not, the aggregate counts. Rows
/// of one origin alone are no total.
struct CensusOrigins {
  /// Which exports a row counts.
  enum Kind: Hashable {
    case domestic
    case foreign
    case aggregate

    /// Reads a cell of `DF`; nil where it is not known.
    init?(_ text: PackedText) {
      switch text.description {
      case "1": self = .domestic
      case "2": self = .foreign
      case "-", "": self = .aggregate
      default: return nil
      }
    }
  }

  /// What a figure is of.
  struct Key: Hashable {
    let table: TableKey
    let month: Month
    let code: ProductCode
  }

  private var rows: [Kind: [Key: ReleaseRow]] = [:]

  /// Adds a row; false where there is one of the same kind already.
  mutating func add(_ kind: Kind, _ row: ReleaseRow, _ key: Key) -> Bool {
    rows[kind, default: [:]].updateValue(row, forKey: key) == nil
  }

  /// Hands the exports of any origin on.
  func finish(into collector: inout ReleaseCollector, _ omitted: inout CountedFindings) {
    let domestic = rows[.domestic] ?? [:]
    let foreign = rows[.foreign] ?? [:]
    guard !domestic.isEmpty, !foreign.isEmpty else {
      for (key, row) in rows[.aggregate] ?? [:] {
        collector.add(row, to: collector.slot(key.table, Period(key.month)))
      }
      return
    }
    for (key, row) in domestic {
      let sum = foreign[key].map { Self.sum(row, $0) } ?? row
      collector.add(sum, to: collector.slot(key.table, Period(key.month)))
    }
    for (key, row) in foreign where domestic[key] == nil {
      collector.add(row, to: collector.slot(key.table, Period(key.month)))
    }
  }

  private static func sum(_ first: ReleaseRow, _ second: ReleaseRow) -> ReleaseRow {
    var quantity: Quantity?
    if let one = first.quantity, let other = second.quantity, one.unit == other.unit {
      quantity = Quantity(one.amount + other.amount, one.unit)
    }
    let value = (first.value ?? .zero) + (second.value ?? .zero)
    return ReleaseRow(code: first.code, value: value, quantity: quantity)
  }
}
