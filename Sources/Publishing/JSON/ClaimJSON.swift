import Agreements
package import Assessment
package import TextFormats
import TimeSeries
import TradeStatistics

/// Claims with their verdicts.
package enum ClaimJSON {
  /// The fields of a review.
  package static func value(_ review: ClaimReview) -> JSONValue {
    let claim = review.claim
    return [
      "id": .string(claim.id), "day": .text(claim.day), "speaker": .string(claim.speaker),
      "attribution": .string(claim.attribution.rawValue), "outlet": .string(claim.outlet),
      "statement": .string(claim.statement), "supports": .texts(claim.supports),
      "denies": .texts(claim.denies), "claimed": .optional(claim.figure, figure),
      "verdict": .string(word(review.verdict)),
      "notMeasurable": .optional(reason(review.verdict), MeasuredJSON.reason),
      "found": FigureJSON.reference(review.found), "gap": FigureJSON.reference(review.gap),
      "increment": FigureJSON.reference(review.increment), "remarks": .texts(review.remarks),
    ]
  }

  private static func figure(_ figure: ClaimedFigure) -> JSONValue {
    let unit: JSONValue =
      switch figure.unit {
      case .currency(let currency): .text(currency)
      case .quantity(let unit): .text(unit)
      case .percent: "percent"
      }
    return [
      "quantity": .string(figure.quantity), "value": .decimal(figure.value), "unit": unit,
      "asPrinted": .string(figure.asPrinted), "halfUnit": .decimal(figure.halfUnit),
      "told": .string(figure.told.rawValue),
      "target": .optional(figure.target) { .decimal($0) },
      "baseline": .optional(figure.baseline) { .decimal($0) },
    ]
  }

  private static func word(_ verdict: ClaimReview.Verdict) -> String {
    switch verdict {
    case .agrees: "agrees"
    case .differs: "differs"
    case .cannotBeChecked: "cannot-be-checked"
    case .statement: "statement"
    }
  }

  private static func reason(_ verdict: ClaimReview.Verdict) -> Reason? {
    if case .cannotBeChecked(let reason) = verdict { return reason }
    return nil
  }
}
