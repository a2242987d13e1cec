import Agreements
import Assessment
public import Briefing
package import TextFormats
import TimeSeries
import TradeStatistics

/// A portfolio for other programs, in the schema `pledgeline.portfolio/1`.
public struct PortfolioJSON {
  private let portfolio: Portfolio

  /// Creates a writer.
  public init(_ portfolio: Portfolio) {
    self.portfolio = portfolio
  }

  /// The document, UTF-8.
  public var bytes: [UInt8] { JSONWriter.write(value) }

  /// The document as a value.
  package var value: JSONValue {
    [
      "schema": "pledgeline.portfolio/1", "asOf": .text(portfolio.asOf),
      "agreements": .list(portfolio.briefs, PortfolioJSON.agreement),
      "later": .list(portfolio.later) { ["id": .string($0.id), "signed": .text($0.signed)] },
      "pledgedMoreThanOnce": .list(portfolio.overlaps, PortfolioJSON.overlap),
    ]
  }

  private static func agreement(_ brief: Brief) -> JSONValue {
    [
      "id": .string(brief.agreement.id), "title": .string(brief.agreement.title),
      "stamp": StampJSON.value(brief.stamp), "breach": .boolean(brief.findings.hasBreach),
      "readings": .list(brief.findings.readings) { verdict in
        [
          "reading": .string(verdict.reading.id), "title": .string(verdict.reading.title),
          "scope": .string(verdict.scope.rawValue), "state": .string(verdict.state.rawValue),
        ]
      },
      "pledges": .list(PortfolioRow.rows(of: brief).flatMap(\.groups)) { group in
        [
          "standing": .string(group.standing.rawValue),
          "pledges": .list(group.pledges) { entry in
            ["id": .string(entry.pledge.id), "countedBy": .texts(entry.bases)]
          },
        ]
      },
    ]
  }

  private static func overlap(_ overlap: PledgeOverlap) -> JSONValue {
    [
      "shared": .string(overlap.shared.rawValue), "seller": .text(overlap.seller),
      "codes": .list(overlap.codes) { .text($0) },
      "pledges": .list(overlap.members) { member in
        [
          "agreement": .string(member.agreement), "pledge": .string(member.pledge.id),
          "buyer": .text(member.buyer), "from": .text(member.days.lowerBound),
          "through": .text(member.days.upperBound),
        ]
      },
    ]
  }
}
