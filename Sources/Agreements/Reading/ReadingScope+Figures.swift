import TextFormats
import TradeStatistics

extension ReadingScope {
  /// A figure as somebody printed it.
  func figure(_ node: YAMLNode) -> ClaimedFigure? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let quantity = text(fields.required("quantity"))
    let valueNode = fields.required("value")
    let value = valueNode?.decimal(sink)
    let unit = fields.required("unit").flatMap(figureUnit)
    let printed = fields.optional("as-printed") ?? valueNode
    let toldNode = fields.optional("told")
    let told = toldNode?.choice(of: ClaimedFigure.Told.self, as: "word", sink)
    let target = fields.optional("target")?.decimal(sink)
    let baselineNode = fields.optional("baseline")
    let baseline = baselineNode?.decimal(sink)
    fields.finish()
    guard (toldNode == nil) == (told == nil), let quantity, let value, let unit, let printed,
      let asPrinted = text(printed),
      let places = placesPrinted(asPrinted, value: value, at: printed.location, unit)
    else { return nil }
    if let baselineNode, let baseline {
      guard let target, baseline < target else {
        sink.error(
          "a baseline is a part of the target", at: baselineNode.location,
          remedy: target == nil ? "add 'target'" : "it is less than the target")
        return nil
      }
    }
    let half = FixedPoint(mantissa: 5, exponent: -(places + 1))
    return ClaimedFigure(
      quantity: quantity, value: unit.whole(value), unit: unit.unit, asPrinted: asPrinted,
      halfUnit: unit.whole(half), target: target.map(unit.whole),
      baseline: baseline.map(unit.whole), told: told ?? .exactly)
  }

  /// A unit with the multiplier written before it: `bn USD`.
  private struct ScaledUnit {
    let multiplier: FixedPoint
    let unit: ClaimedFigure.Unit

    /// A number of scaled units as a number of whole ones; exact, for multipliers are whole.
    func whole(_ number: FixedPoint) -> FixedPoint { number * multiplier }
  }

  private func figureUnit(_ node: YAMLNode) -> ScaledUnit? {
    guard let text = text(node) else { return nil }
    guard let parsed = Magnitude.parse("1 " + text) else {
      return node.mismatch("a unit such as 'bn USD', 'mn t' or '%'", sink)
    }
    if parsed.unit == "%", text == "%" {
      return ScaledUnit(multiplier: parsed.amount, unit: .percent)
    }
    return node.currencyOrUnit(parsed.unit, sink).map {
      ScaledUnit(multiplier: parsed.amount, unit: $0)
    }
  }

  /// The number of decimal places printed; thousands may be set apart by commas.
  private func placesPrinted(
    _ text: String, value: FixedPoint, at location: SourceLocation, _ unit: ScaledUnit
  ) -> Int? {
    let digits = text.filter { $0 != "," }
    guard let number = FixedPoint(digits) else {
      sink.error(
        "expected the digits as printed, found '\(text.prefix(60))'", at: location,
        remedy: "write only the number, such as \"25.4\"")
      return nil
    }
    guard number == value else {
      sink.error(
        "printed is \(digits), and the value is \(value)", at: location,
        remedy: "write the value as it was printed")
      return nil
    }
    let places = digits.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first
    let count = places?.utf8.count ?? 0
    guard count <= 5 else {
      sink.error(
        "more decimal places than a printed figure has: \(count)", at: location,
        remedy: "give at most 5, or a smaller unit")
      return nil
    }
    return count
  }
}
