extension Int128 {
  /// The nearest binary floating-point number.
  ///
  /// The standard library's own conversion from 128 bits goes through generic code and takes many times as long; a
  /// chart over decades asks for thousands.
  package var nearestDouble: Double {
    let small = Int64(truncatingIfNeeded: self)
    if Int128(small) == self { return Double(small) }
    // The 64 bits from the top one on, with a mark below the last place for those that are left out: so only the
    // conversion rounds.
    let shift = UInt128.bitWidth - UInt64.bitWidth - magnitude.leadingZeroBitCount
    let high = UInt64(truncatingIfNeeded: magnitude >> shift)
    let marked = UInt128(high) << shift == magnitude ? high : high | 1
    return Double(
      sign: self < 0 ? .minus : .plus, exponent: shift, significand: Double(marked))
  }
}
