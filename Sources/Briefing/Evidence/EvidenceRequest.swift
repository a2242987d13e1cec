import Agreements
import TimeSeries
import TradeStatistics

/// Which tables a question needs, and over which time.
struct EvidenceRequest: Sendable {
  /// One kind of table with the time needed; nil for all time.
  struct Need: Sendable {
    let span: Period?
    /// The code list that the table is measured by; nil where its rows are needed.
    let map: ProductMap?
    /// The edition of the nomenclature that the code list is written in; nil where there is no list.
    let edition: String?
    let wants: @Sendable (TableKey) -> Bool

    init(
      span: Period?, map: ProductMap? = nil, edition: String? = nil,
      wants: @escaping @Sendable (TableKey) -> Bool
    ) {
      self.span = span
      self.map = map
      self.edition = edition
      self.wants = wants
    }
  }

  var needs: [Need] = []
  /// The offices that are named, whether or not anything of them is on file.
  private(set) var sources: Set<SourceID> = []

  // Rates are looked up at most a week back, monthly averages at most two months; a quarter of a
  // year holds both without reading decades of rates.
  static let rateDays = 92

  /// Exchange rates up to a day.
  mutating func addRates(through day: Day) {
    let first = day.advanced(by: -EvidenceRequest.rateDays)
    needs.append(
      Need(
        span: Period(
          unit: .day, ordinal: first.ordinal, length: EvidenceRequest.rateDays + 1)
      ) { $0.flow == .exchangeRate })
  }

  /// Exchange rates of a span of time.
  mutating func addRates(within span: Period) {
    needs.append(Need(span: span) { $0.flow == .exchangeRate })
  }

  /// The bilateral totals of a pair, by both sides.
  mutating func addBalance(_ first: Economy, _ second: Economy, within span: Period? = nil) {
    needs.append(
      Need(span: span) { table in
        table.classification.level == .total && table.flow != .exchangeRate
          && ((table.reporter == first && table.partner == second)
            || (table.reporter == second && table.partner == first))
      })
  }

  /// The tables by product of a measure.
  ///
  /// Tables of other editions are measured through a correlation.
  ///
  /// - Parameters:
  ///   - edition: The edition that the code list is written in.
  ///   - map: The code list that they are measured by.
  mutating func addProducts(
    of measure: Measure, edition: String, by map: ProductMap, within span: Period? = nil
  ) {
    sources.formUnion(measure.flow.source.map { [$0] } ?? [])
    needs.append(
      Need(span: span, map: map, edition: edition) { table in
        measure.flow.matches(table) && table.classification.level != .total
          && table.classification.level != .hs2 && table.currency != .none
      })
    addCounts(measure.flow, within: span)
  }

  /// A flow's tables of quantities alone, whose codes are their office's own: no nomenclature relates to them.
  mutating func addCounts(_ flow: FlowReference, within span: Period? = nil) {
    needs.append(Need(span: span) { flow.matches($0) && $0.currency == .none })
  }

  /// All tables of a flow with their rows, such as a price.
  mutating func addRows(_ flow: FlowReference) {
    sources.formUnion(flow.source.map { [$0] } ?? [])
    needs.append(Need(span: nil) { flow.matches($0) })
  }

  /// All tables of a flow with their rows, for a source that counts nothing but what is asked about.
  mutating func addRows(of flow: FlowReference) {
    sources.formUnion(flow.source.map { [$0] } ?? [])
    needs.append(Need(span: nil) { flow.matches($0) })
  }

  /// The tables of a flow that can hold a product.
  mutating func addFlow(_ flow: FlowReference, product: ProductCode, within span: Period? = nil) {
    sources.formUnion(flow.source.map { [$0] } ?? [])
    needs.append(
      Need(span: span) { table in
        guard flow.matches(table) else { return false }
        return product == .total
          ? table.classification.level == .total
          : (table.classification.level.digits ?? 0) >= product.length
      })
  }

  /// Whether any need wants a table.
  func wants(_ table: TableKey) -> Bool { needs.contains { $0.wants(table) } }

  /// What to load of a table: the hull of all needs that want it; nil where none does.
  func load(of table: TableKey, with correlations: CorrelationBook) -> Load? {
    let wanting = needs.filter { $0.wants(table) }
    guard !wanting.isEmpty else { return nil }
    let other = table.classification.edition
    let comparable = wanting.filter { need in
      need.edition.map { $0 == other || correlations.connects($0, other) } ?? true
    }
    guard !comparable.isEmpty else { return Load(span: hull(of: wanting), content: .periods) }
    var lists: [Load.List] = []
    for need in comparable {
      guard let map = need.map else { continue }
      let list = Load.List(map: map, edition: need.edition == other ? nil : need.edition)
      if !lists.contains(list) { lists.append(list) }
    }
    return Load(
      span: hull(of: comparable),
      content: comparable.contains { $0.map == nil } ? .rows : .lists(lists))
  }

  /// What to load of a table.
  struct Load {
    /// The time needed; nil for all time.
    let span: Period?
    let content: Content

    /// What of its releases.
    enum Content: Sendable {
      case rows
      /// What they say of code lists.
      case lists([List])
      /// Which periods are on file, for a table that no correlation makes comparable.
      case periods
    }

    /// A code list that measures the table.
    struct List: Hashable, Sendable {
      let map: ProductMap
      /// The edition that it is written in, where that is not the table's.
      let edition: String?
    }
  }

  private func hull(of needs: [Need]) -> Period? {
    let spans = needs.compactMap(\.span)
    guard spans.count == needs.count, let first = spans.map(\.firstDay).min(),
      let last = spans.map(\.lastDay).max()
    else { return nil }
    return Period(unit: .day, ordinal: first.ordinal, length: last.ordinal - first.ordinal + 1)
  }
}
