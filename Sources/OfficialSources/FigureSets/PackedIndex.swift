/// Numbers packed texts in the order in which they come; finding one again takes a few steps.
///
/// The hash is a multiplication: good enough for codes of offices, and much faster than one that withstands attack.
/// There are never more texts than a description lists, so nobody can fill it with texts that collide.
struct PackedIndex: Sendable {
  private var texts: [UInt128] = []
  /// For each place of the table the number of its text plus one; 0 where it is free.
  private var table = [Int](repeating: 0, count: 64)

  /// The number of a text, given now where it is new.
  mutating func number(of text: UInt128) -> Int {
    if let known = knownNumber(of: text) { return known }
    texts.append(text)
    if texts.count * 2 > table.count {
      table = [Int](repeating: 0, count: table.count * 4)
      for number in texts.indices { place(number) }
    } else {
      place(texts.count - 1)
    }
    return texts.count - 1
  }

  /// The number of a text; nil where it has none.
  func knownNumber(of text: UInt128) -> Int? {
    var position = home(of: text)
    while table[position] != 0 {
      if texts[table[position] - 1] == text { return table[position] - 1 }
      position = (position + 1) & (table.count - 1)
    }
    return nil
  }

  private mutating func place(_ number: Int) {
    var position = home(of: texts[number])
    while table[position] != 0 { position = (position + 1) & (table.count - 1) }
    table[position] = number + 1
  }

  private func home(of text: UInt128) -> Int {
    let folded = UInt64(truncatingIfNeeded: text >> 64) ^ UInt64(truncatingIfNeeded: text)
    return Int((folded &* 0x9E37_79B9_7F4A_7C15) >> 32) & (table.count - 1)
  }
}
