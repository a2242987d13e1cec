import TextFormats
import TimeSeries

extension ReadingScope {
  func deliverableTerms(_ fields: inout MappingReader) -> DeliverableTerms? {
    let duty =
      fields.optional("duty").map {
        $0.choice(of: DeliverableTerms.Duty.self, as: "duty", sink)
      } ?? .act
    let completeBy = fields.optional("complete-by")?.day(sink)
    let history = history(fields.optional("history"))
    return duty.map { DeliverableTerms(duty: $0, completeBy: completeBy, history: history) }
  }

  /// A concession that a side holds back.
  func suspension(_ node: YAMLNode) -> Suspension? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let by = fields.required("by")?.economy(sink)
    let title = text(fields.required("title"))
    let from = fields.required("from")?.day(sink)
    let untilNode = fields.optional("until")
    let until = untilNode?.day(sink)
    let evidenceNode = fields.optional("evidence")
    let evidence = references(evidenceNode, to: evidenceNames, as: "evidence")
    fields.finish()
    guard let by, let title, let from else { return nil }
    if let untilNode, let until, until < from {
      sink.error(
        "the end \(until) is before the start \(from)", at: untilNode.location,
        remedy: "swap the two")
      return nil
    }
    if evidenceNode == nil { warnOfNoEvidence("suspension of \(from)", at: node.location) }
    return Suspension(by: by, title: title, from: from, until: until, evidence: evidence)
  }
}
