import TextFormats
import TimeSeries
import TradeStatistics

/// Makes rows of tables out of observations, by a profile; what it does not understand it counts and leaves out.
struct SDMXAssembler {
  typealias Place = (SDMXObservation.Part) -> SourceLocation

  private let file: String
  private let profile: SDMXProfile
  private let terms: ReadingTerms
  private let sink: DiagnosticSink
  private var findings = CountedFindings(of: "observation")
  private var vintages = SDMXVintages()
  /// What each combination of codes, period and update stands for; nil where it is left out.
  private var known: [[String]: SDMXFacts] = [:]
  private var periods: [String: Period] = [:]
  private var publications: [String: Publication] = [:]

  /// How many errors are shown.
  private static let errorLimit = 20

  init(_ profile: SDMXProfile, _ terms: ReadingTerms, file: String, _ sink: DiagnosticSink) {
    self.profile = profile
    self.terms = terms
    self.file = file
    self.sink = sink
  }

  /// Whether so much is wrong that nobody would read more.
  var isHopeless: Bool { sink.count >= SDMXAssembler.errorLimit }

  /// Takes an observation; reports what is wrong with it.
  mutating func take(_ observation: SDMXObservation, at place: Place) {
    guard let facts = facts(observation, place), let code = facts.product else { return }
    guard let period = period(observation, place) else { return }
    guard let table = table(facts, code, period, place) else { return }
    guard let validity = validity(observation, place) else { return }
    let publication: Publication
    if let from = validity.from {
      publication = Publication(day: from.day)
    } else if let told = told(observation, period, place) {
      publication = told
    } else {
      return
    }
    for index in profile.values.indices {
      let measure = profile.values[index].measure ?? facts.measure ?? .value(times: FixedPoint(1))
      let cell = cell(observation, index, measure, table, place)
      guard let cell else { continue }
      add(
        SDMXFigure(code: code, measure: measure, amount: cell, line: observation.line),
        table, period, publication, validity, place)
    }
  }

  private mutating func add(
    _ figure: SDMXFigure, _ table: TableKey, _ period: Period, _ publication: Publication,
    _ validity: (from: SDMXMoment?, to: SDMXMoment?), _ place: Place
  ) {
    let group = vintages.group(table, period)
    if let earlier = vintages.add(figure, publication, from: validity.from, to: validity.to, group)
    {
      sink.error(
        "\(period) of '\(figure.code)' in the table \(table) is given twice", at: place(.period),
        remedy: "keep one; line \(earlier) has the other. If a dimension tells them apart, the"
          + " profile must name it")
    }
  }

  /// The releases, after the last observation.
  func finish(_ collector: inout ReleaseCollector) -> [Diagnostic] {
    let start = SourceLocation(file: file, line: 1, column: 1)
    let lone = vintages.collect(into: &collector)
    guard lone > 0 else { return findings.diagnostics }
    let note = Diagnostic(
      .note, at: start, "\(lone) rows have a quantity and no value, which counts as not published",
      remedy: "ask for values as well")
    return findings.diagnostics + [note]
  }
}

extension SDMXAssembler {
  /// What the codes say; nil, counted, where one of them is not in the profile.
  private mutating func facts(_ observation: SDMXObservation, _ place: Place) -> SDMXFacts? {
    if let facts = known[observation.codes] { return facts }
    var facts = profile.table
    for (index, dimension) in profile.dimensions.enumerated() {
      let code = observation.codes[index]
      if code.isEmpty, observation.action == .delete, dimension.role != .any {
        findings.add(
          "to be deleted with a blank '\(dimension.names[0])', which deletes many; not done",
          at: place(.dimension(index)), severity: .warning, remedy: "import the whole table anew")
        return nil
      }
      guard let said = dimension.facts(of: code) else {
        findings.add(
          "'\(dimension.names[0])' is '\(code.prefix(40))', which the profile"
            + " '\(profile.identifier)' does not have; left out",
          at: place(.dimension(index)), severity: .warning,
          remedy: "add the code to a profile of your own if it should count")
        return nil
      }
      facts.add(said)
    }
    // As many as different series have; a file of millions of them is looked up the slow way.
    if known.count < 1 << 20 { known[observation.codes] = facts }
    return facts
  }

  private mutating func period(_ observation: SDMXObservation, _ place: Place) -> Period? {
    if let period = periods[observation.period] { return period }
    guard let period = Period(sdmx: observation.period) else {
      sink.error(
        "'\(observation.period.prefix(40))' is not a period", at: place(.period),
        remedy: "SDMX writes 2026, 2026-04, 2026-M04, 2026-Q2, 2026-W15 or 2026-04-09")
      return nil
    }
    periods[observation.period] = period
    return period
  }

