import TimeSeries
import TradeStatistics

/// The language of a chart's numbers, months and own few words; titles and labels come translated.
public enum ChartLanguage: String, Hashable, Sendable, CaseIterable {
  /// English: 1,234.5 and 57%.
  case english = "en"
  /// German: 1.234,5 and 57 %.
  case german = "de"
  /// French: 1 234,5 and 57 %.
  case french = "fr"

  /// A figure in a unit, rounded half away from zero, with the unit's percent sign.
  func number(_ value: FixedPoint, in unit: ChartUnit, places: Int? = nil) -> String {
    let scaled = value.scaled(by: FixedPoint(1), over: unit.divisor)
    let digits = number(scaled, places: places ?? unit.places)
    guard unit.isPercent else { return digits }
    return self == .english ? digits + "%" : digits + "\u{A0}%"
  }

  /// A number with so many places, grouped by thousands, with a true minus sign.
  func number(_ value: FixedPoint, places: Int) -> String {
    let parts = value.magnitude.text(places: places).split(separator: ".")
    let whole = Array(parts.first ?? "0")
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += groupSeparator }
      grouped.append(digit)
    }
    if parts.count > 1 { grouped += decimalSeparator + parts[1] }
    let isZero = grouped.allSatisfy { !("1"..."9").contains($0) }
    return value.isNegative && !isZero ? "\u{2212}" + grouped : grouped
  }

  /// A month without its year: `Jan`.
  func shortMonth(_ month: Month) -> String { monthNames[month.monthOfYear - 1] }

  /// A month: `Jan 2020`.
  func month(_ month: Month) -> String { shortMonth(month) + " " + String(month.year) }

  /// A day: `10 Mar 2020`.
  func day(_ day: Day) -> String { shortDay(day) + " " + String(day.year) }

  /// A day without its year: `10 Mar`.
  func shortDay(_ day: Day) -> String {
    let name = shortMonth(day.month)
    return self == .german ? "\(day.dayOfMonth). \(name)" : "\(day.dayOfMonth) \(name)"
  }

  /// What a plot without any figure says.
  var noFigures: String {
    switch self {
    case .english: "No figures on file"
    case .german: "Keine Zahlen vorhanden"
    case .french: "Aucun chiffre disponible"
    }
  }

  /// What the mark of a gap stands for.
  var gap: String {
    switch self {
    case .english: "no figure for this time"
    case .german: "keine Zahl für diese Zeit"
    case .french: "pas de chiffre pour cette période"
    }
  }

  /// What the sign of a stand-in means.
  var standIn: String {
    switch self {
    case .english: "* a later vintage stands in"
    case .german: "* ein späterer Stand vertritt den damaligen"
    case .french: "* un état ultérieur en tient lieu"
    }
  }

  /// What the sign of a derived figure means.
  var derived: String {
    switch self {
    case .english: "~ derived, or as printed by the press"
    case .german: "~ abgeleitet, oder wie von der Presse gedruckt"
    case .french: "~ calculé, ou tel que paru dans la presse"
    }
  }

  /// What is said where an axis of values does not show zero.
  var notFromZero: String {
    switch self {
    case .english: "axis does not start at zero"
    case .german: "Achse beginnt nicht bei null"
    case .french: "l’axe ne part pas de zéro"
    }
  }

  private var groupSeparator: String {
    switch self {
    case .english: ","
    case .german: "."
    case .french: "\u{202F}"
    }
  }

  private var decimalSeparator: String { self == .english ? "." : "," }

  private var monthNames: [String] {
    switch self {
    case .english:
      ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    case .german:
      ["Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sep", "Okt", "Nov", "Dez"]
    case .french:
      [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
        "déc.",
      ]
    }
  }
}
