/// Numbers packed texts in the order in which they come; finding one again takes a few steps.
///
/// The hash is a multiplication: good enough for codes of offices, and much faster than one that withstands attack.
/// There are never more texts than a description lists, so nobody can fill it with texts that collide.
struct PackedIndex: Sendable {
  /// For each place of the table the two halves of its text and its number; −1 where it is free.
  private var highs = [UInt64](repeating: 0, count: 64)
  private var lows = [UInt64](repeating: 0, count: 64)
  private var numbers = [Int32](repeating: -1, count: 64)
  private var count: Int32 = 0

  /// The number of a text, given now where it is new.
  mutating func number(of text: UInt128) -> Int {
    if let known = knownNumber(of: text) { return known }
    if 2 * Int(count) >= numbers.count {
      let old = self
      highs = Array(repeating: 0, count: 4 * old.numbers.count)
      lows = highs
      numbers = Array(repeating: -1, count: highs.count)
      for position in old.numbers.indices where old.numbers[position] >= 0 {
        place(old.highs[position], old.lows[position], old.numbers[position])
      }
    }
    place(UInt64(truncatingIfNeeded: text >> 64), UInt64(truncatingIfNeeded: text), count)
    count += 1
    return Int(count) - 1
  }

  /// The number of a text; nil where it has none.
  func knownNumber(of text: UInt128) -> Int? {
    let high = UInt64(truncatingIfNeeded: text >> 64)
    let low = UInt64(truncatingIfNeeded: text)
    let last = numbers.count &- 1
    var position = PackedIndex.home(high, low) & last
    while true {
      let number = numbers[position]
      if number < 0 { return nil }
      if highs[position] == high && lows[position] == low { return Int(number) }
      position = (position &+ 1) & last
    }
  }

  private mutating func place(_ high: UInt64, _ low: UInt64, _ number: Int32) {
    let last = numbers.count - 1
    var position = PackedIndex.home(high, low) & last
    while numbers[position] >= 0 { position = (position + 1) & last }
    highs[position] = high
    lows[position] = low
    numbers[position] = number
  }

  private static func home(_ high: UInt64, _ low: UInt64) -> Int {
    Int(truncatingIfNeeded: ((high ^ low) &* 0x9E37_79B9_7F4A_7C15) &>> 33)
  }
}
