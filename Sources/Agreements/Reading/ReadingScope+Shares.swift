import TextFormats
import TimeSeries
import TradeStatistics

extension ReadingScope {
  func shareTerms(_ fields: inout MappingReader, _ context: TermsContext) -> ShareTerms? {
    let whole = fields.required("of").flatMap(shareWhole)
    let growthNode = fields.optional("growth-over")
    let growthOver = growthNode.flatMap(baseline)
    guard let limit = bound(&fields, of: "share", example: "20 %", context.location)
    else { return nil }
    // A growth may be any; a share is a part.
    let most = growthNode == nil ? 100 : 10_000
    let lines = byPeriod(limit.node, expected: "a share for each period") {
      $0.percent(atMost: most, sink)
    }
    guard let whole, let lines, (growthNode == nil) == (growthOver == nil) else { return nil }
    return ShareTerms(
      whole: whole.whole, wholeMeasure: whole.measure, bound: limit.bound,
      instalments: lines.map { ShareTerms.Instalment(period: $0.period, percent: $0.value) },
      growthOver: growthOver)
  }

  private func shareWhole(
    _ node: YAMLNode
  ) -> (whole: ShareTerms.Whole, measure: String?)? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let market = fields.optional("market")
    let consumption = fields.optional("consumption")
    let quota = fields.optional("quota")
    let measureNode = fields.optional("measure")
    let measure = measureNode.flatMap { reference($0, to: names.measures, as: "measure") }
    fields.finish()
    switch (market, consumption, quota) {
    case (let market?, nil, nil): return text(market).map { (.market($0), measure) }
    case (nil, let consumption?, nil): return text(consumption).map { (.consumption($0), measure) }
    case (nil, nil, let quota?):
      if let measureNode {
        sink.error(
          "the volume of a quota is in its own pledge", at: measureNode.location,
          remedy: "remove 'measure'")
      }
      return reference(quota, to: names.quotas, as: "quota").map { (.quota($0), nil) }
    default:
      return node.mismatch(
        "one of '{market: …}', '{consumption: …}' or '{quota: PLEDGE}'", sink,
        remedy: "name the one thing that the share is a part of")
    }
  }
}
