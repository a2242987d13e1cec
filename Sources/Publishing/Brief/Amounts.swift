package import Assessment
package import Briefing
import TimeSeries
package import TradeStatistics

/// Figures of a brief as text, in the currency that the brief is shown in.
package struct Amounts {
  package let display: DisplayRates
  package let ledger: Ledger

  package init(display: DisplayRates, ledger: Ledger) {
    self.display = display
    self.ledger = ledger
  }

  /// The unit of amounts in headings: `US$ bn`.
  package var unit: String { sign + " bn" }

  /// The sign of the currency shown, without blanks: `US$`.
  package var sign: String {
    let isShown = display.currency == display.base || display.rate?.value != nil
    return (isShown ? display.currency : display.base).sign.trimmed
  }

  /// The units of some scores' amounts in headings: `US$ bn`, `Mt`, or both.
  package func unit(of scores: [PledgeScore]) -> String {
    var units: [String] = []
    for score in scores {
      let own = score.quantityUnit.map { QuantityText.name($0) } ?? unit
      if !units.contains(own) { units.append(own) }
    }
    return units.isEmpty ? unit : units.joined(separator: " and ")
  }

  /// A score's title, with its unit where the scores beside it have others.
  package func title(_ score: PledgeScore, among scores: [PledgeScore]) -> String {
    guard let own = score.quantityUnit,
      scores.contains(where: { $0.quantityUnit != own })
    else { return score.title }
    return "\(score.title), \(QuantityText.name(own))"
  }

  /// An amount in billions of a currency or in ``QuantityText/name(_:)``, or a dash; a star marks what rests on a stand-in.
  package func billions(_ figure: Figure, places: Int = 2) -> String {
    guard let value = figure.value else { return "–" }
    if case .quantity(let unit) = figure.unit {
      return QuantityText.number(value, unit) + mark(figure)
    }
    return NumberText.billions(shown(value), places: places) + mark(figure)
  }

  /// An amount in billions with a sign on positive numbers too.
  package func change(_ figure: Figure, places: Int = 2) -> String {
    guard let value = figure.value else { return "–" }
    return NumberText.billionsChange(shown(value), places: places) + mark(figure)
  }

  /// An amount in millions with one place, or a dash; marked as billions are.
  package func millions(_ figure: Figure) -> String {
    guard let value = figure.value else { return "–" }
    if case .quantity(let unit) = figure.unit {
      return QuantityText.words(value, unit) + mark(figure)
    }
    return NumberText.millions(shown(value)) + mark(figure)
  }

  /// A ratio in percent, or a dash.
  package func percent(_ figure: Figure?, places: Int = 0) -> String {
    guard let value = figure?.value else { return "–" }
    return NumberText.percent(value, places: places)
  }

  /// A bare ratio, or a dash.
  package func ratio(_ figure: Figure?, places: Int = 2) -> String {
    guard let value = figure?.value else { return "–" }
    return NumberText.ratio(value, places: places)
  }

  /// An amount in the currency shown; in the base currency where there is no rate.
  package func shown(_ amount: FixedPoint) -> FixedPoint { display.shown(amount) ?? amount }

  /// A star for stand-ins, a tilde for derived or printed figures, daggers for codes not seen.
  package func mark(_ figure: Figure) -> String {
    let cited = ledger.allCitations(of: figure).map { ledger.citations[$0] }
    let standIn = cited.contains(where: \.isStandIn) ? "*" : ""
    let printed = cited.contains { $0.status != .official } ? "~" : ""
    return standIn + printed + (ledger.allOmitted(by: figure).isEmpty ? "" : "†")
      + (isOpenAbove(figure) ? "‡" : "")
  }

  /// Whether an amount may be visibly larger, because it shares rows that cannot be separated.
  package func isOpenAbove(_ figure: Figure) -> Bool {
    guard case .money = figure.unit, let bounded = figure.result.value,
      bounded.lower == bounded.value
    else { return false }
    return NumberText.billions(shown(bounded.upper)) != NumberText.billions(shown(bounded.value))
  }
}

extension PledgeScore {
  /// The unit of its amounts, where they are no money.
  package var quantityUnit: QuantityUnit? {
    if case .quantity(let unit)? = years.first?.pledged.unit { return unit }
    return nil
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
