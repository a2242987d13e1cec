import Testing
import TradeStatistics

@Suite struct ProductRegionsTests {
  @Test(arguments: 0..<40) func `The region of a code is that of its longest listed prefix`(
    seed: Int
  ) {
    var generator = SeededGenerator(seed: UInt64(seed))
    func code(_ lengths: [Int]) -> ProductCode? {
      let length = lengths[Int.random(in: 0..<lengths.count, using: &generator)]
      return ProductCode(
        (0..<length).map { _ in "\(Int.random(in: 0..<3, using: &generator))" }.joined())
    }
    let entries = (0..<30).compactMap { _ in
      code([2, 4, 6, 8, 10]).map {
        ProductMap.Entry(code: $0, group: Int.random(in: 0..<4, using: &generator))
      }
    }
    let map = ProductMap(entries)
    let regions = ProductRegions(map)
    var cursor = ProductRegions.Cursor()
    var codes = (0..<300).compactMap { _ in code([10, 8, 6, 4, 2]) }
    // Half of them in order, as statistics come, and half in none.
    codes = Array(codes.prefix(150)).sorted() + codes.suffix(150)
    for code in codes {
      let expected = map.longestMatch(for: code).map { map.entries[$0].group } ?? -1
      #expect(regions.group(of: code.packed, near: &cursor) == expected, "\(code)")
    }
  }

  @Test func `A map without codes has one region of no group`() {
    var cursor = ProductRegions.Cursor()
    #expect(
      ProductRegions(ProductMap([])).group(of: ProductCode.total.packed, near: &cursor) == -1)
  }
}
