/// Numbers packed texts in the order in which they come; finding one again takes a few steps.
///
/// The hash is a multiplication: good enough for codes of offices, and much faster than one that withstands attack.
/// There are never more texts than a description lists, so nobody can fill it with texts that collide.
struct PackedIndex: Sendable {
  private struct Entry: Sendable {
    let text: UInt128
    let number: Int
  }

  private var entries = [Entry?](repeating: nil, count: 64)
  private var count = 0

  /// The number of a text, given now where it is new.
  mutating func number(of text: UInt128) -> Int {
    if let known = knownNumber(of: text) { return known }
    if 2 * count >= entries.count {
      let old = entries
      entries = Array(repeating: nil, count: 4 * old.count)
      for case let entry? in old { place(entry) }
    }
    place(Entry(text: text, number: count))
    count += 1
    return count - 1
  }

  /// The number of a text; nil where it has none.
  func knownNumber(of text: UInt128) -> Int? {
    var position = home(of: text)
    while let entry = entries[position] {
      if entry.text == text { return entry.number }
      position = (position &+ 1) & (entries.count &- 1)
    }
    return nil
  }

  private mutating func place(_ entry: Entry) {
    var position = home(of: entry.text)
    while entries[position] != nil { position = (position + 1) & (entries.count - 1) }
    entries[position] = entry
  }

  private func home(of text: UInt128) -> Int {
    let folded = UInt64(truncatingIfNeeded: text >> 64) ^ UInt64(truncatingIfNeeded: text)
    return Int(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) >> 32) & (entries.count &- 1)
  }
}
