import Agreements
package import Assessment
import TimeSeries
import TradeStatistics

/// The verdict on a claim in words.
package struct ClaimText {
  package let amounts: Amounts

  package init(amounts: Amounts) {
    self.amounts = amounts
  }

  /// One sentence: the verdict, what was found, the gap.
  package func verdict(_ review: ClaimReview) -> String {
    var text: String
    switch review.verdict {
    case .agrees: text = "agrees"
    case .differs: text = "differs"
    case .cannotBeChecked(let reason): text = "cannot be checked: \(reason.text)"
    case .statement: text = "a statement, no figure to compare"
    }
    if let found = review.found, let value = found.value {
      text += "; on file \(number(value, found.unit))\(amounts.mark(found))"
      if let claimed = review.claim.figure {
        text += ", claimed \(told(claimed))\(claimed.asPrinted)"
      }
      if let gap = review.gap?.value, review.verdict == .differs {
        text += ", gap \(number(gap, found.unit))"
      }
    }
    if let increment = review.increment {
      text += "; on top of the baseline by its own numbers: \(amounts.percent(increment))"
    }
    return text
  }

  // Spelt as people say it.
  private func told(_ figure: ClaimedFigure) -> String {
    switch figure.told {
    case .exactly: ""
    case .about: "about "
    case .atLeast: "at least "
    case .atMost: "at most "
    }
  }

  private func number(_ value: FixedPoint, _ unit: FigureUnit) -> String {
    switch unit {
    case .money(let currency): "\(currency.sign)\(NumberText.billions(value, places: 3)) bn"
    case .quantity(let unit): QuantityText.words(value, unit)
    case .ratio, .count, .rate: NumberText.grouped(value, places: 1)
    }
  }
}
