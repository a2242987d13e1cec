import TextFormats
import TradeStatistics

// Texts, sources, sectors, checkpoints: the short sections.
extension ReadingScope {
  func textReference(_ node: YAMLNode) -> TextReference? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let id = text(fields.required("id"))
    let title = text(fields.required("title"))
    let url = fields.optional("url").flatMap(webAddress)
    let day = fields.optional("date")?.day(sink)
    let isAsReported = fields.optional("as-reported")?.boolean(sink) ?? false
    fields.finish()
    guard let id, let title else { return nil }
    return TextReference(id: id, title: title, url: url, day: day, isAsReported: isAsReported)
  }

  private func webAddress(_ node: YAMLNode) -> String? {
    guard let address = text(node) else { return nil }
    guard address.hasPrefix("https://") || address.hasPrefix("http://"),
      !address.contains(where: \.isWhitespace)
    else { return node.mismatch("an address that begins with https://", sink) }
    return address
  }

  func sourceReference(_ node: YAMLNode) -> SourceReference? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let id = text(fields.required("id"))
    let title = text(fields.required("title"))
    let origin = text(fields.required("origin"))
    let seen = fields.required("seen")?.boolean(sink)
    fields.finish()
    guard let id, let title, let origin, let seen else { return nil }
    return SourceReference(id: id, title: title, origin: origin, seen: seen)
  }

  func sector(_ node: YAMLNode) -> Sector? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let id = text(fields.required("id"))
    let title = text(fields.required("title"))
    let groups = list(fields.optional("groups"), group)
    fields.finish()
    guard let id, let title else { return nil }
    return Sector(id: id, title: title, groups: groups)
  }

  private func group(_ node: YAMLNode) -> Sector.Group? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let id = text(fields.required("id"))
    let title = text(fields.required("title"))
    fields.finish()
    guard let id, let title else { return nil }
    return Sector.Group(id: id, title: title)
  }

  func checkpoint(_ node: YAMLNode) -> Checkpoint? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let day = fields.required("date")?.day(sink)
    let title = text(fields.required("title"))
    let kind = fields.optional("kind").map {
      $0.choice(of: Checkpoint.Kind.self, as: "kind of checkpoint", sink)
    }
    let pledges = references(fields.optional("pledges"), to: names.pledges, as: "pledge")
    fields.finish()
    guard let day, let title, let kind = kind ?? .review else { return nil }
    return Checkpoint(day: day, title: title, kind: kind, pledges: pledges)
  }

  /// The thresholds of verdicts; each one that is left out stays as the format has it.
  func thresholds(_ node: YAMLNode) -> VerdictThresholds? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let standard = FormatDefaults.thresholds
    let onPath = threshold(fields.optional("on-path"), standard.onPath)
    let behindNode = fields.optional("behind")
    let behind = threshold(behindNode, standard.behind)
    let near = threshold(fields.optional("near"), standard.near)
    fields.finish()
    guard let onPath, let behind, let near else { return nil }
    guard behind <= onPath else {
      sink.error(
        "what is behind would be over what is on path", at: (behindNode ?? node).location,
        remedy: "give 'behind' a smaller share than 'on-path'")
      return nil
    }
    return VerdictThresholds(onPath: onPath, behind: behind, near: near)
  }

  private func threshold(
    _ node: YAMLNode?, _ standard: FixedPoint
  ) -> FixedPoint? {
    guard let node else { return standard }
    guard let share = node.share(sink) else { return nil }
    guard share > .zero, share <= FixedPoint(1) else {
      return node.mismatch("a share over 0 % and up to 100 %", sink)
    }
    return share
  }

  func gauge(_ node: YAMLNode) -> GaugeReference? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let of = fields.required("of")?.economy(sink)
    let withNode = fields.required("with")
    let with = withNode?.economy(sink)
    let methods =
      fields.optional("adjust").map {
        choices($0, of: GaugeReference.Method.self, as: "adjustment") ?? []
      } ?? FormatDefaults.gaugeMethods
    fields.finish()
    guard let of, let withNode, let with else { return nil }
    guard of != with else {
      sink.error(
        "a balance has two sides, and both are \(of)", at: withNode.location,
        remedy: "name the other economy")
      return nil
    }
    return GaugeReference(of: of, with: with, methods: methods)
  }

  /// The currencies to show; where the file is silent, that of the first pledge of a value.
  func display(_ node: YAMLNode?, pledges: [Pledge]) -> Display? {
    guard let node else {
      let money = pledges.lazy.compactMap(\.currency).first
      return Display(currency: money ?? FormatDefaults.currency, also: [])
    }
    guard var fields = MappingReader(node, sink) else { return nil }
    let currency = fields.required("currency")?.currency(sink)
    let also = list(fields.optional("also")) { $0.currency(sink) }
    fields.finish()
    return currency.map { Display(currency: $0, also: also) }
  }
}

extension Pledge {
  /// The currency of the first amount; nil where it is a quantity or the kind has none.
  fileprivate var currency: Currency? {
    switch kind {
    case .quantity(let terms): terms.instalments.first?.amount.currency
    case .balance(let terms): terms.levels.first?.deficit.currency
    case .quota(let terms): terms.volumes.first?.amount.currency
    case .investment(let terms): terms.total.currency
    case .share, .deliverable: nil
    }
  }
}
