public import TimeSeries
public import TradeStatistics

/// Which codes of a product list a figure could not separate or could not see.
public struct CoverageReport: Hashable, Sendable {
  /// A code that shares rows with codes outside its group.
  public struct BoundedCode: Hashable, Sendable {
    /// The listed code.
    public let code: ProductCode
    /// The coarser rows that it shares.
    public let rows: [ProductCode]
    /// The code's value lies between zero and this, in whole units of the currency.
    public let upper: FixedPoint
    /// Number of periods in which it is so.
    public let periods: Int
  }

  /// A code that no release on file was asked for, or of which a part is withheld.
  public struct AbsentCode: Hashable, Sendable {
    /// The listed code.
    public let code: ProductCode
    /// First period in which it is absent.
    public let from: Period
    /// Last period in which it is absent.
    public let through: Period
    /// Number of periods in which it is absent.
    public let periods: Int
    /// The code's share of all listed codes in the baseline period; nil where that is not on file.
    public let baselineShare: FixedPoint?
  }

  /// Number of listed codes.
  public let listed: Int
  /// Codes measured exactly in every period.
  public let exact: Int
  /// Codes that share rows in some period, in order.
  public let bounded: [BoundedCode]
  /// Codes absent in some period, in order.
  public let absent: [AbsentCode]

  /// Whether every listed code is measured exactly in every period.
  public var isComplete: Bool { bounded.isEmpty && absent.isEmpty }

  init(
    of codes: [Int], in covers: [PeriodCover], map: ProductMap,
    baselineShare: (_ code: Int) -> FixedPoint? = { _ in nil }
  ) {
    let open = covers.map { $0.openRows(codes) }
    var bounded: [BoundedCode] = []
    var absent: [AbsentCode] = []
    for index in codes {
      let code = map.entries[index].code
      let missing = covers.indices.filter { covers[$0].codes[index].state == .absent }
      if let first = missing.first, let last = missing.last {
        absent.append(
          AbsentCode(
            code: code, from: covers[first].period, through: covers[last].period,
            periods: missing.count, baselineShare: baselineShare(index)))
      }
      let shared = covers.indices.filter { place in
        let cover = covers[place].codes[index]
        return cover.state == .bounded && cover.sharedRows.contains { open[place][$0] }
      }
      guard !shared.isEmpty else { continue }
      var rows: Set<ProductCode> = []
      var upper = FixedPoint.zero
      for place in shared {
        let cover = covers[place]
        for row in cover.codes[index].sharedRows where open[place][row] {
          rows.insert(cover.sharedRows[row].code)
          upper = upper + cover.sharedRows[row].value
        }
      }
      bounded.append(
        BoundedCode(code: code, rows: rows.sorted(), upper: upper, periods: shared.count))
    }
    self.listed = codes.count
    self.bounded = bounded
    self.absent = absent
    let inexact = Set(bounded.map(\.code)).union(absent.map(\.code))
    self.exact = codes.count - inexact.count
  }
}
