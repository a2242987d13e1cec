import TradeStatistics

/// The codes of several releases of a table, ascending, each with the unit of its first quantity.
struct CodeUnion {
  /// A code, and its unit where it has one.
  typealias Entry = (code: ProductCode, unit: QuantityUnit?)

  private(set) var entries: [Entry] = []

  /// Adds the rows of a release that is recorded after those before; codes ascend, none twice.
  mutating func add(_ rows: [ReleaseRow]) {
    var added: [Entry] = []
    var next = 0
    for row in rows {
      while next < entries.count, entries[next].code < row.code { next += 1 }
      if next < entries.count, entries[next].code == row.code {
        if entries[next].unit == nil { entries[next].unit = row.quantity?.unit }
      } else {
        added.append((row.code, row.quantity?.unit))
      }
    }
    if !added.isEmpty { merge(added) }
  }

  private mutating func merge(_ added: [Entry]) {
    var merged: [Entry] = []
    merged.reserveCapacity(entries.count + added.count)
    var next = 0
    for entry in entries {
      while next < added.count, added[next].code < entry.code {
        merged.append(added[next])
        next += 1
      }
      merged.append(entry)
    }
    entries = merged + added[next...]
  }

  /// The segment that a dictionary lacks of these codes; nil where it has all.
  ///
  /// A dictionary names so many units and no more; a code with a unit beyond them gets none there.
  func segment(missingIn dictionary: CodeDictionary) -> CodeSegment? {
    let numbers = dictionary.numbers(of: entries.map(\.code))
    var units = Set(dictionary.units)
    var missing: [Entry] = []
    for (entry, number) in zip(entries, numbers) where number < 0 {
      var unit = entry.unit
      if let named = unit, !units.contains(named) {
        if units.count < CodeSegment.maximumUnitCount { units.insert(named) } else { unit = nil }
      }
      missing.append((entry.code, unit))
    }
    return missing.isEmpty ? nil : CodeSegment(missing)
  }
}
