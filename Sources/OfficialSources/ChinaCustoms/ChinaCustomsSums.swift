import TextFormats
import TimeSeries
import TradeStatistics

/// The rows of an export, added up to one a month, partner and commodity.
struct ChinaCustomsSums {
  /// What one row of a release stands for.
  struct Key: Hashable {
    let month: Month
    let partner: Economy
    let code: ProductCode
  }

  /// The sum of the rows of one key.
  struct Sum {
    /// Nil as soon as one row has no value.
    var dollars: FixedPoint?
    /// Nil as soon as one row has no value.
    var yuan: FixedPoint?
    /// Nil as soon as one row has none, or one of another unit.
    var quantity: Quantity?
  }

  private struct RowKey: Hashable {
    let key: Key
    let regime: String
    let location: String
  }

  /// The keys in the order of the file.
  private(set) var keys: [Key] = []
  private var sums: [Key: Sum] = [:]
  private var lines: [RowKey: Int] = [:]
  /// The codes of the customs regimes seen.
  private(set) var regimes: Set<String> = []
  /// The codes of the locations seen.
  private(set) var locations: Set<String> = []

  /// The sum of a key.
  subscript(key: Key) -> Sum { sums[key] ?? Sum() }

  /// Adds a row.
  ///
  /// - Returns: the line of the row that says the same already, regime and location included; nil where there is none.
  mutating func add(
    _ row: ChinaCustomsRow, partner: Economy, line: Int, _ findings: inout CountedFindings,
    at place: SourceLocation
  ) -> Int? {
    let key = Key(month: row.month, partner: partner, code: row.code)
    let rowKey = RowKey(key: key, regime: row.regime, location: row.location)
    if let first = lines.updateValue(line, forKey: rowKey) { return first }
    regimes.insert(row.regime)
    locations.insert(row.location)
    guard let sum = sums[key] else {
      keys.append(key)
      sums[key] = Sum(dollars: row.dollars, yuan: row.yuan, quantity: row.quantity)
      return nil
    }
    var quantity: Quantity?
    if let own = sum.quantity, let other = row.quantity {
      if own.unit == other.unit {
        quantity = Quantity(own.amount + other.amount, own.unit)
      } else {
        findings.add(
          "quantities in \(own.unit) and \(other.unit) do not add up; left out", at: place,
          severity: .warning)
      }
    }
    sums[key] = Sum(
      dollars: ChinaCustomsSums.sum(sum.dollars, row.dollars),
      yuan: ChinaCustomsSums.sum(sum.yuan, row.yuan), quantity: quantity)
    return nil
  }

  private static func sum(_ left: FixedPoint?, _ right: FixedPoint?) -> FixedPoint? {
    left.flatMap { left in right.map { left + $0 } }
  }

  /// The sentence that goes with figures that were added up; nil where none were.
  var note: String? {
    func codes(_ what: String, _ codes: Set<String>) -> String? {
      let listed = codes.filter { !$0.isEmpty }.sorted()
      return listed.isEmpty ? nil : "\(what) \(listed.joined(separator: ", "))"
    }
    let parts = [
      codes("the customs regimes", regimes),
      codes("the locations of importers and exporters", locations),
    ].compactMap(\.self)
    return parts.isEmpty
      ? nil : "added up over what the file shows: " + parts.joined(separator: "; ")
  }
}
