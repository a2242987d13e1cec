import TextFormats
import TimeSeries
import TradeStatistics

extension ReadingScope {
  func balanceTargetTerms(
    _ fields: inout MappingReader, _ context: TermsContext
  ) -> BalanceTargetTerms? {
    let of = fields.required("deficit-of")?.economy(sink)
    let withNode = fields.required("with")
    let with = withNode?.economy(sink)
    let reach = fields.optional("to-reach")
    let exceed = fields.optional("not-to-exceed")
    let startNode = fields.optional("starting-from")
    let start = startNode.flatMap { deficits($0, isDue: false) }
    guard (reach == nil) != (exceed == nil), let node = reach ?? exceed else {
      sink.error(
        reach == nil
          ? "a pledge on a balance needs the deficit that it aims at"
          : "a deficit is to reach an amount or not to exceed one, not both",
        at: exceed?.location ?? context.location,
        remedy: reach == nil
          ? "add 'to-reach: {2028: 0 USD}' or 'not-to-exceed: …'" : "make it two pledges")
      return nil
    }
    let aims = deficits(node, isDue: true)
    if let startNode, let start, start.count > 1 {
      return startNode.mismatch(
        "one period with its deficit", sink, remedy: "name the one that the text starts from")
    }
    guard let of, let withNode, let with, let aims, (startNode == nil) == (start == nil) else {
      return nil
    }
    guard of != with else {
      sink.error(
        "a balance has two sides, and both are \(of)", at: withNode.location,
        remedy: "name the other economy")
      return nil
    }
    return BalanceTargetTerms(
      of: of, with: with, aim: reach == nil ? .notToExceed : .toReach, levels: aims,
      start: start?.first)
  }

  private func deficits(_ node: YAMLNode, isDue: Bool) -> [BalanceTargetTerms.Level]? {
    let lines = byPeriod(node, isDue: isDue, expected: "a deficit for each period") {
      $0.money(sink)
    }
    guard let lines else { return nil }
    requireOneUnit(
      lines.map { PeriodEntry(period: $0.period, value: .money($0.value), entry: $0.entry) })
    return lines.map { BalanceTargetTerms.Level(period: $0.period, deficit: $0.value) }
  }
}
