import TextFormats
import TimeSeries

extension ReadingScope {
  func reading(_ node: YAMLNode) -> Reading? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let id = text(fields.required("id"))
    let title = text(fields.required("title"))
    let saidBy = references(fields.optional("said-by"), to: names.claims, as: "claim")
    let deniedBy = references(fields.optional("denied-by"), to: names.claims, as: "claim")
    let schedule = fields.required("schedule").flatMap(schedule)
    let conditions = references(
      fields.optional("conditions"), to: names.conditions, as: "condition")
    fields.finish()
    guard let id, let title, let schedule else { return nil }
    return Reading(
      id: id, title: title, saidBy: saidBy, deniedBy: deniedBy, binding: schedule.binding,
      mayStartSlowly: schedule.mayStartSlowly, completeBy: schedule.completeBy,
      conditions: conditions)
  }

  private struct Schedule {
    let binding: Reading.Binding
    let mayStartSlowly: Bool
    let completeBy: Month?
  }

  private func schedule(_ node: YAMLNode) -> Schedule? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let binding = fields.required("binds")?.choice(of: Reading.Binding.self, as: "schedule", sink)
    let mayStartSlowly = fields.optional("may-start-slowly")?.boolean(sink) ?? false
    let completeBy = fields.optional("complete-by").flatMap(completion)
    fields.finish()
    return binding.map {
      Schedule(binding: $0, mayStartSlowly: mayStartSlowly, completeBy: completeBy)
    }
  }

  private func completion(_ node: YAMLNode) -> Month? {
    guard let month = node.month(sink) else { return nil }
    if let window, month < window.lowerBound {
      sink.error(
        "\(month) is before the window begins (\(window.lowerBound))", at: node.location,
        remedy: "correct the month or the window")
      return nil
    }
    return month
  }

  func obligation(_ node: YAMLNode) -> Obligation? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let id = text(fields.required("id"))
    let title = text(fields.required("title"))
    let by = fields.required("by")?.economy(sink)
    let textID = fields.optional("text").flatMap { reference($0, to: names.texts, as: "text") }
    let history = history(fields.optional("history"))
    fields.finish()
    guard let id, let title, let by else { return nil }
    return Obligation(id: id, title: title, by: by, text: textID, history: history)
  }

  /// Dated steps in order of time.
  func history(_ node: YAMLNode?) -> [Obligation.Step] {
    let steps = list(node, step)
    requireOrder(steps.map { ($0.step.when, $0.location) }, of: "step")
    return steps.map(\.step)
  }

  /// Reports entries that stand after a later one.
  func requireOrder(_ entries: [(when: Period, location: SourceLocation)], of noun: String) {
    for (earlier, later) in zip(entries, entries.dropFirst())
    where later.when.lastDay < earlier.when.firstDay {
      sink.error(
        "the \(noun) of \(later.when) comes after that of \(earlier.when)", at: later.location,
        remedy: "list the \(noun)s in order of time")
    }
  }

  private func step(_ node: YAMLNode) -> (step: Obligation.Step, location: SourceLocation)? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let whenNode = fields.required("date")
    let when = whenNode?.dayMonthOrYear(sink)
    let status = text(fields.required("status"))
    let evidenceNode = fields.optional("evidence")
    let evidence = references(evidenceNode, to: evidenceNames, as: "evidence")
    fields.finish()
    guard let whenNode, let when, let status else { return nil }
    if evidenceNode == nil { warnOfNoEvidence("step of \(when)", at: node.location) }
    return (Obligation.Step(when: when, status: status, evidence: evidence), whenNode.location)
  }

  /// Says that nothing on file shows a dated fact.
  func warnOfNoEvidence(_ fact: String, at location: SourceLocation) {
    sink.warning(
      "the \(fact) has no evidence", at: location,
      remedy: "name a source or a claim under 'evidence'")
  }

  /// Steps rest on sources or on claims.
  var evidenceNames: [String]? {
    guard let sources = names.sources, let claims = names.claims else { return nil }
    return sources + claims
  }
}
