import TradeStatistics

extension ReleaseCover {
  /// Number of what a cover says and how it is written; another number, other covers.
  ///
  /// Raise it with every change of what ``init(_:map:)`` makes of a release, or of the bytes.
  public static let edition = 1

  /// The cover as bytes, to be kept.
  public func encoded() -> [UInt8] {
    var writer = CoverWriter()
    writer.append(sums.count)
    let filled = sums.indices.filter { sums[$0] != .zero }
    ReleaseCover.append(filled, to: &writer)
    for index in filled { writer.append(sums[index]) }
    appendShared(to: &writer)
    ReleaseCover.append(withheld.sorted(), to: &writer)
    guard case .kept(let rows) = listed else {
      writer.append(0)
      return writer.bytes
    }
    writer.append(rows.count + 1)
    for row in rows {
      writer.append(row.code.description)
      writer.append(row.value)
      writer.append(row.quantity?.amount)
      if let quantity = row.quantity { writer.append(quantity.unit.rawValue) }
    }
    return writer.bytes
  }

  /// Reads a cover that was kept; nil where the bytes are not one of so many listed codes.
  public init?(encoded bytes: [UInt8], listedCount: Int) {
    var reader = CoverReader(bytes)
    guard reader.integer() == listedCount,
      let filled = ReleaseCover.indexes(from: &reader, limit: listedCount)
    else { return nil }
    var sums = Array(repeating: FixedPoint.zero, count: listedCount)
    for index in filled {
      guard let sum = reader.number() else { return nil }
      sums[index] = sum
    }
    guard let shared = ReleaseCover.shared(from: &reader, limit: listedCount),
      let withheld = ReleaseCover.indexes(from: &reader, limit: listedCount),
      let listed = ReleaseCover.listed(from: &reader), reader.isAtEnd
    else { return nil }
    self.init(sums: sums, shared: shared, withheld: Set(withheld), listed: listed)
  }

  // Rising indexes: how many, then each one's distance from the one before.
  private static func append(_ indexes: [Int], to writer: inout CoverWriter) {
    writer.append(indexes.count)
    var next = 0
    for index in indexes {
      writer.append(index - next)
      next = index + 1
    }
  }

  private static func indexes(from reader: inout CoverReader, limit: Int) -> [Int]? {
    guard let count = reader.count() else { return nil }
    var indexes: [Int] = []
    indexes.reserveCapacity(count)
    var next = 0
    for _ in 0..<count {
      guard let gap = reader.integer(), gap < limit - next else { return nil }
      indexes.append(next + gap)
      next += gap + 1
    }
    return indexes
  }

  private func appendShared(to writer: inout CoverWriter) {
    var positions: [CoarseRow: Int] = [:]
    var rows: [CoarseRow] = []
    let codes = shared.keys.sorted()
    for row in codes.flatMap({ shared[$0] ?? [] }) where positions[row] == nil {
      positions[row] = rows.count
      rows.append(row)
    }
    writer.append(rows.count)
    for row in rows {
      writer.append(row.code.description)
      writer.append(row.value)
    }
    ReleaseCover.append(codes, to: &writer)
    for code in codes {
      let own = shared[code] ?? []
      writer.append(own.count)
      for row in own { writer.append(positions[row] ?? 0) }
    }
  }

  private static func shared(
    from reader: inout CoverReader, limit: Int
  ) -> [Int: [CoarseRow]]? {
    guard let count = reader.count() else { return nil }
    var rows: [CoarseRow] = []
    for _ in 0..<count {
      guard let code = reader.code(), let value = reader.optionalNumber() else { return nil }
      rows.append(CoarseRow(code: code, value: value))
    }
    guard let codes = indexes(from: &reader, limit: limit) else { return nil }
    var shared: [Int: [CoarseRow]] = [:]
    for code in codes {
      guard let own = reader.count() else { return nil }
      var list: [CoarseRow] = []
      for _ in 0..<own {
        guard let position = reader.integer(), position < rows.count else { return nil }
        list.append(rows[position])
      }
      shared[code] = list
    }
    return shared
  }

  private static func listed(from reader: inout CoverReader) -> ListedRows? {
    guard let mark = reader.integer() else { return nil }
    guard mark > 0 else { return .unquantified }
    var rows: [ReleaseRow] = []
    for _ in 1..<mark {
      guard let code = reader.code(), let value = reader.optionalNumber(),
        let amount = reader.optionalNumber()
      else { return nil }
      var quantity: Quantity?
      if let amount {
        guard let unit = reader.text().flatMap({ QuantityUnit(rawValue: $0) }) else { return nil }
        quantity = Quantity(amount, unit)
      }
      rows.append(ReleaseRow(code: code, value: value, quantity: quantity))
    }
    return .kept(rows)
  }
}
