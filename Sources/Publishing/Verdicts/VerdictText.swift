package import Agreements
package import Assessment
package import Briefing
import TimeSeries
import TradeStatistics

/// Verdicts on readings in words: the state, and the reasons with their numbers and releases.
package struct VerdictText {
  package let brief: Brief
  package let amounts: Amounts

  package init(_ brief: Brief, amounts: Amounts) {
    self.brief = brief
    self.amounts = amounts
  }

  /// The terms of a reading, who says so and who denies it.
  package func terms(_ reading: Reading) -> String {
    var text =
      reading.binding == .calendarYear ? "each calendar year binds" : "the total binds"
    if reading.mayStartSlowly { text += ", may start slowly" }
    if let last = reading.completeBy { text += ", complete by \(last)" }
    return text + said("said by", reading.saidBy) + said("denied by", reading.deniedBy)
  }

  /// The chain of reasons, one clause each.
  package func reasons(_ verdict: ReadingVerdict) -> String {
    var clauses = verdict.reasons.map { clause($0) }
    let others = others(verdict)
    if !others.isEmpty { clauses.append("also \(others.joined(separator: ", "))") }
    return clauses.joined(separator: "; ")
  }

  /// What cannot be told beside what decides; nil where there is nothing of the kind.
  package func open(_ verdict: ReadingVerdict) -> String? {
    let decided = Set(verdict.reasons)
    let open = verdict.open.filter { !decided.contains($0) }.map { VerdictText.name($0) }
    let parts = [
      verdict.unmeasured.isEmpty
        ? nil : "not measured: " + verdict.unmeasured.map(\.subject).joined(separator: ", "),
      open.isEmpty ? nil : "cannot be told: " + open.joined(separator: ", "),
    ]
    let text = parts.compactMap(\.self).joined(separator: "; ")
    return text.isEmpty ? nil : text
  }

  /// The emphasis of a verdict.
  func tone(_ state: ReadingVerdict.State) -> Ink.Tone {
    switch state {
    case .broken, .offCourse: .bad
    case .atRisk: .warn
    case .undetermined: .faint
    case .kept: .good
    }
  }

  private func said(_ word: String, _ ids: [String]) -> String {
    let names = ids.compactMap { brief.agreement.claim($0)?.speaker }
    return names.isEmpty ? "" : "; \(word) \(names.joined(separator: ", "))"
  }

  private static func name(_ reason: VerdictReason) -> String {
    switch reason {
    case .pledge(let pledge): pledge.pledge.title
    case .condition(let report): "\(report.condition.id) (\(ConditionText.word(report.state)))"
    case .unknown(let unknown): unknown.subject
    }
  }

  private func clause(_ reason: VerdictReason) -> String {
    switch reason {
    case .pledge(let verdict): return clause(verdict)
    case .unknown(let unknown): return "\(unknown.subject): \(unknown.reason.text)"
    case .condition(let report):
      let title = "\(report.condition.title): \(ConditionText.state(report.state).text)"
      let legs = report.legs.filter { $0.state == report.state }
      guard let leg = legs.first, let value = leg.value, let threshold = leg.threshold else {
        return title
      }
      return title + " (\(leg.title): \(number(value)) against \(number(threshold)))"
    }
  }

  // Pledges that are off in the same way as the first reason, by the same measure.
  private func others(_ verdict: ReadingVerdict) -> [String] {
    guard case .pledge(let first)? = verdict.reasons.first, first.isOff else { return [] }
    return verdict.pledges.filter {
      $0.measure == first.measure && $0.isOff && $0.pledge.id != first.pledge.id
        && $0.pledge.strength.binds == first.pledge.strength.binds
    }.map(\.pledge.title)
  }

  /// One pledge by one measure, with the numbers that say where it stands.
  package func clause(_ verdict: PledgeVerdict) -> String {
    let name = "\(verdict.pledge.title) by \(verdict.measure)"
    if let reason = verdict.reason { return "\(name) cannot be told: \(reason.text)" }
    guard let value = verdict.value, let against = verdict.against, let result = verdict.result
    else { return "\(name) \(verdict.standing.rawValue)" }
    let period = verdict.period.map { " \($0)" } ?? ""
    guard isFloor(verdict.pledge) else {
      return "\(name) \(verdict.standing.rawValue),\(period): \(number(value)) against "
        + "\(number(against))" + basis(verdict, value)
    }
    let text =
      switch verdict.standing {
      case .outOfReach:
        "\(name) out of reach by \(size(result)): \(number(value)) left, \(number(against)) can be "
          + "bought \(months(verdict))" + alternative(verdict, left: value)
      case .short:
        "\(name) short in\(period) by \(number(result)): \(number(value)) of \(number(against)) "
          + "bought"
      case .met: "\(name) met,\(period): \(number(value)) of \(number(against)) bought"
      default:
        "\(name) \(verdict.standing.rawValue),\(period): \(number(value)) of \(number(against)) "
          + "due to date, \(amounts.percent(result))"
      }
    return text + basis(verdict, value)
  }

  // Of other kinds nothing is bought.
  private func isFloor(_ pledge: Pledge) -> Bool {
    if case .quantity(let terms) = pledge.kind { return terms.bound == .atLeast }
    return false
  }

  private func months(_ verdict: PledgeVerdict) -> String {
    guard let through = verdict.through, let end = verdict.period?.months?.upperBound else {
      return "in the months left"
    }
    let count = through.distance(to: end)
    return "in the \(count) \(count == 1 ? "month" : "months") after \(through)"
  }

  private func alternative(_ verdict: PledgeVerdict, left: Figure) -> String {
    guard let other = verdict.alternative, let most = other.value, let left = left.value else {
      return ""
    }
    return " (by the best single month \(number(other))"
      + (most >= left ? ", which would do)" : ", too little as well)")
  }

  /// Whose figures, how far they reach, and when the last of them became public.
  private func basis(_ verdict: PledgeVerdict, _ figure: Figure) -> String {
    guard let through = verdict.through else { return "" }
    let cited = amounts.ledger.allCitations(of: figure).map { amounts.ledger.citations[$0] }
    let last = cited.filter { $0.period.lastDay == through.lastDay }
    let first = last.filter { !$0.isStandIn }.map(\.publication.day).max()
    let standIn = last.filter(\.isStandIn).map(\.publication.day).max()
    return " [through \(through)" + (first.map { ", published \($0)" } ?? "")
      + (standIn.map { ", vintage of \($0) standing in" } ?? "") + "]"
  }

  private func number(_ figure: Figure) -> String {
    switch figure.unit {
    case .ratio: amounts.percent(figure)
    case .money: "\(amounts.billions(figure)) bn"
    case .quantity(let unit): "\(amounts.billions(figure)) \(QuantityText.name(unit))"
    default: KindText(amounts).number(figure)
    }
  }

  // An amount without its sign: 'by' says which way it goes.
  private func size(_ figure: Figure) -> String {
    if case .quantity(let unit) = figure.unit, let value = figure.value {
      return QuantityText.words(value.magnitude, unit)
    }
    guard case .money = figure.unit, let value = figure.value else { return number(figure) }
    return "\(NumberText.billions(amounts.shown(value.magnitude))) bn"
  }
}
