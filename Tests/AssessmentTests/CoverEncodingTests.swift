import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// What is kept of a release must say what the release says, and nothing else may be read as a cover.
@Suite struct CoverEncodingTests {
  private struct Made {
    let cover: ReleaseCover
    let map: ProductMap
    let release: Release

    init(_ generator: inout SeededGenerator) throws {
      func digits(_ count: Int) -> String {
        String((0..<count).map { _ in Bool.random(using: &generator) ? "1" : "2" })
      }
      var rows: [ProductCode: ReleaseRow] = [:]
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        let name = try code(digits(Int.random(in: 2...8, using: &generator)))
        let value = Int.random(in: -3...1_000_000_000, using: &generator)
        let isWithheld = Int.random(in: 0..<8, using: &generator) == 0
        let unit = try QuantityUnit(rawValue: "kg").required()
        rows[name] = ReleaseRow(
          code: name, value: isWithheld ? nil : FixedPoint(millionths: Int128(value)),
          quantity: Int.random(in: 0..<9, using: &generator) == 0
            ? Quantity(FixedPoint(value), unit) : nil)
      }
      let listed = Set((0..<6).map { _ in digits(Int.random(in: 2...8, using: &generator)) })
      map = ProductMap(
        try listed.sorted().enumerated().map {
          ProductMap.Entry(code: try code($0.element), group: $0.offset)
        })
      release = try MadeRelease.release(
        MadeRelease.table(), "2020-01", rows: Array(rows.values),
        scope: Scope(absentRow: Bool.random(using: &generator) ? .zero : .unknown)
      ).release
      cover = ReleaseCover(release, map: map)
    }
  }

  @Test(arguments: UInt64(1)...300)
  func `A cover that was kept equals the one that was made`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let made = try Made(&generator)
    let bytes = made.cover.encoded()
    let count = made.map.entries.count
    #expect(ReleaseCover(encoded: bytes, listedCount: count) == made.cover)
    #expect(ReleaseCover(encoded: bytes, listedCount: count + 1) == nil)
    #expect(ReleaseCover(encoded: bytes + [0], listedCount: count) == nil)
    for length in 0..<bytes.count {
      #expect(ReleaseCover(encoded: Array(bytes[..<length]), listedCount: count) == nil)
    }
  }

  @Test(arguments: UInt64(1)...200)
  func `Changed bytes are read as another cover or none, and never end the program`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let made = try Made(&generator)
    for _ in 0..<50 {
      var bytes = made.cover.encoded()
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
      if let other = ReleaseCover(encoded: bytes, listedCount: made.map.entries.count) {
        #expect(other.sums.count == made.map.entries.count)
      }
    }
  }

  @Test func `A count beyond the bytes asks for no memory`() {
    // One listed code, then a count of 2^62 sums.
    let bytes: [UInt8] = [1] + Array(repeating: 0xFF, count: 8) + [0x3F]
    #expect(ReleaseCover(encoded: bytes, listedCount: 1) == nil)
  }

  @Test(arguments: UInt64(1)...100)
  func `A list measures the same with covers in place of rows`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let made = try Made(&generator)
    let table = try MadeRelease.table()
    let effective = EffectiveRelease(release: made.release, isStandIn: false, vintagesKnown: 1)
    let plain = try MadeRelease.evidence([effective])
    let covered = Evidence(
      asOf: plain.asOf, tables: [],
      covered: [
        CoveredTable(
          table: table, map: made.map,
          releases: [CoveredRelease(effective.head, cover: made.cover)])
      ], calendar: [])
    func measure(_ evidence: Evidence) throws -> MeasureCover {
      MeasureCover(
        measure: "made", flow: try MadeAgreement().measures[0].flow, map: made.map, edition: nil,
        evidence: evidence)
    }
    let (left, right) = (try measure(plain), try measure(covered))
    #expect(left.table == right.table)
    #expect(left.covers.keys == right.covers.keys)
    let all = Array(made.map.entries.indices)
    for (period, cover) in left.covers {
      let other = try right.covers[period].required()
      #expect(cover.sum(all) == other.sum(all))
      #expect(cover.releases(of: all) == other.releases(of: all))
      for index in all {
        #expect(cover.sum([index]) == other.sum([index]))
        #expect(cover.codes[index].state == other.codes[index].state)
      }
    }
    let span = try period("2020-01")
    #expect(
      QuantitySums.tables(all, cover: left, over: [span])
        == QuantitySums.tables(all, cover: right, over: [span]))
  }
}
