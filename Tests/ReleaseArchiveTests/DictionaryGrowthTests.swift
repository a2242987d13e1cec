import Testing
import TimeSeries
import TradeStatistics

@testable import ReleaseArchive

@Suite struct DictionaryGrowthTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("archive")
  }

  private func release(_ month: Int, _ rows: [ReleaseRow], _ flow: Flow = .export) throws -> Release
  {
    let first = try Period("2020-01").required()
    return Release(
      table: try Samples.table(flow),
      period: Period(unit: .month, ordinal: first.ordinal + month),
      publication: Publication(day: try day("2022-01-01")), files: [Samples.file], rows: rows)
  }

  private func segments() throws -> [[Int64]] {
    let connection = try Connection(path, path: path, mode: .shared)
    let statement = try connection.prepare(
      "SELECT table_id, first_number, code_count FROM code_segments ORDER BY table_id, first_number"
    )
    var result: [[Int64]] = []
    while try statement.step() { result.append((0..<3).map { statement.integer($0) }) }
    return result
  }

  @Test func `A batch adds one segment to a table, and codes on file add none`() throws {
    let archive = try Samples.writer(path)
    let first = [
      try release(0, [Samples.row("20", 1), Samples.row("40", 2)]),
      try release(0, [Samples.row("40", 2)], .import),
      try release(1, [Samples.row("10", 3, kilograms: 4), Samples.row("40", 5, kilograms: 6)]),
      try release(2, [Samples.row("40", nil)]),
    ]
    let second = [try release(3, [Samples.row("40", 7), Samples.row("20", 8)])]
    let third = [
      try release(4, [Samples.row("30", 9), Samples.row("20", 10)]),
      try release(5, [Samples.row("05", 11), Samples.row("30", 12, kilograms: 13)]),
    ]
    for (index, batch) in [first, second, third].enumerated() {
      _ = try archive.record(
        PreparedBatch(Samples.batch(batch, sha256: "\(index)")),
        at: moment("2026-01-0\(index + 1)"))
    }
    #expect(try segments() == [[1, 0, 3], [1, 3, 2], [2, 0, 1]])
    let expected = try (first + second + third).filter { try $0.table == Samples.table() }
    for archive in [archive, try SQLiteArchive(reading: path)] {
      let found = try archive.view(asOf: day("2023-01-01")).effective(Samples.table())
      #expect(found.map(\.release) == expected)
      #expect(try archive.verify().problems == [])
    }
  }

  @Test func `Codes of a batch that failed are forgotten`() throws {
    let archive = try Samples.writer(path)
    _ = try archive.record(
      Samples.batch([release(0, [Samples.row("20", 1)])], sha256: "0"), at: moment("2026-01-01"))
    let tooLarge = ReleaseRow(
      code: try code("60"), value: FixedPoint(millionths: ReleaseBlock.numberLimit))
    let error = #expect(throws: ArchiveError.self) {
      try archive.record(
        Samples.batch(
          [release(1, [Samples.row("30", 1)]), release(2, [tooLarge])], sha256: "1"),
        at: moment("2026-01-02"))
    }
    #expect(error?.code == .invalidRelease)
    let next = try release(1, [Samples.row("40", 1), Samples.row("50", 2)])
    _ = try archive.record(Samples.batch([next], sha256: "2"), at: moment("2026-01-03"))
    #expect(try segments() == [[1, 0, 1], [1, 1, 2]])
    #expect(try archive.verify().problems == [])
    #expect(
      try archive.view(asOf: day("2023-01-01")).effective(Samples.table()).map(\.release).last
        == next)
  }

  @Test func `A dictionary that another writer extended is read on`() throws {
    let archive = try Samples.writer(path)
    let other = try Samples.writer(path)
    let texts = ["30", "10", "40", "20", "25", "05"]
    for (index, text) in texts.enumerated() {
      let writer = index % 2 == 0 ? archive : other
      _ = try writer.record(
        Samples.batch([release(index, [Samples.row(text, index)])], sha256: "\(index)"),
        at: moment("2026-01-0\(index + 1)"))
    }
    let found = try archive.view(asOf: day("2023-01-01")).effective(Samples.table())
    #expect(found.flatMap(\.release.rows).map(\.code.description) == texts)
    #expect(try other.verify().problems == [])
  }

  @Test(arguments: [0, 1, 63, 64, 65, 300], 0..<3)
  func `A dictionary in many segments orders its codes however they came`(count: Int, seed: Int)
    throws
  {
    var generator = SeededGenerator(seed: UInt64(count * 3 + seed))
    let texts = (0..<(count + 100)).map { String(1000 + $0) }.shuffled(using: &generator)
    let codes = try texts.map { try code($0) }
    var dictionary = CodeDictionary()
    for part in [codes[..<100], codes[100...]] where !part.isEmpty {
      try dictionary.append([CodeSegment(part.sorted().map { (code: $0, unit: nil) })])
    }
    let sorted = codes.sorted()
    #expect(dictionary.numbers(of: sorted).map { dictionary.codes[Int($0)] } == sorted)
    let again = CodeSegment([(code: sorted[sorted.count / 2], unit: nil)])
    #expect(throws: BlockError.self) { try dictionary.append([again]) }
  }
}
