package import Agreements
import Assessment
package import Briefing
import TimeSeries
import TradeStatistics

/// A portfolio's rows and overlaps in words.
package enum PortfolioWords {
  /// What is judged: the reading, or that each pledge is by itself.
  package static func subject(_ row: PortfolioRow) -> String {
    row.reading?.title ?? "each pledge by itself"
  }

  /// Where it stands: `goods broken; whole deal undetermined`, or the pledges by where they stand.
  package static func state(_ row: PortfolioRow) -> String {
    let verdicts = row.verdicts.map { "\($0.scope.rawValue) \($0.state.rawValue)" }
    let groups = row.groups.map { group in
      group.standing.rawValue + ": " + group.pledges.map(name).joined(separator: ", ")
    }
    let tracked =
      row.tracked.isEmpty ? [] : ["no target, counted: \(row.tracked.joined(separator: ", "))"]
    return (verdicts + groups + tracked).joined(separator: "; ")
  }

  /// A pledge, and the ways of counting that say so where others do not.
  package static func name(_ entry: PortfolioRow.Entry) -> String {
    entry.bases.isEmpty
      ? entry.pledge.title : "\(entry.pledge.title) (by \(entry.bases.joined(separator: ", ")))"
  }

  /// What is pledged more than once, by whom, and what follows for adding it up.
  package static func overlap(_ overlap: PledgeOverlap) -> String {
    let goods = overlap.codes.isEmpty ? "all goods" : codes(overlap.codes)
    let members = overlap.members.map { member in
      let buyer = overlap.shared == .supply ? "\(member.buyer.name), " : ""
      return "\(member.pledge.title) (\(buyer)\(member.agreement), \(years(member.days)))"
    }.joined(separator: "; ")
    return switch overlap.shared {
    case .shipments:
      "\(goods), \(overlap.seller.name) to \(overlap.members[0].buyer.name): each shipment counts "
        + "for all of these: \(members)"
    case .supply:
      "\(goods) of \(overlap.seller.name), pledged to several buyers: \(members)"
    }
  }

  // A long list is cut: what else is shared is in the machine formats.
  private static func codes(_ codes: [ProductCode]) -> String {
    let most = 8
    let text = codes.prefix(most).map(\.description).joined(separator: ", ")
    return "HS " + (codes.count > most ? "\(text) and \(codes.count - most) more codes" : text)
  }

  private static func years(_ days: ClosedRange<Day>) -> String {
    let (first, last) = (days.lowerBound.year, days.upperBound.year)
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}
