import Agreements
import TimeSeries
import TradeStatistics

/// Brings an agreement's pledges and conditions to a verdict under one reading, for one scope (METHODS §6).
struct ReadingJudge {
  let agreement: Agreement
  let asOf: Day
  let reading: Reading
  let scope: VerdictScope
  /// The pledges of the scope by each of their measures, in the order of the agreement.
  let pledges: [PledgeVerdict]
  /// The conditions that the reading hangs on, in its order; those that nobody judged are missing.
  let conditions: [ConditionReport]

  /// The verdict; the first rule of broken, off course, at risk, undetermined and kept that applies.
  func verdict() -> ReadingVerdict {
    if asOf < agreement.signed {
      let reason = Reason(.notYetPublished, "the agreement is not signed until \(agreement.signed)")
      return verdict(.undetermined, [.unknown(Unknown(subject: agreement.title, reason: reason))])
    }
    // What services come to cannot be read off goods: without figures of a part there is no verdict on the whole.
    if scope == .wholeDeal, !untold.isEmpty { return verdict(.undetermined, untold) }
    if let reasons = broken { return verdict(.broken, reasons) }
    if let reasons = cause(of: duties.filter { !$0.pledge.strength.binds }) {
      return verdict(.offCourse, reasons)
    }
    if let reason = atRisk { return verdict(.atRisk, [reason]) }
    if !open.isEmpty { return verdict(.undetermined, open) }
    return verdict(.kept, kept)
  }

  // What may come is no duty, nor is it one to fill a quota, nor what has to wait for something else.
  private var duties: [PledgeVerdict] {
    pledges.filter { row in
      if case .quota = row.pledge.kind { return false }
      return row.pledge.strength != .upTo && row.pledge.preconditionsOpen(asOf: asOf).isEmpty
    }
  }

  private var told: [PledgeVerdict] { duties.filter(\.isMeasurable) }

  private var measures: [String] {
    agreement.measures.map(\.id).filter { id in told.contains { $0.measure == id } }
  }

  private func verdict(
    _ state: ReadingVerdict.State, _ reasons: [VerdictReason]
  ) -> ReadingVerdict {
    ReadingVerdict(
      reading: reading, scope: scope, state: state, reasons: reasons, open: open,
      measures: measures, unmeasured: unmeasured, pledges: pledges)
  }

  // MARK: What is off

  private var broken: [VerdictReason]? {
    if let reasons = cause(of: duties.filter(\.pledge.strength.binds)) { return reasons }
    return conditions.first(where: \.state.isTripped).map { [.condition($0)] }
  }

  /// Why some pledges are off whatever measure counts, in as few links as there are; nil where they are not.
  ///
  /// A pledge that the measure cannot tell of is looked at in its other measures.
  private func cause(of pledges: [PledgeVerdict]) -> [VerdictReason]? {
    let rows = Dictionary(grouping: pledges.filter(\.isMeasurable), by: \.pledge.id)
    let names = agreement.pledges.map(\.id).filter { rows[$0] != nil }
    // One pledge that no measure saves; of several the one that misses most of what it is held against.
    let lost = names.compactMap { name -> [PledgeVerdict]? in
      rows[name].flatMap { $0.allSatisfy(\.isOff) ? $0 : nil }
    }
    if let worst = lost.max(by: { ($1.count, $0[0].missed) < ($0.count, $1[0].missed) }) {
      return worst.map { .pledge($0) }
    }
    // Else one for every measure: another pledge in each.
    let used = measures
    let links = used.compactMap { measure in
      pledges.filter { $0.measure == measure && $0.isMeasurable && $0.isOff }
        .max { $0.missed < $1.missed }
    }
    guard !used.isEmpty, links.count == used.count else { return nil }
    return links.map { .pledge($0) }
  }

  // MARK: What is at risk

  private var atRisk: VerdictReason? {
    if let off = told.filter(\.isOff).max(by: { $0.missed < $1.missed }) { return .pledge(off) }
    for standing in [Standing.farBehind, .behind] {
      let slow = told.filter { $0.standing == standing }
      if let slowest = slow.min(by: { $0.progress < $1.progress }) { return .pledge(slowest) }
    }
    return conditions.first { $0.state == .near }.map { .condition($0) }
  }

  // MARK: What cannot be told

  /// Pledges that no measure can tell of, those of one reason together.
  private var untold: [VerdictReason] {
    let known = Set(told.map(\.pledge.id))
    var groups: [(reason: Reason, titles: [String])] = []
    var seen: Set<String> = []
    for row in duties where !known.contains(row.pledge.id) && seen.insert(row.pledge.id).inserted {
      guard let reason = row.reason else { continue }
      if let index = groups.firstIndex(where: { $0.reason == reason }) {
        groups[index].titles.append(row.pledge.title)
      } else {
        groups.append((reason, [row.pledge.title]))
      }
    }
    if duties.isEmpty {
      groups.append((Reason(.noSource, "nothing in it is a duty"), [scope.rawValue]))
    }
    return groups.map {
      .unknown(Unknown(subject: $0.titles.joined(separator: ", "), reason: $0.reason))
    }
  }

  /// Everything that cannot be told: pledges, then conditions.
  private var open: [VerdictReason] {
    let judged = Set(conditions.map(\.condition.id))
    let unjudged = agreement.conditions.filter {
      reading.conditions.contains($0.id) && !judged.contains($0.id)
    }
    return untold + conditions.filter(\.state.isOpen).map { .condition($0) }
      + unjudged.map {
        .unknown(
          Unknown(subject: $0.id, reason: Reason(.noSource, "this condition is not judged")))
      }
  }

  private var unmeasured: [Unknown] {
    let used = measures
    return agreement.measures.map(\.id).filter { !used.contains($0) }.compactMap { id in
      duties.first { $0.measure == id }?.reason.map { Unknown(subject: id, reason: $0) }
    }
  }

  // MARK: What is kept

  // The tightest pledge of each measure: where that one holds, the others do.
  private var kept: [VerdictReason] {
    var bases = measures
    for row in told where !bases.contains(row.measure) { bases.append(row.measure) }
    return bases.compactMap { basis in
      told.filter { $0.measure == basis }.min { $0.progress < $1.progress }
        .map { .pledge($0) }
    }
  }
}

extension PledgeVerdict {
  /// What is missing as a share of what it is held against, to tell the worst of several.
  fileprivate var missed: FixedPoint {
    guard let result = result?.value, let against = against?.value, against > .zero else {
      // Nothing can be bought at all.
      return isOff ? FixedPoint(1_000_000) : .zero
    }
    return result.magnitude / against
  }

  /// Progress, or the share of the target; all of it where no ratio is told.
  fileprivate var progress: FixedPoint {
    guard let result, result.unit == .ratio, let value = result.value else {
      return FixedPoint(1)
    }
    return value
  }
}
