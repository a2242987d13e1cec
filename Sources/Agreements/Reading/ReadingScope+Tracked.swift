import TextFormats
import TimeSeries
import TradeStatistics

extension ReadingScope {
  /// A quantity that is counted without a target.
  func trackedQuantity(_ node: YAMLNode) -> TrackedQuantity? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let id = text(fields.required("id"))
    let title = text(fields.required("title"))
    let product = fields.required("product").flatMap(productSelection)
    let unit = fields.required("unit").flatMap(quantityUnit)
    let commodityNode = fields.optional("commodity")
    let commodity = commodityNode?.choice(of: Commodity.self, as: "commodity", sink)
    let periods = list(fields.required("periods"), trackedPeriod)
    let measures = references(fields.required("measured-by"), to: names.measures, as: "measure")
    let note = text(fields.required("note"))
    fields.finish()
    guard let id, let title, let product, let unit, let note, !periods.isEmpty else { return nil }
    if commodity == nil, commodityNode == nil, UnitConversion.needsCommodity(unit) {
      sink.error(
        "'\(unit)' weighs differently by commodity, and none is named", at: node.location,
        remedy: "add 'commodity', such as 'commodity: soybeans'")
      return nil
    }
    return TrackedQuantity(
      id: id, title: title, product: product, unit: unit, commodity: commodity,
      periods: periods.sorted(), measuredBy: measures, note: note)
  }

  private func quantityUnit(_ node: YAMLNode) -> QuantityUnit? {
    guard let code = node.string(sink) else { return nil }
    guard let unit = KnownUnits.quantity(code) else {
      sink.error(
        "'\(code.prefix(60))' is no unit of quantity", at: node.location,
        remedy: Diagnostic.didYouMean(code, among: KnownUnits.quantities)
          ?? "use one of: " + KnownUnits.quantities.joined(separator: ", "))
      return nil
    }
    return unit
  }

  private func trackedPeriod(_ node: YAMLNode) -> Period? {
    guard let period = node.periodOfMonths(sink) else { return nil }
    guard let window, let months = period.months else { return period }
    guard window.contains(months.lowerBound), window.contains(months.upperBound) else {
      sink.error(
        "the period \(period) is not inside the window"
          + " (\(window.lowerBound) through \(window.upperBound))",
        at: node.location, remedy: "correct the period or the window")
      return nil
    }
    return period
  }
}
