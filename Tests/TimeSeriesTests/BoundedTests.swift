import Foundation
import Testing
import TimeSeries

@Suite struct BoundedTests {
  @Test func `Tolerances of a sum add up, and of a difference too`() {
    let left = Bounded(100, tolerance: 5)
    let right = Bounded(40, tolerance: 2)
    #expect(left + right == Bounded(140, lower: 133, upper: 147))
    #expect(left - right == Bounded(60, lower: 53, upper: 67))
  }

  @Test func `A difference is the widest that one-sided bounds allow`() {
    let left = Bounded(10, lower: 10, upper: 13)
    let right = Bounded(4, lower: 4, upper: 9)
    #expect(left - right == Bounded(6, lower: 1, upper: 9))
    // A bounded figure does not cancel against itself: nothing says that both err alike.
    #expect(left - left == Bounded(0, lower: -3, upper: 3))
  }

  @Test func `Exact is what has no tolerance`() {
    #expect(Bounded(7).isExact)
    #expect(!Bounded(7, tolerance: 1).isExact)
    #expect(Bounded(7, tolerance: 0) == Bounded(7))
    #expect(Bounded(7, tolerance: 1) + .zero == Bounded(7, tolerance: 1))
  }

  @Test func `Bounds that do not enclose their value are a mistake`() async {
    await #expect(processExitsWith: .failure) { _ = Bounded(1, lower: 2, upper: 3) }
    await #expect(processExitsWith: .failure) { _ = Bounded(4, lower: 2, upper: 3) }
    await #expect(processExitsWith: .failure) { _ = Bounded(4, tolerance: -1) }
  }

  @Test func `Stored bounds come back, and wrong ones are an error, not a crash`() throws {
    let figure = Bounded(4, lower: 2, upper: 5)
    let data = try JSONEncoder().encode(figure)
    #expect(try JSONDecoder().decode(Bounded<Int>.self, from: data) == figure)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(
        Bounded<Int>.self, from: Data(#"{"value": 1, "lower": 2, "upper": 3}"#.utf8))
    }
  }
}
