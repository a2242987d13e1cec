import TextFormats
import TimeSeries
import TradeStatistics

extension ReadingScope {
  /// The keys of a version that are not its terms.
  private static let versionKeys = ["from", "strength", "text", "clause", "wording"]

  func modifiers(
    _ fields: inout MappingReader, of name: PledgeKind.Name,
    _ base: (kind: PledgeKind, strength: Strength)?, _ context: TermsContext
  ) -> PledgeModifiers {
    let wording = fields.optional("wording").flatMap(text)
    let attested = references(fields.optional("attested-by"), to: evidenceNames, as: "evidence")
    let denied = references(fields.optional("denied-by"), to: evidenceNames, as: "evidence")
    let counts = fields.optional("counts")?.choice(of: Measure.Event.self, as: "event", sink)
    let deadline = fields.optional("deadline").flatMap(deadline)
    let preconditions = list(fields.optional("preconditions"), precondition)
    let price = fields.optional("price").flatMap { series($0, flows: [.export, .import]) }
    let versions = versions(fields.optional("versions"), of: name, base, context)
    return PledgeModifiers(
      wording: wording, attestedBy: attested, deniedBy: denied, counts: counts,
      commodity: context.commodity, deadline: deadline, preconditions: preconditions,
      versions: versions, price: price)
  }

  private func precondition(_ node: YAMLNode) -> Precondition? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let title = text(fields.required("title"))
    let history = history(fields.optional("history"))
    fields.finish()
    return title.map { Precondition(title: $0, history: history) }
  }

  // MARK: Deadlines

  /// A day alone, or `{date, as-told, amended}`.
  private func deadline(_ node: YAMLNode) -> PledgeDeadline? {
    if case .scalar = node.content {
      return node.day(sink).map { PledgeDeadline(original: .day($0), amendments: []) }
    }
    guard var fields = MappingReader(node, sink) else { return nil }
    let original = due(&fields, at: node)
    let amendments = list(fields.optional("amended"), amendment)
    fields.finish()
    requireOrder(amendments.map { ($0.amendment.announced, $0.location) }, of: "amendment")
    return original.map {
      PledgeDeadline(original: $0, amendments: amendments.map(\.amendment))
    }
  }

  private func due(_ fields: inout MappingReader, at node: YAMLNode) -> PledgeDeadline.Due? {
    let dateNode = fields.optional("date")
    let toldNode = fields.optional("as-told")
    switch (dateNode, toldNode) {
    case (let dateNode?, nil): return dateNode.day(sink).map { .day($0) }
    case (nil, let toldNode?): return text(toldNode).map { .told($0) }
    case (.some, let toldNode?):
      sink.error(
        "a deadline is a day or words that name none, not both", at: toldNode.location,
        remedy: "remove one")
    case (nil, nil):
      sink.error(
        "a deadline needs its day", at: node.location,
        remedy: "add 'date: 2025-12-31', or 'as-told: …' where no day was named")
    }
    return nil
  }

  private func amendment(
    _ node: YAMLNode
  ) -> (amendment: PledgeDeadline.Amendment, location: SourceLocation)? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let announcedNode = fields.required("announced")
    let announced = announcedNode?.dayMonthOrYear(sink)
    let due = due(&fields, at: node)
    let saidNode = fields.required("said-by")
    let saidBy = references(saidNode, to: evidenceNames, as: "evidence")
    fields.finish()
    if let saidNode, case .sequence([]) = saidNode.content {
      sink.error(
        "an amendment needs somebody who said it", at: saidNode.location,
        remedy: "name at least one claim or source")
    }
    guard let announcedNode, let announced, let due else { return nil }
    return (
      PledgeDeadline.Amendment(announced: announced, due: due, saidBy: saidBy),
      announcedNode.location
    )
  }

  // MARK: Versions

  private func versions(
    _ node: YAMLNode?, of name: PledgeKind.Name,
    _ base: (kind: PledgeKind, strength: Strength)?, _ context: TermsContext
  ) -> [PledgeVersion] {
    var versions: [PledgeVersion] = []
    var current = base
    for item in node?.elements(sink) ?? [] {
      guard var fields = MappingReader(item, sink) else { continue }
      let fromNode = fields.required("from")
      let from = fromNode?.day(sink)
      let textID = fields.required("text").flatMap { reference($0, to: names.texts, as: "text") }
      let clause = fields.optional("clause").flatMap(text)
      let wording = fields.optional("wording").flatMap(text)
      let strength = fields.optional("strength")?.choice(of: Strength.self, as: "strength", sink)
      var kind = current?.kind
      if item.hasKeys(beyond: Self.versionKeys) {
        kind = terms(
          of: name, &fields,
          TermsContext(
            location: item.location, commodity: context.commodity,
            isCommodityUnreadable: context.isCommodityUnreadable))
      }
      fields.finish()
      guard let fromNode, let from, let textID, let kind, let previous = current else { continue }
      if let last = versions.last, from <= last.from {
        sink.error(
          "the version of \(from) comes after that of \(last.from)", at: fromNode.location,
          remedy: "list the versions in order of time")
        continue
      }
      let version = PledgeVersion(
        from: from, kind: kind, strength: strength ?? previous.strength, text: textID,
        clause: clause, wording: wording)
      versions.append(version)
      current = (version.kind, version.strength)
    }
    return versions
  }
}

extension YAMLNode {
  /// Whether a mapping has a key that is not one of these.
  fileprivate func hasKeys(beyond known: [String]) -> Bool {
    guard case .mapping(let entries) = content else { return false }
    return entries.contains { !known.contains($0.key) }
  }
}
