import Testing
import TimeSeries

@Suite struct MeasuredTests {
  private static let first = Reason(.notOnFile, "no release", remedy: "import one")
  private static let second = Reason(.notYetPublished, "due on 2020-03-27")

  @Test func `A reason travels unchanged through every step`() {
    let missing = Measured<Int>.notMeasurable(Self.first)
    #expect(missing.map { $0 + 1 } == .notMeasurable(Self.first))
    #expect(missing.flatMap { .value($0 + 1) } == .notMeasurable(Self.first))
    #expect(missing.reason == Self.first)
    #expect(missing.value == nil)
  }

  @Test func `Two values combine; of two reasons the first is told`() {
    let two = Measured.value(2)
    let three = Measured.value(3)
    let lost = Measured<Int>.notMeasurable(Self.first)
    let late = Measured<Int>.notMeasurable(Self.second)
    #expect(two.combined(with: three, -) == .value(-1))
    #expect(two.combined(with: late, -) == .notMeasurable(Self.second))
    #expect(lost.combined(with: three, -) == .notMeasurable(Self.first))
    #expect(lost.combined(with: late, -) == .notMeasurable(Self.first))
  }

  @Test func `A value can turn out not to be measurable`() {
    #expect(
      Measured.value(0).flatMap { _ in Measured<Int>.notMeasurable(Self.second) }.value == nil)
    #expect(Measured.value(0).reason == nil)
  }
}
