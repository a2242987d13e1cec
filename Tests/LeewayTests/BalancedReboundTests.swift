import Leeway
import Testing
import TimeSeries
import TradeStatistics

@Suite struct BalancedReboundTests {
  private let from = MadeSeries.month("2020-02")

  private func series(_ level: Double, _ later: [Double]) -> Series<FixedPoint> {
    MadeSeries.months(
      from: "2019-01", [Double?](repeating: level, count: 12) + [level] + later.map { $0 })
  }

  @Test(
    arguments: [
      // Exports, purchases, correspondence: does it trip?
      (110, 20, 1, false), (110, 19.99, 1, true), (110, 14.99, 0.5, true), (110, 15, 0.5, false),
      // No rebound, nothing to match.
      (100, 0, 1, false), (90, 0, 1, false), (100.01, 10, 1, true), (100.01, 5, 1, true),
    ] as [(Double, Double, Double, Bool)])
  func `It trips where exports rise and purchases rise less than corresponds`(
    exports: Double, purchases: Double, correspondence: Double, trips: Bool
  ) {
    let test = BalancedRebound(
      windowMonths: 1, referenceYear: 2019, correspondence: FixedPoint(nearest: correspondence))
    let result = test.result(
      exports: series(100, [100, exports]), purchases: series(10, [10, purchases]),
      from: MadeSeries.month("2020-03"))
    #expect((result.state == .tripped(since: MadeSeries.month("2020-03"))) == trips)
  }

  @Test func `Changes, and what restores it, are those of the window`() {
    let test = BalancedRebound(windowMonths: 3, referenceYear: 2019, correspondence: FixedPoint(1))
    let (exports, purchases) = (series(100, [90, 120, 130]), series(10, [8, 12, 25]))
    let result = test.result(exports: exports, purchases: purchases, from: from)
    #expect(result.value?.double == 40)
    #expect(result.threshold?.double == 15)
    #expect(result.state == .tripped(since: MadeSeries.month("2020-04")))
    // March and April rose by 50 and 17: May's exports would have to be 33 below the reference.
    #expect(result.room[0].limit.double == 67)
    #expect(result.room[0].restoring?.double == 33)
    let restored = test.result(
      exports: series(100, [90, 120, 130, 100]), purchases: series(10, [8, 12, 25, 43]), from: from)
    #expect(restored.state == .near)
  }

  @Test func `A flow that ends earlier decides how far it is tested`() {
    let test = BalancedRebound(windowMonths: 3, referenceYear: 2019, correspondence: FixedPoint(1))
    let result = test.result(
      exports: series(100, [90, 120, 130]), purchases: series(10, [8, 12]), from: from)
    #expect(result.state == .notYetTestable)
  }
}
