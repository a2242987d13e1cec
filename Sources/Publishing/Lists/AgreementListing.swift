public import Agreements
import TextFormats
import TimeSeries
import TradeStatistics

/// Agreements with their kinds of pledge, window and strength, in the order given.
public struct AgreementListing {
  private let agreements: [Agreement]
  private let width: Int
  private let ink: Ink

  /// Creates a writer of a list.
  public init(_ agreements: [Agreement], width: Int, ink: Ink) {
    self.agreements = agreements
    self.width = width
    self.ink = ink
  }

  /// A few lines an agreement for a terminal; ends with a line feed.
  public var text: String {
    agreements.flatMap(lines).joined(separator: "\n")
      + "\n\n'pledgeline brief NAME' says where one stands; counted are pledges that a measure counts.\n"
  }

  private func lines(_ agreement: Agreement) -> [String] {
    let counted = agreement.pledges.count { !$0.measuredBy.isEmpty }
    let facts = [
      kinds(agreement).map { "\($0.count) \($0.name)" }.joined(separator: ", "),
      "\(agreement.window.lowerBound) to \(agreement.window.upperBound)",
      strengths(agreement).joined(separator: ", "),
      "\(counted) of \(agreement.pledges.count) counted",
    ]
    return [ink.apply(.strong, agreement.id)]
      + TextWrap.lines(agreement.title, width: width, first: "  ", rest: "    ")
      + TextWrap.lines(facts.joined(separator: " · "), width: width, first: "  ", rest: "    ")
  }

  /// The list in the schema `pledgeline.agreements/1`, UTF-8.
  public var json: [UInt8] {
    JSONWriter.write(["schema": "pledgeline.agreements/1", "agreements": .list(agreements, value)])
  }

  private func value(_ agreement: Agreement) -> JSONValue {
    [
      "id": .string(agreement.id), "title": .string(agreement.title),
      "buyer": .text(agreement.buyer), "seller": .text(agreement.seller),
      agreement.isSigned ? "signed" : "announced": .text(agreement.signed),
      "window": [
        "from": .text(agreement.window.lowerBound), "through": .text(agreement.window.upperBound),
      ],
      "pledges": .list(agreement.pledges) { pledge in
        [
          "id": .string(pledge.id), "title": .string(pledge.title),
          "kind": .string(pledge.kind.name.rawValue),
          "strength": .string(pledge.strength.rawValue), "measuredBy": .texts(pledge.measuredBy),
          "notMeasured": .optional(pledge.notMeasured) { .string($0) },
        ]
      },
    ]
  }

  private func kinds(_ agreement: Agreement) -> [(name: String, count: Int)] {
    PledgeKind.Name.allCases.compactMap { name in
      let count = agreement.pledges.count { $0.kind.name == name }
      return count > 0 ? (name.rawValue, count) : nil
    }
  }

  // From the firmest to the loosest.
  private func strengths(_ agreement: Agreement) -> [String] {
    Strength.allCases.filter { strength in
      agreement.pledges.contains { $0.strength == strength }
    }.map(\.rawValue)
  }
}