  private mutating func table(
    _ facts: SDMXFacts, _ code: ProductCode, _ period: Period, _ place: Place
  ) -> TableKey? {
    guard let flow = facts.flow, let reporter = facts.reporter, let partner = facts.partner,
      let currency = facts.currency
    else {
      sink.error(
        "the profile '\(profile.identifier)' leaves open who trades, which way or in what currency",
        at: place(.dimension(0)), remedy: "give reporter, partner, flow and currency in it")
      return nil
    }
    guard let classification = classification(code, flow, period) else {
      findings.add(
        "the product '\(code)' is no code of the Harmonized System; left out", at: place(.period),
        severity: .warning, remedy: "codes have 2, 4, 6, 8 or 10 digits, or are TOTAL")
      return nil
    }
    return TableKey(
      source: profile.source, reporter: reporter, partner: partner, flow: flow,
      system: facts.system ?? .unspecified, basis: facts.basis ?? .notApplicable,
      classification: classification, valuation: facts.valuation ?? .unspecified,
      adjustment: facts.adjustment ?? .none, currency: currency)
  }

  private func classification(
    _ code: ProductCode, _ flow: Flow, _ period: Period
  ) -> Classification? {
    let none = Classification(edition: "none", level: .currency)
    if flow == .exchangeRate {
      return Classification.Level.currency.accepts(code) ? none : nil
    }
    if code == .total { return .total }
    let level = [Classification.Level.hs2, .hs4, .hs6, .hs8, .hs10].first { $0.accepts(code) }
    return level.map {
      Classification(
        edition: Classification.harmonizedSystem(in: period.firstDay.year), level: $0)
    }
  }

  /// From when to when the observation held; nil with a report where that cannot be read.
  private func validity(
    _ observation: SDMXObservation, _ place: Place
  ) -> (from: SDMXMoment?, to: SDMXMoment?)? {
    let from = observation.validFrom.isEmpty ? nil : SDMXMoment(observation.validFrom)
    let to = observation.validTo.isEmpty ? nil : SDMXMoment(observation.validTo)
    guard (from == nil) == observation.validFrom.isEmpty,
      (to == nil) == observation.validTo.isEmpty
    else {
      sink.error(
        "the validity is no moment", at: place(.validity),
        remedy: "SDMX writes 2024-01-02T15:57:01.000+01:00")
      return nil
    }
    // A deletion is told by the end of the validity alone.
    if observation.action == .delete { return (to ?? from, nil) }
    return (from, from == nil ? nil : to)
  }

  /// When the figures became public, as the user told, else as the file does, else by rule.
  private mutating func told(
    _ observation: SDMXObservation, _ period: Period, _ place: Place
  ) -> Publication? {
    if terms.publication != nil { return terms.publication(of: period) }
    if !observation.published.isEmpty {
      let key = observation.published + " " + observation.period
      if let known = publications[key] { return known }
      guard let day = profile.published.form.day(observation.published) else {
        sink.error(
          "'\(observation.published.prefix(40))' is no day", at: place(.validity),
          remedy: "the profile says that it is written \(profile.published.form.rawValue)")
        return nil
      }
      // The day of the last update of anything: the figures were public then or before.
      var terms = terms
      terms.publication = Publication(day: day, precision: .noLaterThan)
      let publication = terms.publication(of: period)
      publications[key] = publication
      return publication
    }
    return profile.published.publication(of: period, retrieved: terms.retrieved)
      ?? terms.publication(of: period)
  }

  /// A number or its absence; nil where there is nothing to record.
  private mutating func cell(
    _ observation: SDMXObservation, _ index: Int, _ measure: SDMXMeasure, _ table: TableKey,
    _ place: Place
  ) -> SDMXFigure.Amount? {
    if observation.action == .delete { return .withheld }
    let text = observation.values[index]
    let isKept = SDMXStatus.isConfidential(observation.status, observation.confidentiality)
    let isMissing =
      text.isEmpty || text == "NaN" || text == ":"
      || SDMXStatus.missing.contains(observation.status)
      || isKept && FixedPoint(text) == .zero
    if isMissing {
      // No rate on a holiday is a gap; a figure of trade that the office lists without a value is not zero.
      if table.flow == .exchangeRate || profile.values.count > 1 { return nil }
      findings.add(
        "no value; counts as not published", at: place(.value(index)), remedy: "it is not zero")
      return .withheld
    }
    guard let factor = powerOfTen(observation, place) else { return nil }
    let times: FixedPoint =
      switch measure {
      case .value(let times), .quantity(_, let times): times
      }
    guard let number = SDMXNumber(text, times: times, powerOfTen: factor) else {
      sink.error(
        "'\(text.prefix(40))' is not a number", at: place(.value(index)),
        remedy: "write digits with a decimal point; a comma is one only where semicolons separate")
      return nil
    }
    let isImpossible =
      table.flow == .exchangeRate
      ? number.value <= .zero : number.value.isNegative && !table.flow.canBeNegative
    if isImpossible {
      findings.add(
        "a value that cannot be; counts as not published", at: place(.value(index)),
        severity: .warning,
        remedy: "only balances and net sales are below zero, and no rate is zero")
      return table.flow == .exchangeRate ? nil : .withheld
    }
    return .number(
      number.value, isRounded: number.isRounded, note: SDMXStatus.note(observation.status))
  }

  private func powerOfTen(_ observation: SDMXObservation, _ place: Place) -> Int? {
    if observation.multiplier.isEmpty { return 0 }
    if let power = Int(observation.multiplier), (-12...12).contains(power) { return power }
    sink.error(
      "'\(observation.multiplier.prefix(40))' is no power of ten", at: place(.multiplier),
      remedy: "the attribute that the profile calls 'multiplier' is a whole number")
    return nil
  }
}
