/// One bit a row, lowest bit of the first byte first.
struct BlockBits {
  private let bytes: [UInt8]

  /// Takes the bits of so many rows; nil where a bit beyond them is set.
  init?(_ bytes: ArraySlice<UInt8>, count: Int) {
    if count & 7 != 0, let last = bytes.last, last >> UInt8(count & 7) != 0 { return nil }
    self.bytes = Array(bytes)
  }

  /// Whether no bit is set.
  var isEmpty: Bool { bytes.allSatisfy { $0 == 0 } }

  /// How many bits are set.
  var count: Int { bytes.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The bit of a row.
  subscript(row: Int) -> Bool { bytes[row >> 3] >> UInt8(row & 7) & 1 == 1 }
}
