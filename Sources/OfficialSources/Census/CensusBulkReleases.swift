import TextFormats
import TimeSeries
import TradeStatistics

/// Makes releases of sums by country and commodity.
struct CensusBulkReleases {
  private let kind: CensusBulkKind
  private let totals: CensusBulkTotals
  private let file: String
  private(set) var collector: ReleaseCollector
  private var omitted = CountedFindings()
  // What holds for the file and not for rows of it.
  private var remarks: [Diagnostic] = []

  /// Starts without releases.
  ///
  /// A bulk file has all there is of a month, which its own totals prove: what it does not show is no trade.
  init(
    _ kind: CensusBulkKind, _ totals: CensusBulkTotals, _ terms: ReadingTerms, file: String
  ) {
    self.kind = kind
    self.totals = totals
    self.file = file
    var terms = terms
    if terms.scope == nil { terms.scope = .complete }
    collector = ReleaseCollector(terms)
  }

  /// What there is to say of the file and of rows.
  var findings: [Diagnostic] { remarks + omitted.diagnostics }

  /// Adds all sums.
  mutating func add(_ sums: CensusBulkSums) {
    guard let month = sums.month else {
      let start = SourceLocation(file: file, line: 1, column: 1)
      remarks.append(
        Diagnostic(.warning, at: start, "no record of a month, only of the year to date"))
      return
    }
    var slots: [PackedText: [Int]] = [:]
    for index in 0..<sums.count {
      let country = sums.country(index)
      let location = SourceLocation(
        file: file, line: sums.firstLines[country.packed] ?? 1, column: 1)
      if slots[country] == nil { slots[country] = partnerSlots(country, month, location) }
      guard let places = slots[country], !places.isEmpty else {
        omitted.add(
          "country '\(country)' is not known here; its commodities are left out", at: location,
          severity: .warning)
        continue
      }
      add(sums, index, places, location)
    }
  }

  private mutating func partnerSlots(
    _ country: PackedText, _ month: Month, _ location: SourceLocation
  ) -> [Int] {
    guard case .economy(let partner) = CensusPartner(country) else { return [] }
    return kind.measures.map {
      collector.slot(
        $0.table(partner: partner, level: .hs10, year: month.year), Period(month))
    }
  }

  private mutating func add(
    _ sums: CensusBulkSums, _ index: Int, _ slots: [Int], _ location: SourceLocation
  ) {
    let commodity = sums.commodity(index)
    guard let code = ProductCode(packed: commodity.packed) else { return }
    let start = index * sums.width
    for (field, measure) in kind.measures.enumerated() {
      let value = sums.amounts[start + field]
      let amount = kind.quantityField(of: measure).map { sums.amounts[start + $0] } ?? 0
      // A commodity that entered in other ways only: nothing of it is in this table.
      guard value != 0 || amount != 0 else { continue }
      let quantity = quantity(amount, commodity, hasValue: value != 0, location)
      collector.add(
        ReleaseRow(code: code, value: FixedPoint(millionths: value), quantity: quantity),
        to: slots[field])
    }
  }

  private mutating func quantity(
    _ amount: Int128, _ commodity: PackedText, hasValue: Bool, _ location: SourceLocation
  ) -> Quantity? {
    guard let text = totals.byCommodity[commodity.packed]?.unit else { return nil }
    switch CensusUnit.meaning(of: text) {
    case .notCollected: return nil
    case .unknown:
      omitted.add(
        "unit '\(text)' is not known here; quantity left out", at: location, severity: .warning)
      return nil
    case .unit(let unit):
      if amount == 0, hasValue {
        omitted.add(
          "a quantity of 0 beside a value: these files do not tell it from a missing one; left out",
          at: location)
        return nil
      }
      return Quantity(FixedPoint(millionths: amount), unit)
    }
  }
}
