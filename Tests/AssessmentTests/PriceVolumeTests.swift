import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

@Suite struct PriceVolumeTests {
  /// A row of crude oil: value, quantity, unit.
  typealias Oil = (value: Int, quantity: Int?, unit: String)

  private func rows(_ oil: Oil, _ name: String = "270900") throws -> ReleaseRow {
    let unit = try QuantityUnit(rawValue: oil.unit).required(oil.unit)
    return ReleaseRow(
      code: try code(name), value: FixedPoint(oil.value),
      quantity: oil.quantity.map { Quantity(FixedPoint($0), unit) })
  }

  private func split(
    _ months: KeyValuePairs<String, Oil>, alsoIn other: TableKey? = nil
  ) throws -> PriceVolumeSplit {
    var made = try MadeAgreement()
    made.pledges = [try MadeAgreement.pledge("oil", .sector("energy"), amounts: ["2020": 240])]
    let tables = [try MadeRelease.table(), other].compactMap(\.self)
    let releases = try tables.flatMap { table in
      try months.map { try MadeRelease.release(table, $0.key, rows: [rows($0.value)]) }
    }
    var ledger = Ledger()
    let keeper = Scorekeeper(
      agreement: try made.built(), evidence: try MadeRelease.evidence(releases))
    let oil = try keeper.groupScores(into: &ledger).first { $0.id == "oil" }.required("group")
    return try oil.splits.first.required("split")
  }

  @Test(arguments: [
    (100, 10, 90, 6), (100, 3, 7, 9), (1, 7, 1_000_000_007, 13), (5, 5, 0, 0), (0, 4, 9, 2),
  ])
  func `Volume and price effect add up to the change to the last millionth`(
    oldValue: Int, oldQuantity: Int, newValue: Int, newQuantity: Int
  ) throws {
    let split = try split([
      "2017-01": (oldValue, oldQuantity, "bbl"), "2020-01": (newValue, newQuantity, "bbl"),
    ])
    let volume = try split.volumeEffect.value.required("volume")
    let price = try split.priceEffect.value.required("price")
    #expect(volume + price == FixedPoint(newValue - oldValue))
  }

  @Test func `Fewer barrels at a higher price are a lost volume and a gained price`() throws {
    // 10 bbl at 10, then 6 bbl at 15: (6 − 10) × 10 and 6 × (15 − 10).
    let split = try split(["2017-01": (100, 10, "bbl"), "2020-01": (90, 6, "bbl")])
    #expect(split.volumeEffect.value == FixedPoint(-40))
    #expect(split.priceEffect.value == FixedPoint(30))
  }

  @Test func `A change of unit makes the split not measurable`() throws {
    let split = try split(["2017-01": (100, 10, "bbl"), "2020-01": (90, 6, "t")])
    #expect(split.volumeEffect.result.reason?.kind == .notComparable)
    #expect(split.quantity.result.reason?.kind == .notComparable)
  }

  @Test func `Nothing bought in the baseline's months leaves no price to compare with`() throws {
    let split = try split(["2017-01": (0, 0, "bbl"), "2020-01": (90, 6, "bbl")])
    #expect(split.priceEffect.result.reason?.kind == .notComparable)
  }

  @Test func `A quantity that two tables print counts once`() throws {
    let split = try split(
      ["2017-01": (100, 10, "bbl"), "2020-01": (90, 6, "bbl")],
      alsoIn: MadeRelease.table(level: .lines))
    #expect(split.quantity.value == FixedPoint(6))
    #expect(split.baselineQuantity.value == FixedPoint(10))
  }

  @Test func `A month without its quantity makes the split not measurable`() throws {
    let split = try split([
      "2017-01": (100, 10, "bbl"), "2017-02": (100, 10, "bbl"), "2020-01": (90, 6, "bbl"),
      "2020-02": (40, nil, "bbl"),
    ])
    #expect(split.volumeEffect.value == nil)
    #expect(split.baselineQuantity.value == FixedPoint(20))
  }

  @Test func `A month that is not on file makes the split not measurable`() throws {
    let split = try split([
      "2017-01": (100, 10, "bbl"), "2017-03": (100, 10, "bbl"), "2020-01": (90, 6, "bbl"),
      "2020-02": (40, 3, "bbl"), "2020-03": (40, 3, "bbl"),
    ])
    #expect(split.volumeEffect.result.reason?.kind == .notOnFile)
    #expect(split.baselineQuantity.value == nil)
    #expect(split.quantity.value == FixedPoint(12))
  }
}
