import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// Covers against a reference that expands every code to the finest lines.
///
/// The world has lines of eight digits over `1` and `2`; tables cut it at two, four, six or eight.
@Suite struct RandomCoverTests {
  private struct World {
    var lines: [String: Int] = [:]
    var listed: [String] = []
    var levels: [Int] = []
    var scope: [String] = []

    init(_ generator: inout SeededGenerator) {
      func digits(_ count: Int) -> String {
        String((0..<count).map { _ in Bool.random(using: &generator) ? "1" : "2" })
      }
      for _ in 0..<Int.random(in: 5...60, using: &generator) {
        lines[digits(8)] = Int.random(in: 0...9, using: &generator)
      }
      let count = Int.random(in: 1...8, using: &generator)
      listed = Set((0..<count).map { _ in digits(Int.random(in: 2...8, using: &generator)) })
        .sorted()
      levels = [2, 4, 6, 8].filter { _ in Int.random(in: 0..<3, using: &generator) > 0 }
      if Int.random(in: 0..<3, using: &generator) == 0 {
        scope = [digits(2), digits(4)]
      }
    }

    /// What counts toward a listed code: its lines, less those of a longer listed code under it.
    func truth(_ code: String) -> Int {
      lines.reduce(0) { sum, line in
        let owner = listed.filter { line.key.hasPrefix($0) }.max { $0.count < $1.count }
        return owner == code ? sum + line.value : sum
      }
    }

    /// Rows of a table at a level, of what was asked for.
    func rows(_ level: Int) -> [String: Int] {
      let asked = lines.filter { line in
        scope.isEmpty || scope.contains { line.key.hasPrefix($0) }
      }
      return Dictionary(asked.map { (String($0.key.prefix(level)), $0.value) }, uniquingKeysWith: +)
    }
  }

  private static let levels: [Int: Classification.Level] = [
    2: .hs2, 4: .hs4, 6: .hs6, 8: .hs8,
  ]

  private func measure(_ world: World) throws -> MeasureCover {
    let releases = try world.levels.map { level in
      try MadeRelease.release(
        MadeRelease.table(level: Self.levels[level].required()), "2020-01",
        world.rows(level).mapValues { Optional($0) },
        scope: Scope(codes: world.scope.map { try code($0) }, absentRow: .zero))
    }
    let entries = try world.listed.enumerated().map {
      ProductMap.Entry(code: try code($0.element), group: $0.offset)
    }
    return MeasureCover(
      measure: "made", flow: try MadeAgreement().measures[0].flow, map: ProductMap(entries),
      edition: "HS2017", evidence: try MadeRelease.evidence(releases))
  }

  @Test(arguments: UInt64(1)...400)
  func `Bounds enclose what the lines add up to, and exact means equal`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let world = World(&generator)
    guard let cover = try measure(world).covers[period("2020-01")] else {
      // No table, or none as fine as any listed code.
      let shortest = world.listed.map(\.count).min() ?? 0
      #expect(world.levels.allSatisfy { $0 < shortest })
      return
    }
    for (index, code) in world.listed.enumerated() {
      let truth = FixedPoint(world.truth(code))
      let isAsked = world.scope.isEmpty || world.scope.contains { code.hasPrefix($0) }
      let state = cover.codes[index].state
      #expect((state == .absent) == !isAsked, "\(code)")
      guard let sum = cover.sum([index]) else { continue }
      #expect(sum.lower <= truth && truth <= sum.upper, "\(code)")
      if state == .exact { #expect(sum == Bounded(truth), "\(code)") }
      if world.levels.contains(8) && isAsked { #expect(state == .exact, "\(code)") }
    }
    let measured = world.listed.indices.filter { cover.codes[$0].state != .absent }
    if let sum = cover.sum(measured) {
      let truth = FixedPoint(measured.reduce(0) { $0 + world.truth(world.listed[$1]) })
      #expect(sum.lower <= truth && truth <= sum.upper)
    }
  }
}
