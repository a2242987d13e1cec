import TimeSeries
import TradeStatistics

extension PledgeOverlap {
  /// Finds what some agreements pledge more than once.
  ///
  /// Looked at are amounts to be bought (quantities with a floor) of goods with codes; those on all goods only where a
  /// measure counts them, since such a list often stands for words. A code is shared by the pledges whose lists hold it or
  /// a code above it, and whose times overlap that of another agreement's.
  ///
  /// - Returns: Shared shipments first, then shared supply; each in the order of the first code.
  public static func all(among agreements: [Agreement]) -> [PledgeOverlap] {
    let candidates = agreements.flatMap(candidates)
    let sellers = Set(candidates.map(\.seller)).sorted { $0.code < $1.code }
    let found = sellers.flatMap { seller in
      overlaps(candidates.filter { $0.seller == seller }, seller: seller)
    }
    return Shared.allCases.flatMap { shared in found.filter { $0.shared == shared } }
  }

  private struct Candidate {
    let member: Member
    let seller: Economy
    // Empty for all goods.
    let codes: [ProductCode]

    func covers(_ code: ProductCode) -> Bool {
      codes.isEmpty || codes.contains { $0.isPrefix(of: code) }
    }
  }

  private static func candidates(of agreement: Agreement) -> [Candidate] {
    agreement.pledges.compactMap { pledge in
      guard case .quantity(let terms) = pledge.kind, terms.bound == .atLeast,
        let first = terms.instalments.map(\.period.firstDay).min(),
        let last = terms.instalments.map(\.period.lastDay).max()
      else { return nil }
      let codes = Set(agreement.products(of: pledge.product).map(\.code)).sorted()
      guard !codes.isEmpty || pledge.product == .all && !pledge.measuredBy.isEmpty else {
        return nil
      }
      return Candidate(
        member: Member(
          agreement: agreement.id, buyer: agreement.buyer, pledge: pledge, days: first...last),
        seller: agreement.seller, codes: codes)
    }
  }

  private static func overlaps(
    _ candidates: [Candidate], seller: Economy
  ) -> [PledgeOverlap] {
    // Codes with the same pledges make one entry.
    var codes: [[Int]: [ProductCode]] = [:]
    for code in Set(candidates.flatMap(\.codes)).sorted() {
      let holders = candidates.indices.filter { candidates[$0].covers(code) }
      let sharing = holders.filter { index in
        holders.contains { candidates[index].member.meets(candidates[$0].member) }
      }
      if !sharing.isEmpty { codes[sharing, default: []].append(code) }
    }
    let unlisted = candidates.indices.filter { index in
      candidates[index].codes.isEmpty
        && candidates.contains {
          $0.codes.isEmpty && candidates[index].member.meets($0.member)
        }
    }
    if !unlisted.isEmpty { codes[unlisted] = codes[unlisted] ?? [] }
    return codes.sorted { ($0.value.first?.packed ?? 0) < ($1.value.first?.packed ?? 0) }
      .flatMap { indexes, codes in
        overlaps(
          indexes.map { candidates[$0].member }, seller: seller,
          codes: codes.filter { code in
            !codes.contains { $0 != code && $0.isPrefix(of: code) }
          })
      }
  }

  private static func overlaps(
    _ members: [Member], seller: Economy, codes: [ProductCode]
  ) -> [PledgeOverlap] {
    var found: [PledgeOverlap] = []
    var buyers: [Economy] = []
    for member in members where !buyers.contains(member.buyer) {
      buyers.append(member.buyer)
      let same = members.filter { $0.buyer == member.buyer }
      let twice = same.filter { one in same.contains { one.meets($0) } }
      guard !twice.isEmpty else { continue }
      found.append(
        PledgeOverlap(shared: .shipments, seller: seller, codes: codes, members: twice))
    }
    let supply = members.filter { one in
      members.contains { one.buyer != $0.buyer && one.meets($0) }
    }
    if !supply.isEmpty {
      found.append(PledgeOverlap(shared: .supply, seller: seller, codes: codes, members: supply))
    }
    return found
  }
}

extension PledgeOverlap.Member {
  /// Whether the other is another agreement's, and they have a day in common.
  fileprivate func meets(_ other: PledgeOverlap.Member) -> Bool {
    agreement != other.agreement && days.overlaps(other.days)
  }
}
