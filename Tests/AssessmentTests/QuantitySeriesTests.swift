import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// Quantities in time, from made-up releases.
@Suite struct QuantitySeriesTests {
  private static func flow(
    _ flow: Flow = .import, source: SourceID? = .chinaCustoms
  ) -> FlowReference {
    FlowReference(
      source: source, reporter: .china, partner: .usa, flow: flow, system: nil, valuation: nil)
  }

  private static func table(
    _ flow: Flow = .import, source office: String = "gacc", edition: String = "HS2022",
    level: Classification.Level = .hs8, currency: Currency = .yuan
  ) throws -> TableKey {
    try MadeRelease.table(
      source: office, reporter: .china, partner: .usa, flow: flow, system: .general, level: level,
      edition: edition, valuation: .cif, currency: currency)
  }

  private static func release(
    _ table: TableKey, _ covered: String, _ rows: [(String, Int?)], unit: String = "kg",
    published: String = "2024-05-01", isStandIn: Bool = false, scope: Scope = .complete
  ) throws -> EffectiveRelease {
    try MadeRelease.release(
      table, covered,
      rows: rows.map { name, amount in
        ReleaseRow(
          code: try code(name), value: nil,
          quantity: try amount.map {
            Quantity(FixedPoint($0), try QuantityUnit(rawValue: unit).required(unit))
          })
      }, published: published, isStandIn: isStandIn, scope: scope)
  }

  private static func series(
    _ product: String, _ releases: [EffectiveRelease], _ flow: FlowReference = flow()
  ) throws -> QuantitySeries {
    QuantitySeries(
      flow, product: try code(product),
      in: try MadeRelease.evidence(asOf: "2024-06-01", releases))
  }

  /// A series in words.
  private static func words(_ series: QuantitySeries) -> [String] {
    series.entries.map { "\($0.period) \($0.amount.value.map { "\($0)" } ?? "-")" }
  }

  @Test func `A code stands for everything under it, and a gap is never zero`() throws {
    let table = try Self.table()
    let series = try Self.series(
      "1201",
      [
        Self.release(table, "2024-01", [("12011000", 5), ("12019010", 7), ("12029010", 100)]),
        Self.release(table, "2024-03", [("12019010", 0)]),
      ])
    #expect(Self.words(series) == ["2024-01 12", "2024-02 -", "2024-03 0"])
    #expect(series.unit?.rawValue == "kg")
  }

  @Test func `The same trade in a second currency does not count twice`() throws {
    let series = try Self.series(
      "1201",
      [
        Self.release(Self.table(), "2024-01", [("12011000", 5)]),
        Self.release(
          Self.table(currency: .usd), "2024-01", [("12011000", 6)], published: "2024-05-02"),
      ])
    #expect(Self.words(series) == ["2024-01 6"])
  }

  @Test func `A filtered release tells nothing of a wider code, nor of a row that it lacks`() throws
  {
    let scope = Scope(
      codes: [try code("12011000"), try code("12019010")], absentRow: .unknown)
    let release = try Self.release(Self.table(), "2024-01", [("12011000", 5)], scope: scope)
    #expect(try Self.series("1201", [release]).entries.first?.amount.reason?.kind == .notAskedFor)
    #expect(Self.words(try Self.series("12011000", [release])) == ["2024-01 5"])
    #expect(Self.words(try Self.series("12019010", [release])) == ["2024-01 -"])
  }

  @Test func `A quantity that is not told, or of another unit, is no number`() throws {
    let table = try Self.table()
    let series = try Self.series(
      "1201",
      [
        Self.release(table, "2024-01", [("12011000", 5), ("12019010", nil)]),
        Self.release(table, "2024-02", [("12011000", 5)]),
        Self.release(table, "2024-03", [("12011000", 5)], unit: "t"),
      ])
    // The unit of the series is that of its first quantity.
    #expect(Self.words(series) == ["2024-01 -", "2024-02 5", "2024-03 -"])
    #expect(series.entries.last?.amount.reason?.kind == .notComparable)
  }

  @Test func `Tables without a currency are parts of one count, and weeks are listed`() throws {
    let flow = Self.flow(.netSale, source: .agriculture)
    func part(_ year: Int, _ week: String, _ amount: Int) throws -> EffectiveRelease {
      try Self.release(
        Self.table(
          .netSale, source: "usda", edition: "USDA-ESR-801-\(year)", level: .lines,
          currency: .none), week, [("801MY\(year)", amount)], unit: "t")
    }
    let releases = [
      try part(2026, "2024-W05", -12), try part(2027, "2024-W05", 3), try part(2026, "2024-W07", 8),
    ]
    #expect(
      Self.words(try Self.series("801MY2026", releases, flow)) == [
        "2024-W05 -12", "2024-W06 -", "2024-W07 8",
      ])
    #expect(
      Self.words(try Self.series("801", releases, flow)) == [
        "2024-W05 -9", "2024-W06 -", "2024-W07 8",
      ])
  }

  @Test func `A part that is not known to be whole leaves no sum over several marketing years`()
    throws
  {
    let flow = Self.flow(.export, source: .agriculture)
    func part(_ year: Int, _ asked: String) throws -> EffectiveRelease {
      try Self.release(
        Self.table(
          .export, source: "usda", edition: "USDA-ESR-801-\(year)", level: .lines,
          currency: .none), "2024-W05", [("801MY\(year)", 5)], unit: "t",
        scope: Scope(codes: [try code(asked)], absentRow: .unknown))
    }
    let releases = [try part(2026, "801"), try part(2027, "801MY2027")]
    let entry = try #require(try Self.series("801", releases, flow).entries.first)
    #expect(entry.amount.reason?.text.hasSuffix("all of 801, only for 801MY2027") ?? false)
    #expect(Self.words(try Self.series("801MY2026", releases, flow)) == ["2024-W05 5"])
  }

  @Test func `Quantities without money answer only to who names their office`() throws {
    let table = try Self.table(
      .export, source: "usda", edition: "USDA-ESR-801-2026", level: .lines, currency: .none)
    let release = try Self.release(table, "2024-W05", [("801MY2026", 5)], unit: "t")
    // Chapter 80 of the Harmonized System is tin, and begins as the soybeans of export sales do.
    #expect(try Self.series("80", [release], Self.flow(.export, source: nil)).entries.isEmpty)
    let named = Self.flow(.export, source: .agriculture)
    #expect(Self.words(try Self.series("801", [release], named)) == ["2024-W05 5"])
  }

  @Test func `A test in tonnes reads kilograms, and no bushels without their commodity`() throws {
    let series = try Self.series(
      "1201", [Self.release(Self.table(), "2024-01", [("12019010", 25_874)])])
    let tonnes = try #require(series.series(in: try MadeQuantities.unit("t")).value)
    #expect(tonnes[try month("2024-01")].value?.value == (try number("25.874")))
    #expect(series.series(in: try MadeQuantities.unit("bu")).reason?.kind == .notComparable)
  }
}
