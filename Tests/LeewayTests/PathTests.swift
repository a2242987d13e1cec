import Leeway
import Testing
import TradeStatistics

@Suite struct PathTests {
  private let reference = [10, 20, 30, 40].map { FixedPoint($0) }

  @Test func `A slow start of one is the path as it was`() {
    #expect(SlowStart.amounts(reference: reference, gamma: 1) == reference)
  }

  @Test func `A slow start of two squares the cumulative shares`() {
    // Shares 0.1, 0.3, 0.6, 1; squares 0.01, 0.09, 0.36, 1.
    #expect(
      SlowStart.amounts(reference: reference, gamma: 2)
        == [1, 8, 27, 64].map { FixedPoint($0) })
  }

  @Test(arguments: [1, 1.3, 2, 3.7, 12])
  func `However slow the start, the total is the same to the cent`(gamma: Double) {
    let odd = [333_333, 1, 0, 777_777, 123].map { FixedPoint(millionths: $0 * 1_234_567) }
    let amounts = SlowStart.amounts(reference: odd, gamma: gamma)
    #expect(amounts.reduce(.zero, +) == odd.reduce(.zero, +))
    #expect(amounts.allSatisfy { $0 >= .zero })
  }

  @Test(arguments: [(100, 0), (90, 1), (70, 2), (41, 2), (40, 3), (1, 3), (0, 4)])
  func `The latest start is the last month from which capacity suffices`(total: Int, index: Int) {
    #expect(LatestStart.index(capacity: reference, total: FixedPoint(total)) == index)
  }

  @Test func `It is too late where all months together do not suffice`() {
    #expect(LatestStart.index(capacity: reference, total: FixedPoint(101)) == nil)
  }
}
