import Agreements
import Assessment
import TimeSeries
import TradeStatistics

/// Pledges in units and releases with quantities; no figure is an office's unless the test says so.
enum MadeQuantities {
  static func unit(_ text: String) throws -> QuantityUnit {
    try QuantityUnit(rawValue: text).required(text)
  }

  /// A pledge of amounts of a unit by period.
  static func pledge(
    _ id: String = "beans", _ product: ProductSelection = .group("beans"),
    baseline: String? = nil, amounts: KeyValuePairs<String, Int>, unit: String = "t",
    commodity: Commodity? = nil, measuredBy: [String] = ["us-exports"],
    deadline: PledgeDeadline? = nil, price: FlowReference? = nil
  ) throws -> Pledge {
    Pledge(
      id: id, title: "Pledge \(id)", product: product,
      kind: .quantity(
        QuantityTerms(
          bound: .atLeast,
          instalments: try amounts.map {
            .init(
              period: try period($0.key),
              amount: .quantity(Quantity(FixedPoint($0.value), try self.unit(unit))))
          },
          baseline: try baseline.map { try period($0) })),
      strength: .shall, measuredBy: measuredBy, text: "text", clause: nil,
      modifiers: PledgeModifiers(commodity: commodity, deadline: deadline, price: price))
  }

  /// One release a month with rows of value and quantity; a quantity of nil was not told.
  static func releases(
    from first: String, _ months: [[(code: String, value: Int, quantity: Int?)]],
    unit: String = "kg", table: TableKey? = nil
  ) throws -> [EffectiveRelease] {
    let table = try table ?? MadeRelease.table()
    let start = try month(first)
    return try months.enumerated().map { index, rows in
      try MadeRelease.release(
        table, start.advanced(by: index).description,
        rows: try rows.map { row in
          ReleaseRow(
            code: try AssessmentTests.code(row.code), value: FixedPoint(row.value),
            quantity: try row.quantity.map { Quantity(FixedPoint($0), try self.unit(unit)) })
        })
    }
  }

  /// One code's quantities in successive months.
  static func months(
    _ code: String = "120190", from first: String, _ quantities: [Int?], unit: String = "kg",
    table: TableKey? = nil
  ) throws -> [EffectiveRelease] {
    try releases(
      from: first, quantities.map { [(code: code, value: 1, quantity: $0)] }, unit: unit,
      table: table)
  }

  /// Weekly net sales of soybeans in tonnes, from a week on, of one marketing year.
  static func sales(
    from week: String, _ amounts: [Int?], year: Int = 2026, flow: Flow = .netSale,
    published: String = "2026-01-02", partner: Economy = .china
  ) throws -> [EffectiveRelease] {
    let table = try MadeRelease.table(
      source: "usda", partner: partner, flow: flow, system: .unspecified, level: .lines,
      edition: "USDA-ESR-801-\(year)", valuation: .unspecified, currency: .none)
    let first = try period(week)
    return try amounts.enumerated().compactMap { index, amount in
      try amount.map { amount in
        try MadeRelease.release(
          table, "\(Period(unit: .week, ordinal: first.ordinal + index))",
          rows: [
            ReleaseRow(
              code: try code("801MY\(year)"), value: nil,
              quantity: Quantity(FixedPoint(amount), try unit("t")))
          ], published: published,
          scope: Scope(codes: [try code("801MY\(year)")], absentRow: .unknown))
      }
    }
  }

  /// The measure of those sales.
  static func salesMeasure() throws -> Measure {
    Measure(
      id: "us-sales", title: "US net sales",
      flow: FlowReference(
        source: try source("usda"), reporter: .usa, partner: .china, flow: .netSale, system: nil,
        valuation: nil), event: .sale)
  }
}
