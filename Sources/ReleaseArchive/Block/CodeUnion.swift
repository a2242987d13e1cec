import TradeStatistics

/// The codes of several releases that a dictionary lacks, ascending, each with the unit of its first quantity.
struct CodeUnion {
  /// A code, and its unit where it has one.
  typealias Entry = (code: ProductCode, unit: QuantityUnit?)

  private let dictionary: CodeDictionary
  private(set) var entries: [Entry] = []

  /// Starts with none.
  init(missingIn dictionary: CodeDictionary) {
    self.dictionary = dictionary
  }

  /// Adds the rows of a release that is recorded after those before; codes ascend, none twice.
  mutating func add(_ rows: [ReleaseRow]) {
    add(rows, numbers: dictionary.numbers(of: rows))
  }

  /// The same, where the numbers of the rows' codes in the dictionary are known, −1 for those that it lacks.
  mutating func add(_ rows: [ReleaseRow], numbers: [Int32]) {
    var added: [Entry] = []
    var next = 0
    for (index, number) in numbers.enumerated() where number < 0 {
      let row = rows[index]
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

  /// The segment to be added to the dictionary; nil where it has all codes.
  ///
  /// A dictionary names so many units and no more; a code with a unit beyond them gets none there.
  func segment() -> CodeSegment? {
    guard !entries.isEmpty else { return nil }
    var units = dictionary.units
    return CodeSegment(
      entries.map { entry in
        guard let unit = entry.unit, !units.contains(unit) else { return entry }
        guard units.count < CodeSegment.maximumUnitCount else { return (entry.code, nil) }
        units.append(unit)
        return entry
      })
  }
}
