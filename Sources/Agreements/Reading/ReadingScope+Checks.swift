import TextFormats
import TimeSeries
import TradeStatistics

extension ReadingScope {
  private static let flows: [Flow] = [.export, .import, .balance]

  /// How a claim is compared with the archive; the first key that tells the kinds apart decides.
  func check(_ node: YAMLNode) -> ClaimCheck? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let read: (inout MappingReader) -> ClaimCheck?
    if node.value(of: "record") != nil {
      read = recordCheck
    } else if node.value(of: "convert") != nil {
      read = conversionCheck
    } else if node.value(of: "measure") != nil {
      read = progressCheck
    } else if node.value(of: "series") != nil {
      read = levelCheck
    } else {
      sink.error(
        "this check has none of the keys that tell its kind", at: node.location,
        remedy: "add 'series', 'record', 'convert' or 'measure'")
      return nil
    }
    let check = read(&fields)
    fields.finish()
    return check
  }

  private func levelCheck(_ fields: inout MappingReader) -> ClaimCheck? {
    let flow = fields.required("series").flatMap { series($0, flows: Self.flows) }
    let period = fields.required("period")?.period(sink)
    let senseNode = fields.optional("sense")
    let sense = senseNode.map { $0.choice(of: LevelCheck.Sense.self, as: "sense", sink) } ?? .level
    guard let flow, let period, let sense else { return nil }
    if sense == .deficit, flow.flow != .balance {
      return senseNode?.mismatch("'level': only a balance has a deficit", sink)
    }
    return .level(LevelCheck(series: flow, period: period, sense: sense))
  }

  private func recordCheck(_ fields: inout MappingReader) -> ClaimCheck? {
    _ = fields.required("record")?.choice(among: ["smallest-deficit"], as: "record", sink)
    let flow = fields.required("series").flatMap { series($0, flows: [.balance]) }
    let month = fields.required("month")?.month(sink)
    let sinceNode = fields.required("since")
    let since = sinceNode?.periodOfMonths(sink)
    guard let flow, let month, let sinceNode, let since else { return nil }
    guard since.lastDay < month.firstDay else {
      sink.error(
        "\(since) is not before the month of the record (\(month))", at: sinceNode.location,
        remedy: "name the month or year that the claim names")
      return nil
    }
    return .record(RecordCheck(series: flow, month: month, since: since))
  }

  private func conversionCheck(_ fields: inout MappingReader) -> ClaimCheck? {
    let amount = fields.required("convert")?.money(sink)
    let currencyNode = fields.required("to")
    let currency = currencyNode?.currency(sink)
    let day = fields.required("on")?.day(sink)
    guard let amount, let currencyNode, let currency, let day else { return nil }
    guard amount.currency != currency else {
      sink.error(
        "the amount is in \(currency) already", at: currencyNode.location,
        remedy: "name the currency of the claimed figure")
      return nil
    }
    return .conversion(ConversionCheck(amount: amount, currency: currency, day: day))
  }

  private func progressCheck(_ fields: inout MappingReader) -> ClaimCheck? {
    let measure = fields.required("measure")
      .flatMap { reference($0, to: names.measures, as: "measure") }
    let product = fields.required("product").flatMap(productSelection)
    let without = references(fields.optional("without"), to: names.groups, as: "sub-category")
    let from = fields.required("from")?.month(sink)
    let throughNode = fields.required("through")
    let through = throughNode?.month(sink)
    let part = fields.required("part")?.choice(of: ProgressCheck.Part.self, as: "part", sink)
    let proration = fields.required("proration")?
      .choice(of: Proration.self, as: "proration", sink)
    guard let measure, let product, let from, let throughNode, let through, let part, let proration,
      let months = throughNode.range(from: from, through: through, sink)
    else { return nil }
    if let window, !window.contains(from) || !window.contains(through) {
      sink.error(
        "\(from) through \(through) is not inside the window"
          + " (\(window.lowerBound) through \(window.upperBound))",
        at: throughNode.location, remedy: "progress is counted inside the window")
      return nil
    }
    return .progress(
      ProgressCheck(
        measure: measure, product: product, without: without, from: months.lowerBound,
        through: months.upperBound, part: part, proration: proration))
  }
}
