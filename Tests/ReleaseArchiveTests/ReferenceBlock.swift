import TradeStatistics

@testable import ReleaseArchive

/// Block version 2 written and read the plainest way, bit by bit and row by row, after the format's description.
///
/// It shares no code with the program's own but the checksum, and trusts its input: what it is for is comparing.
enum ReferenceBlock {
  /// The block of rows whose codes have these numbers; `units` are the dictionary's, by number.
  static func encode(_ rows: [(number: Int, row: ReleaseRow)], units: [QuantityUnit?]) -> [UInt8] {
    let rows = rows.sorted { $0.number < $1.number }
    var flags: UInt8 = 0
    var body = varint(rows.count)
    let last = rows.last?.number ?? 0
    if !rows.isEmpty, last / 8 + 1 <= rows.count {
      flags |= 1
      var bits = [Bool](repeating: false, count: last + 1)
      for entry in rows { bits[entry.number] = true }
      body += varint(last / 8 + 1) + packed(bits)
    } else {
      var next = 0
      for entry in rows {
        body += varint(entry.number - next)
        next = entry.number + 1
      }
    }
    if rows.contains(where: { $0.row.value == nil }) {
      flags |= 2
      body += packed(rows.map { $0.row.value == nil })
    }
    body += column(rows.compactMap { $0.row.value?.millionths })
    let amounts = rows.compactMap { $0.row.quantity?.amount.millionths }
    if !amounts.isEmpty {
      flags |= 4
      let exceptions = rows.enumerated().filter { $1.row.quantity?.unit != units[$1.number] }
      if !exceptions.isEmpty {
        flags |= 8
        let named = Set(exceptions.compactMap { $0.element.row.quantity?.unit.rawValue }).sorted()
        body += varint(named.count)
        for unit in named { body += varint(unit.utf8.count) + Array(unit.utf8) }
        body += varint(exceptions.count)
        var next = 0
        for (row, entry) in exceptions {
          let unit = entry.row.quantity?.unit.rawValue
          let position = unit.flatMap { named.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
          body += varint(row - next) + varint(position)
          next = row + 1
        }
      }
      body += column(amounts)
    }
    return sealed([2, flags] + body)
  }

  /// Bytes with the checksum that they ought to have.
  static func sealed(_ body: [UInt8]) -> [UInt8] {
    let checksum = CRC32C.plainChecksum(body, count: body.count)
    return body + (0..<4).map { UInt8(truncatingIfNeeded: checksum >> (8 * $0)) }
  }

  static func varint(_ value: Int) -> [UInt8] {
    value < 128 ? [UInt8(value)] : [UInt8(value & 127) | 128] + varint(value >> 7)
  }

  private static func packed(_ bits: [Bool]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: (bits.count + 7) / 8)
    for (index, bit) in bits.enumerated() where bit { bytes[index / 8] += 1 << UInt8(index % 8) }
    return bytes
  }

  private static func column(_ numbers: [Int128]) -> [UInt8] {
    guard !numbers.isEmpty else { return [] }
    var exponent = 18
    while numbers.contains(where: { $0 % ReleaseBlock.powerOfTen(exponent) != 0 }) { exponent -= 1 }
    let mantissas = numbers.map { $0 / ReleaseBlock.powerOfTen(exponent) }
    let isSigned = mantissas.contains { $0 < 0 }
    let folded = mantissas.map { mantissa -> UInt128 in
      guard isSigned else { return mantissa.magnitude }
      return mantissa < 0 ? mantissa.magnitude * 2 - 1 : mantissa.magnitude * 2
    }
    let lengths = folded.map { 128 - $0.leadingZeroBitCount }
    let widths = bestWidths(lengths)
    let choices = lengths.map { length in widths.firstIndex { length <= $0 } ?? 0 }
    var bits: [Bool] = []
    for (number, choice) in zip(folded, choices) {
      for bit in 0..<widths[choice] { bits.append(number >> UInt128(bit) & 1 == 1) }
    }
    var choiceBits: [Bool] = []
    for choice in choices where widths.count > 1 {
      choiceBits += [choice & 1 == 1, choice & 2 == 2]
    }
    return [UInt8(exponent) | (isSigned ? 128 : 0), UInt8(widths.count)] + widths.map { UInt8($0) }
      + packed(choiceBits) + packed(bits)
  }

  /// All sets of at most four of the lengths are tried, narrow upper widths first; the first of the cheapest is taken.
  private static func bestWidths(_ lengths: [Int]) -> [Int] {
    let counts = Dictionary(lengths.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    guard let widest = counts.last?.key else { return [] }
    var best = (cost: widest * lengths.count, widths: [widest])
    func consider(_ widths: [Int]) {
      let cost = counts.reduce(2 * lengths.count) { sum, entry in
        sum + entry.value * (widths.first { entry.key <= $0 } ?? 0)
      }
      if cost < best.cost { best = (cost, widths) }
    }
    let others = counts.dropLast().map(\.key)
    for first in others { consider([first, widest]) }
    for second in others {
      for first in others where first < second { consider([first, second, widest]) }
    }
    for third in others {
      for second in others where second < third {
        for first in others where first < second { consider([first, second, third, widest]) }
      }
    }
    return best.widths
  }
}
