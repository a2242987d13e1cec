extension FixedPoint {
  /// The nearest number to a finite floating-point one; the last place kept is a millionth.
  ///
  /// - Precondition: finite, and below 10²⁰ in size.
  public init(nearest number: Double) {
    precondition(number.isFinite && number.magnitude < 1e20, "a number that fits")
    self.init(millionths: Int128((number * 1e6).rounded()))
  }

  /// The same number or the next lower one with two places.
  public var roundedDownToCents: FixedPoint {
    let rest = millionths % 10_000
    return FixedPoint(millionths: millionths - (rest < 0 ? rest + 10_000 : rest))
  }
}
