import TextFormats
import TradeStatistics

extension ReadingScope {
  func claim(_ node: YAMLNode) -> Claim? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let id = text(fields.required("id"))
    let day = fields.required("date")?.day(sink)
    let speaker = text(fields.required("speaker"))
    let attribution = fields.required("attribution")?
      .choice(of: Claim.Attribution.self, as: "attribution", sink)
    let outlet = text(fields.required("outlet"))
    let statement = text(fields.required("statement"))
    let supports = references(
      fields.optional("supports"), to: arguable, as: "reading or condition")
    let deniesNode = fields.optional("denies")
    let denies = references(deniesNode, to: arguable, as: "reading or condition")
    let figureNode = fields.optional("figure")
    let figure = figureNode.flatMap(figure)
    let checkNode = fields.optional("check")
    let check = checkNode.flatMap(check)
    let note = fields.optional("note").flatMap(text)
    fields.finish()
    if let both = denies.first(where: supports.contains), let deniesNode {
      sink.error(
        "'\(both)' is both supported and denied", at: deniesNode.location, remedy: "remove one")
    }
    if let figureNode, checkNode == nil, note == nil {
      sink.warning(
        "a figure without a check", at: figureNode.location,
        remedy: "add 'check', or say in 'note' why nothing on file could tell")
    }
    if let checkNode, figureNode == nil {
      sink.error(
        "a check needs the figure that it checks", at: checkNode.location, remedy: "add 'figure'")
    }
    if let check, let checkNode, let figure {
      checkUnits(of: figure, against: check, at: checkNode.location)
    }
    guard let id, let day, let speaker, let attribution, let outlet, let statement else {
      return nil
    }
    return Claim(
      id: id, day: day, speaker: speaker, attribution: attribution, outlet: outlet,
      statement: statement, supports: supports, denies: denies, figure: figure, check: check,
      note: note)
  }

  /// What a claim can support or deny.
  private var arguable: [String]? {
    guard let readings = names.readings, let conditions = names.conditions else { return nil }
    return readings + conditions
  }

  // A percentage compared with dollars would never agree, and say nothing.
  private func checkUnits(
    of figure: ClaimedFigure, against check: ClaimCheck, at location: SourceLocation
  ) {
    switch (check, figure.unit) {
    case (.progress(let progress), .percent) where progress.part != .progress:
      sink.error(
        "the figure is a percentage, and '\(progress.part.rawValue)' is an amount", at: location,
        remedy: "write 'part: progress'")
    case (.progress(let progress), .currency), (.progress(let progress), .quantity):
      guard progress.part == .progress else { return }
      sink.error(
        "the figure is an amount, and 'progress' is a percentage", at: location,
        remedy: "write 'part: actual' or 'part: target'")
    case (.conversion(let conversion), .currency(let currency)):
      guard currency != conversion.currency else { return }
      sink.error(
        "the figure is in \(currency), and the check converts to \(conversion.currency)",
        at: location, remedy: "write 'to: \(currency)'")
    case (.conversion, _), (.level, .percent), (.record, .percent):
      sink.error(
        "this check compares amounts, and the figure is not one in a currency or unit that it can"
          + " give",
        at: location, remedy: "correct the figure's unit")
    default: break
    }
  }
}
