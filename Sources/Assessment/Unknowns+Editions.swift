import Agreements
import TimeSeries
import TradeStatistics

extension Unknowns {
  /// What cannot be told because tables are of another edition of the nomenclature than the code list.
  func editions(_ covers: [String: MeasureCover]) -> [Unknown] {
    agreement.measures.flatMap { measure -> [Unknown] in
      guard !measure.isWholeFlow, let cover = covers[measure.id] else { return [] }
      return uncorrelated(cover, measure) + ambiguous(cover, measure)
    }
  }

  // Months with tables that no correlation leads to; none where another table measures them.
  private func uncorrelated(_ cover: MeasureCover, _ measure: Measure) -> [Unknown] {
    let covered = Set(cover.covers.keys.compactMap(\.months).flatMap { Array($0) })
    let months = cover.causes.keys.filter { !covered.contains($0) }.sorted()
    var spans: [(first: Month, last: Month, reason: Reason)] = []
    for month in months {
      guard let reason = cover.causes[month] else { continue }
      if let last = spans.last, last.last.advanced(by: 1) == month, last.reason == reason {
        spans[spans.count - 1].last = month
      } else {
        spans.append((month, month, reason))
      }
    }
    return spans.map {
      Unknown(
        subject: "\(Period(from: $0.first, through: $0.last)) by \(measure.id)", reason: $0.reason)
    }
  }

  // Codes of the data that hold goods of a sector of the list and others, in the months that count.
  private func ambiguous(_ cover: MeasureCover, _ measure: Measure) -> [Unknown] {
    let rows = openRows(cover)
    return cover.correlated.compactMap { correlated in
      let edition = correlated.correlation.to
      let codes = (rows[edition] ?? []).sorted()
      guard !codes.isEmpty else { return nil }
      let names = codes.map { name($0, correlated) }.joined(separator: "; ")
      return Unknown(
        subject: "\(codes.count) \(codes.count == 1 ? "code" : "codes") of \(edition) by "
          + measure.id,
        reason: Reason(
          .notComparable,
          "how much of \(codes.count == 1 ? "it" : "them") belongs to the listed codes of "
            + "\(correlated.correlation.from), between nothing and all: \(names)"))
    }
  }

  private func openRows(_ cover: MeasureCover) -> [String: Set<ProductCode>] {
    let baselines = agreement.pledges.compactMap { pledge -> Period? in
      guard case .quantity(let terms) = pledge.kind else { return nil }
      return terms.baseline
    }
    let window = Period(from: agreement.window.lowerBound, through: agreement.window.upperBound)
    var rows: [String: Set<ProductCode>] = [:]
    for period in cover.covers(within: baselines + [window]) {
      for row in period.sharedRows where isOpen(row, in: cover) {
        let table = period.releases[row.release].effective.release.table
        guard table.classification.edition != agreement.nomenclature else { continue }
        rows[table.classification.edition, default: []].insert(
          row.code.prefix(Correlation.codeLength))
      }
    }
    return rows
  }

  // A row that one sector holds wholly leaves nothing open there.
  private func isOpen(_ row: PeriodCover.SharedRow, in cover: MeasureCover) -> Bool {
    guard let holders = row.holders else { return true }
    return Set(holders.map { agreement.groups[cover.map.entries[$0].group].sector }).count > 1
  }

  // At most so many partners are named on each side; new headings have hundreds of them.
  private static let namedPartners = 4

  private func name(_ code: ProductCode, _ correlated: CorrelatedMap) -> String {
    guard correlated.knows(code) else { return "\(code) (not in the correlation)" }
    guard code.length == Correlation.codeLength else { return "\(code) (of several codes)" }
    let parts = correlated.correlation.ambiguity(of: code, in: correlated.map)
    let sides = [
      ("listed", parts.inside), ("listed in part", parts.partly), ("not", parts.outside),
    ]
    let texts = sides.filter { !$0.1.isEmpty }.map { side, codes in
      let named = codes.prefix(Unknowns.namedPartners).map(\.description).joined(separator: ", ")
      let rest = codes.count - Unknowns.namedPartners
      return "\(side) \(named)" + (rest > 0 ? " and \(rest) more" : "")
    }
    return "\(code) (\(texts.joined(separator: "; ")))"
  }
}
