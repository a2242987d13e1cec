/// Reads amounts as people write them: a number, an optional multiplier, a unit.
public enum Magnitude {
  /// The multipliers accepted, with their powers of ten.
  public static let multipliers: [(name: String, exponent: Int)] = [
    ("k", 3), ("thousand", 3), ("m", 6), ("mn", 6), ("million", 6), ("bn", 9), ("billion", 9),
    ("tn", 12), ("trillion", 12),
  ]

  /// Splits `25.4bn USD` into 25,400,000,000 and `USD`; nil where the text is not an amount.
  ///
  /// A lone word after the number is the unit, so `3 m` is three metres, not three million.
  public static func parse(_ text: some StringProtocol) -> (amount: FixedPoint, unit: String)? {
    let trimmed = text.drop { $0 == " " }
    let number = trimmed.prefix { $0.isASCII && ($0.isNumber || ".-+".contains($0)) }
    guard let base = FixedPoint(number) else { return nil }
    let words = trimmed.dropFirst(number.count).split(separator: " ")
    switch words.count {
    case 1: return (base, String(words[0]))
    case 2:
      guard let found = multipliers.first(where: { $0.name == words[0] }) else { return nil }
      let power = FixedPoint.powerOfTen(found.exponent)
      return (FixedPoint(millionths: base.millionths * power), String(words[1]))
    default: return nil
    }
  }
}
