import Testing
import TimeSeries

@Suite struct SplitMix64Tests {
  @Test func `The numbers are those of the published algorithm`() {
    // Computed from the paper's constants with Python's integers.
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in random.next() }
        == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test(arguments: [1, 2, 7, 181])
  func `Every index below the bound is drawn about equally often`(bound: Int) {
    var random = SplitMix64(seed: 7)
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<bound * 1_000 { counts[random.index(below: bound)] += 1 }
    #expect(counts.allSatisfy { (850...1_150).contains($0) })
  }
}
