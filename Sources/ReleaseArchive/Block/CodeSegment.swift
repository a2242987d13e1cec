import TradeStatistics

/// The codes that one import adds to a table's dictionary, in their order, and the units of their quantities.
///
/// A code's unit is that of the first quantity recorded with it; blocks name units only where they differ.
struct CodeSegment: Equatable {
  /// The version written, and the only one read.
  static let version: UInt8 = 1
  /// Most units of one dictionary; codes with a unit beyond them have none here, and blocks name it.
  static let maximumUnitCount = 255
  /// Most codes of one dictionary.
  static let maximumCodeCount = 1 << 24

  /// The codes, ascending.
  let codes: [ProductCode]
  /// The units in use, ascending by their texts.
  let units: [QuantityUnit]
  /// For each code 0, or the position of its unit in `units` plus 1; empty where there are no units.
  let unitNumbers: [UInt8]

  /// Takes codes and their units.
  ///
  /// - Precondition: at least one code, ascending, and no more units than a dictionary can have.
  init(_ entries: [(code: ProductCode, unit: QuantityUnit?)]) {
    codes = entries.map(\.code)
    var units: [QuantityUnit] = []
    for entry in entries {
      if let unit = entry.unit, !units.contains(unit) { units.append(unit) }
    }
    units.sort { $0.packed < $1.packed }
    precondition(units.count <= CodeSegment.maximumUnitCount, "a byte names a unit")
    unitNumbers =
      units.isEmpty
      ? []
      : entries.map { entry in
        UInt8(entry.unit.flatMap { units.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
      }
    self.units = units
  }

  /// Reads a segment; every length and number is checked before it is used.
  init(decoding bytes: [UInt8]) throws(BlockError) {
    guard let first = bytes.first else { throw BlockError(.truncated, at: 0) }
    guard first == CodeSegment.version else {
      throw BlockError(.unknownVersion(first, known: CodeSegment.version), at: 0)
    }
    var reader = try ByteReader(sealed: bytes)
    _ = try reader.byte()
    let count = try reader.varint()
    // A code takes one byte at least.
    guard (1...CodeSegment.maximumCodeCount).contains(count), count <= reader.remaining else {
      throw BlockError(.codeCountOutOfRange(count), at: 1)
    }
    codes = try CodeSequence.read(count, &reader)
    (units, unitNumbers) = try CodeSegment.readUnits(count, &reader)
    try reader.finish()
  }

  /// The bytes of the segment.
  func encoded() -> [UInt8] {
    var writer = ByteWriter()
    writer.reserve(16 + codes.count * 5)
    writer.append(CodeSegment.version)
    writer.appendVarint(codes.count)
    CodeSequence.append(codes, to: &writer)
    writer.appendVarint(units.count)
    for unit in units { writer.appendText(unit.rawValue) }
    writer.append(unitNumbers)
    writer.seal()
    return writer.bytes
  }

  private static func readUnits(
    _ count: Int, _ reader: inout ByteReader
  ) throws(BlockError) -> ([QuantityUnit], [UInt8]) {
    let start = reader.position
    let unitCount = try reader.varint()
    guard unitCount <= maximumUnitCount else { throw BlockError(.badUnit, at: start) }
    guard unitCount > 0 else { return ([], []) }
    let units = try reader.units(unitCount)
    let range = try reader.take(count)
    let numbers = Array(reader.bytes[range])
    var isUsed = [Bool](repeating: false, count: 256)
    for number in numbers { isUsed[Int(number)] = true }
    if let beyond = isUsed.indices.last(where: { isUsed[$0] && $0 > unitCount }) {
      throw BlockError(.unitNotInTable(beyond), at: range.lowerBound)
    }
    guard isUsed[1...unitCount].allSatisfy({ $0 }) else { throw BlockError(.badUnit, at: start) }
    return (units, numbers)
  }
}

extension ByteReader {
  /// Units by their texts, ascending.
  mutating func units(_ count: Int) throws(BlockError) -> [QuantityUnit] {
    var units: [QuantityUnit] = []
    for _ in 0..<count {
      let start = position
      let length = try varint()
      let text = String(decoding: bytes[try take(length)], as: UTF8.self)
      guard let unit = QuantityUnit(rawValue: text),
        units.last.map({ $0.packed < unit.packed }) ?? true
      else { throw BlockError(.badUnit, at: start) }
      units.append(unit)
    }
    return units
  }
}
