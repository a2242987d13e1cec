import TextFormats
import TimeSeries
import TradeStatistics

extension ReadingScope {
  func investmentTerms(_ fields: inout MappingReader) -> InvestmentTerms? {
    let totalNode = fields.required("total")
    let total = totalNode?.money(sink)
    let completeBy = fields.optional("complete-by")?.day(sink)
    let capNode = fields.optional("yearly-cap")
    let cap = capNode.flatMap(cap)
    let fundWithin = fields.optional("fund-within")?.dayCount(sink)
    let tranches = list(fields.optional("tranches"), tranche)
    requireOrder(tranches.map { ($0.tranche.when, $0.location) }, of: "tranche")
    guard let totalNode, let total else { return nil }
    guard total.amount > .zero else { return totalNode.mismatch("an amount over zero", sink) }
    requireCurrency(of: total, cap.map { ($0.amount, $0.location) })
    for tranche in tranches {
      requireCurrency(of: total, (tranche.tranche.amount, tranche.location))
    }
    if let cap, cap.amount.currency == total.currency, cap.amount.amount > total.amount {
      sink.error(
        "the yearly cap is more than the total", at: cap.location,
        remedy: "swap the two amounts, or leave the cap out")
    }
    return InvestmentTerms(
      total: total, completeBy: completeBy,
      cap: cap.map { InvestmentTerms.Cap(amount: $0.amount, adjustable: $0.adjustable) },
      fundWithin: fundWithin, tranches: tranches.map(\.tranche))
  }

  private func requireCurrency(
    of total: Money, _ other: (amount: Money, location: SourceLocation)?
  ) {
    guard let other, other.amount.currency != total.currency else { return }
    sink.error(
      "the total is in \(total.currency) and this in \(other.amount.currency)",
      at: other.location, remedy: "write all amounts of a pledge in one currency")
  }

  private func cap(
    _ node: YAMLNode
  ) -> (amount: Money, adjustable: String?, location: SourceLocation)? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let amountNode = fields.required("amount")
    let amount = amountNode?.money(sink)
    let adjustable = fields.optional("adjustable").flatMap(text)
    fields.finish()
    guard let amountNode, let amount else { return nil }
    guard amount.amount > .zero else { return amountNode.mismatch("an amount over zero", sink) }
    return (amount, adjustable, amountNode.location)
  }

  private func tranche(
    _ node: YAMLNode
  ) -> (tranche: InvestmentTerms.Tranche, location: SourceLocation)? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let when = fields.required("date")?.dayMonthOrYear(sink)
    let stage = fields.required("stage")?
      .choice(of: InvestmentTerms.Stage.self, as: "stage", sink)
    let amountNode = fields.required("amount")
    let amount = amountNode?.money(sink)
    let title = text(fields.required("title"))
    let evidenceNode = fields.optional("evidence")
    let evidence = references(evidenceNode, to: evidenceNames, as: "evidence")
    fields.finish()
    guard let when, let stage, let amountNode, let amount, let title else { return nil }
    guard amount.amount > .zero else { return amountNode.mismatch("an amount over zero", sink) }
    if evidenceNode == nil { warnOfNoEvidence("tranche of \(when)", at: node.location) }
    return (
      InvestmentTerms.Tranche(
        when: when, stage: stage, amount: amount, title: title, evidence: evidence),
      amountNode.location
    )
  }
}
