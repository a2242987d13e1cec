package import Agreements
package import Assessment
import TimeSeries

/// What the texts say of a pledge beside its amounts, a clause each.
package struct StatementText {
  package let agreement: Agreement

  package init(_ agreement: Agreement) { self.agreement = agreement }

  /// The clauses; empty for a pledge that binds, was never changed and carries nothing else.
  package func clauses(_ statement: PledgeStatement) -> [String] {
    let pledge = statement.pledge
    var clauses: [String] = []
    if !pledge.strength.binds {
      clauses.append("\(pledge.strength.rawValue): \(KindText.owed(pledge.strength))")
    }
    if let former = pledge.modifiers.former { clauses.append(changed(statement, since: former)) }
    if let due = statement.due { clauses.append(deadline(due, statement)) }
    for waiting in statement.preconditions {
      clauses.append(
        waiting.met.map { "first: \(waiting.title): met \($0.when)" }
          ?? "not owed before: \(waiting.title): not met on record")
    }
    let attested = names(pledge.modifiers.attestedBy)
    if !attested.isEmpty { clauses.append("attested by \(attested)") }
    let denied = names(pledge.modifiers.deniedBy)
    if !denied.isEmpty { clauses.append("denied, or not confirmed, by \(denied)") }
    return clauses
  }

  private func changed(_ statement: PledgeStatement, since former: PledgeVersion) -> String {
    let from = statement.pledge.modifiers.versions.last {
      $0.strength == statement.pledge.strength && $0.kind == statement.pledge.kind
        && $0.text == statement.pledge.text
    }?.from
    let what = statement.changes.map { change in
      change == .strength
        ? "\(former.strength.rawValue) became \(statement.pledge.strength.rawValue)"
        : "other \(change.rawValue)"
    }
    return "wording\(from.map { " of \($0)" } ?? "") in force, in place of that of \(former.from)"
      + (what.isEmpty ? "" : ": " + what.joined(separator: ", "))
  }

  private func deadline(_ due: PledgeDeadline.Due, _ statement: PledgeStatement) -> String {
    guard !statement.amendments.isEmpty,
      let original = statement.pledge.modifiers.deadline?.original
    else { return "due \(StatementText.words(due))" }
    let moves = statement.amendments.map { amendment in
      let said = names(amendment.saidBy)
      return "\(amendment.announced) to \(StatementText.bare(amendment.due))"
        + (said.isEmpty ? "" : " (\(said))")
    }
    return "due \(StatementText.words(due)); first \(StatementText.words(original)), moved "
      + moves.joined(separator: ", ")
  }

  /// By a day, or the words that stand for one.
  package static func words(_ due: PledgeDeadline.Due) -> String {
    if case .day = due { return "by \(bare(due))" }
    return bare(due)
  }

  private static func bare(_ due: PledgeDeadline.Due) -> String {
    switch due {
    case .day(let day): "\(day)"
    case .told(let words): "'\(words)'"
    }
  }

  // Speakers of claims, and the origin of documents.
  private func names(_ ids: [String]) -> String {
    ids.map { id in
      agreement.claim(id)?.speaker ?? agreement.sources.first { $0.id == id }?.origin ?? id
    }.joined(separator: " and ")
  }
}
