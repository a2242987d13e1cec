/// Reads unsigned decimal digits, and nothing else, or nil.
func decimal(_ text: some StringProtocol) -> Int? {
  guard !text.isEmpty, text.utf8.count <= 9 else { return nil }
  var value = 0
  for byte in text.utf8 {
    guard byte >= 0x30, byte <= 0x39 else { return nil }
    value = value * 10 + Int(byte - 0x30)
  }
  return value
}

/// Writes a number with leading zeros.
func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  let missing = width - digits.utf8.count
  return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
}
