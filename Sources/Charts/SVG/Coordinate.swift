/// Numbers of pixels as text: at most two decimal places, in one form on every machine.
enum Coordinate {
  /// The number to a hundredth of a pixel, without needless zeros.
  static func text(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let magnitude = hundredths.magnitude
    let sign = hundredths < 0 ? "-" : ""
    let whole = sign + String(magnitude / 100)
    let rest = magnitude % 100
    if rest == 0 { return whole }
    if rest % 10 == 0 { return whole + "." + String(rest / 10) }
    return whole + (rest < 10 ? ".0" : ".") + String(rest)
  }
}
