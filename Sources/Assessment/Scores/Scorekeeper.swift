import Agreements
import TimeSeries
import TradeStatistics

/// Scores an agreement's quantity pledges under each measure that they name.
struct Scorekeeper {
  let agreement: Agreement
  let evidence: Evidence
  /// How the code list is measured, by name of the measure.
  let covers: [String: MeasureCover]

  init(agreement: Agreement, evidence: Evidence) {
    self.agreement = agreement
    self.evidence = evidence
    self.covers = Dictionary(
      uniqueKeysWithValues: agreement.measures.map {
        ($0.id, MeasureCover($0, agreement: agreement, evidence: evidence))
      })
  }

  /// A pledge, or the total, before its figures are entered.
  struct Subject {
    let id: String
    let title: String
    let measure: Measure
    let pledges: [Pledge]
    let product: CountedProduct
    let unit: FigureUnit
    let terms: QuantityTerms
    let through: Month?
    let numbers: ScoreNumbers

    var address: String { "pledges/\(id)/\(measure.id)" }
  }

  /// Scores every pledge under each of its measures, then each measure's total.
  func scores(into ledger: inout Ledger) -> [PledgeScore] { scores(of: subjects(), into: &ledger) }

  /// Scores some subjects, in their order.
  func scores(of subjects: [Subject], into ledger: inout Ledger) -> [PledgeScore] {
    var scores: [PledgeScore] = []
    for subject in subjects { scores.append(score(subject, into: &ledger)) }
    return scores
  }

  /// Every pledge by each of its measures, and each measure's total; forming them takes most of a judge's time.
  func subjects() -> [Subject] { agreement.measures.flatMap { subjects(of: $0) } }

  /// The pledges that a measure counts, then their sum where there are several.
  private func subjects(of measure: Measure) -> [Subject] {
    let subjects = agreement.pledges.filter { $0.measuredBy.contains(measure.id) }
      .compactMap { subject($0, measure: measure) }
    // A pledge of that name leaves no address for the sum.
    let isNamed = subjects.contains { $0.id == "total" }
    guard subjects.count > 1, !isNamed, let total = total(of: subjects) else { return subjects }
    return subjects + [total]
  }

  /// Indexes into the code list of what a selection means, less the groups left out.
  func codes(
    of product: ProductSelection, without: [String] = [], cover: MeasureCover
  ) -> [Int] {
    let groups = agreement.groups.enumerated().filter { _, entry in
      if without.contains(entry.group.id) { return false }
      return switch product {
      case .all, .listed: true
      case .sector(let sector): entry.sector == sector
      case .group(let group): entry.group.id == group
      }
    }
    return cover.codes(inGroups: groups.map(\.offset))
  }

  /// Whether a selection means listed codes; if not, it is counted by whole flows.
  func isListed(_ selection: ProductSelection) -> Bool {
    switch selection {
    case .all: false
    case .listed: !agreement.products.isEmpty
    case .sector(let sector): agreement.products.contains { $0.sector == sector }
    case .group(let group): agreement.products.contains { $0.group == group }
    }
  }

  /// What a selection means in a measure's data, less the groups left out.
  ///
  /// - Parameter currency: The currency that it is compared in; nil for that of the tables.
  func product(
    _ selection: ProductSelection, without: [String] = [], measure: Measure, currency: Currency?
  ) -> CountedProduct? {
    guard let cover = covers[measure.id] else { return nil }
    let codes = codes(of: selection, without: without, cover: cover)
    if !without.isEmpty, codes.isEmpty || selection == .all {
      return CountedProduct(
        total: FlowSeries(
          missing: Reason(
            .notComparable, "without \(without.joined(separator: ", ")) nothing is listed")))
    }
    if measure.isWholeFlow, let unit = currency.map({ FigureUnit.money($0) }) {
      return CountedProduct(
        total: FlowSeries(whole: measure.flow, unit: unit, of: nil, in: evidence))
    }
    if !isListed(selection) {
      return CountedProduct(
        total: FlowSeries(
          measure.flow, in: evidence, currency: currency, window: agreement.window))
    }
    if let currency, let table = cover.table,
      let reason = Reason.otherCurrency(
        than: currency, table)
    {
      return CountedProduct(total: FlowSeries(missing: reason))
    }
    return CountedProduct(codes: codes, cover: cover)
  }

  private func subject(_ pledge: Pledge, measure: Measure) -> Subject? {
    guard case .quantity(let terms) = pledge.kind, let amount = terms.instalments.first?.amount
    else { return nil }
    guard
      let product = counted(
        pledge.product, amount: amount, commodity: pledge.modifiers.commodity, measure: measure)
    else { return nil }
    let unit: FigureUnit =
      switch amount {
      case .money(let money): .money(money.currency)
      case .quantity(let quantity): .quantity(quantity.unit)
      }
    let through = product.lastMonth(within: agreement.window)
    return Subject(
      id: pledge.id, title: pledge.title, measure: measure, pledges: [pledge], product: product,
      unit: unit, terms: terms, through: through,
      numbers: ScoreNumbers(
        terms: terms, series: product.series, through: through,
        prorations: agreement.prorations))
  }

  // A total is the sum of its pledges' own numbers, targets included (METHODS §1), so that it
  // matches the rows above it; only the best month is looked up for all codes together.
  private func total(of subjects: [Subject]) -> Subject? {
    let alike = subjects.filter { subject in
      subject.terms.bound == subjects[0].terms.bound
        && subject.unit == subjects[0].unit
        && subject.terms.baseline == subjects[0].terms.baseline
        && subject.terms.instalments.map(\.period) == subjects[0].terms.instalments.map(\.period)
    }
    guard alike.count > 1 else { return nil }
    let codes = Set(alike.flatMap(\.product.codes)).sorted()
    guard !codes.isEmpty, let cover = covers[alike[0].measure.id],
      alike.allSatisfy({ !$0.product.codes.isEmpty }),
      codes.count == alike.reduce(0, { $0 + $1.product.codes.count })
    else { return nil }
    let product = CountedProduct(codes: codes, cover: cover)
    var numbers = alike.dropFirst().reduce(alike[0].numbers) { $0.adding($1.numbers) }
    let best = product.series.values.compactMap(\.self).max { $0.value < $1.value }
    numbers.bestMonth = best.map { .value($0) } ?? numbers.bestMonth
    return Subject(
      id: "total", title: "Sum of \(alike.count) pledges", measure: alike[0].measure,
      pledges: alike.flatMap(\.pledges), product: product, unit: alike[0].unit,
      terms: alike[0].terms, through: alike[0].through, numbers: numbers)
  }
}
