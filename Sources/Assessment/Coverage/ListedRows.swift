import TradeStatistics

/// The rows of a release under listed codes, which quantities are read from.
enum ListedRows: Hashable, Sendable {
  /// None of them has a quantity, and they were not kept.
  case unquantified
  /// All of them, in the order of their codes.
  case kept([ReleaseRow])

  /// The row of a code, found by binary search; nil where there is none.
  ///
  /// - Precondition: the rows were kept.
  func row(_ code: ProductCode) -> ReleaseRow? {
    guard case .kept(let rows) = self else {
      preconditionFailure("rows are looked up only in tables that print quantities")
    }
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].code == code ? rows[low] : nil
  }
}
