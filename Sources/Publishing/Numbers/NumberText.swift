public import TradeStatistics

/// Numbers as people read them; the same on every machine, without locale.
public enum NumberText {
  /// Billions with so many places: `15.47`, `-26.10`.
  public static func billions(_ amount: FixedPoint, places: Int = 2) -> String {
    signed(reduced(amount, exponent: 9, places: places), places: places)
  }

  /// Billions with a sign on positive numbers too.
  public static func billionsChange(_ amount: FixedPoint, places: Int = 2) -> String {
    let text = billions(amount, places: places)
    return amount > .zero ? "+" + text : text
  }

  /// Millions with one place and grouped thousands: `66,482.5`.
  public static func millions(_ amount: FixedPoint) -> String {
    grouped(reduced(amount, exponent: 6, places: 1), places: 1)
  }

  /// Millions with a sign on positive numbers too.
  public static func millionsChange(_ amount: FixedPoint) -> String {
    let text = millions(amount)
    return amount > .zero ? "+" + text : text
  }

  /// A ratio as percent without places: `58 %`; negative with a minus sign.
  public static func percent(_ ratio: FixedPoint, places: Int = 0) -> String {
    signed(ratio * FixedPoint(100), places: places) + " %"
  }

  /// A ratio as it is: `−0.26`.
  public static func ratio(_ ratio: FixedPoint, places: Int = 2) -> String {
    signed(ratio, places: places)
  }

  /// A multiple as people write it: `2`, `1.25`.
  static func multiple(_ number: Double) -> String {
    exact(FixedPoint(millionths: Int128((number * 1e6).rounded())))
  }

  /// An exact number with grouped thousands and as many places as it has: `1,234.5`.
  public static func exact(_ number: FixedPoint) -> String {
    let places = number.description.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    return grouped(number, places: places)
  }

  /// An exact number with a sign on positive numbers too.
  public static func exactChange(_ number: FixedPoint) -> String {
    number > .zero ? "+" + exact(number) : exact(number)
  }

  /// A number with grouped thousands: `1,234,567`, places as needed up to a limit.
  public static func grouped(_ number: FixedPoint, places: Int = 0) -> String {
    let text = number.magnitude.text(places: places)
    let parts = text.split(separator: ".", maxSplits: 1)
    var whole = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index) % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    let fraction = parts.count > 1 ? "." + parts[1] : ""
    let isZero = !text.contains { $0 != "0" && $0 != "." }
    return (number.isNegative && !isZero ? "\u{2212}" : "") + whole + fraction
  }

  // Rounded before it is divided: six kept places would round once more, and 4,999,999 would be
  // 0.01 billion.
  private static func reduced(_ amount: FixedPoint, exponent: Int, places: Int) -> FixedPoint {
    let divisor = FixedPoint(mantissa: 1, exponent: exponent)
    return amount.rounded(toPlaces: places - exponent).scaled(by: FixedPoint(1), over: divisor)
  }

  // The true minus sign is as wide as a digit and cannot be taken for a hyphen.
  private static func signed(_ number: FixedPoint, places: Int) -> String {
    let text = number.text(places: places)
    return text.hasPrefix("-") ? "\u{2212}" + text.dropFirst() : text
  }
}
