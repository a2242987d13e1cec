import Assessment
import Briefing
import Foundation
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

/// Kept sums change how much work an answer is, and never the answer.
@Suite struct DerivedSumsTests {
  @Test(arguments: ["2020-03-10", "2021-02-06"])
  func `A brief is the same without kept sums, with new ones and with old ones`(
    day: String
  ) throws {
    let scratch = try ShippedArchive.copy()
    let usual = try ShippedArchive.brief(day)
    for read in [true, false] {
      let archive = CountingArchive(try scratch.reader())
      let brief = try BriefMaker(
        archive: archive, terms: ShippedArchive.terms(day),
        sums: DerivedSums(beside: scratch.path)
      ).brief(of: ShippedArchive.agreement)
      #expect(brief.stamp == usual.stamp)
      #expect(brief.findings.scores == usual.findings.scores)
      #expect(brief.findings.groups == usual.findings.groups)
      #expect(brief.findings.claims == usual.findings.claims)
      #expect(brief.findings.ledger.figures == usual.findings.ledger.figures)
      #expect(brief.findings.ledger.citations == usual.findings.ledger.citations)
      #expect((archive.releasesRead > 0) == read)
    }
  }

  @Test func `A new month costs that month`() throws {
    let made = try MadeTally(months: 6)
    #expect(try made.tally(sums: made.sums).read == 12)
    #expect(try made.tally(sums: made.sums).read == 0)
    try made.record([made.release(6, .export)], "one more")
    let (sums, read) = try made.tally(sums: made.sums)
    #expect(read == 1)
    #expect(sums.value == (try made.tally(sums: nil).sums.value))
    #expect(sums.value?.sums.count == 13)
    #expect(try made.tally(sums: made.sums).read == 0)
  }

  @Test func `A new vintage changes its month from its day on`() throws {
    let made = try MadeTally(months: 3)
    let before = try #require(try made.tally(sums: made.sums).sums.value)
    let code = try #require(ProductCode("120190"))
    try made.record(
      [
        made.release(
          1, .import, rows: [ReleaseRow(code: code, value: FixedPoint(7))], published: 100)
      ], "revision")
    let (after, read) = try made.tally(sums: made.sums)
    #expect(read == 1)
    let sums = try #require(after.value)
    let month = Month(year: 2020, month: 2)
    for (key, row) in sums.sums {
      let isRevised = key == .init(month: month, flow: .import)
      #expect(row == (isRevised ? [FixedPoint(7), .zero] : before.sums[key]))
    }
    // The day before the revision came out.
    let then = try made.tally(asOf: "2020-06-07", sums: made.sums)
    #expect(then.sums.value == before)
  }

  /// What may happen to the file.
  enum Harm: String, CaseIterable, Sendable {
    case removed, emptied, halved, cutByOne, replacedByText, replacedByZeros, madeADirectory
    case anotherDatabase, anotherArchives, danglingLink
  }

  @Test(arguments: Harm.allCases)
  func `Harm to the file changes no answer`(harm: Harm) throws {
    let made = try MadeTally()
    let expected = try #require(try made.tally(sums: nil).sums.value)
    _ = try made.tally(sums: made.sums)
    try inflict(harm, on: made.sums.path, made)
    for _ in 0..<2 {
      #expect(try made.tally(sums: made.sums).sums.value == expected)
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `Flipped bits in the file change no answer`(seed: UInt64) throws {
    let made = try MadeTally(months: 2)
    let expected = try #require(try made.tally(sums: nil).sums.value)
    _ = try made.tally(sums: made.sums)
    var bytes = Array(try Data(contentsOf: URL(filePath: made.sums.path)))
    // A fixed walk over the file, dense where its pages begin.
    for step in 0..<3 {
      let place = Int(truncatingIfNeeded: seed &* 2_654_435_761 &+ UInt64(step) &* 40_503)
      let index = seed.isMultiple(of: 2) ? place % bytes.count : place % 512
      bytes[abs(index)] ^= 1 << UInt8(seed % 8)
    }
    try Data(bytes).write(to: URL(filePath: made.sums.path))
    for _ in 0..<2 {
      #expect(try made.tally(sums: made.sums).sums.value == expected)
    }
  }

  @Test func `Another program's database is left as it is`() throws {
    let made = try MadeTally()
    try inflict(.anotherDatabase, on: made.sums.path, made)
    let before = try Data(contentsOf: URL(filePath: made.sums.path))
    _ = try made.tally(sums: made.sums)
    #expect(try Data(contentsOf: URL(filePath: made.sums.path)) == before)
  }

  @Test func `What cannot be kept is measured anew`() throws {
    let made = try MadeTally()
    let nowhere = DerivedSums(beside: made.scratch.path + "-no-folder/archive")
    let expected = try made.tally(sums: nil)
    for _ in 0..<2 {
      let found = try made.tally(sums: nowhere)
      #expect(found.sums.value == expected.sums.value)
      #expect(found.read == expected.read)
    }
  }

  @Test func `Readers and keepers at once agree`() async throws {
    let made = try MadeTally()
    let expected = try #require(try made.tally(sums: nil).sums.value)
    let answers = try await withThrowingTaskGroup(of: TallySums?.self) { group in
      for _ in 0..<12 { group.addTask { try made.tally(sums: made.sums).sums.value } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.allSatisfy { $0 == expected })
    #expect(try made.tally(sums: made.sums).read == 0)
  }

  @Test func `A row above a listed code gives the reason`() throws {
    let made = try MadeTally(months: 1)
    let coarse = try #require(ProductCode("12"))
    try made.record(
      [made.release(1, .export, rows: [ReleaseRow(code: coarse, value: FixedPoint(5))])], "coarse")
    for _ in 0..<2 {
      #expect(try made.tally(sums: made.sums).sums.reason?.kind == .notComparable)
    }
  }

  private func inflict(_ harm: Harm, on path: String, _ made: MadeTally) throws {
    let files = FileManager.default
    let url = URL(filePath: path)
    let bytes = files.fileExists(atPath: path) ? try Data(contentsOf: url) : Data()
    if files.fileExists(atPath: path) { try files.removeItem(atPath: path) }
    switch harm {
    case .removed: break
    case .emptied: try Data().write(to: url)
    case .halved: try bytes.prefix(bytes.count / 2).write(to: url)
    case .cutByOne: try bytes.dropLast().write(to: url)
    case .replacedByText:
      try Data(String(repeating: "not a database\n", count: 300).utf8).write(to: url)
    case .replacedByZeros: try Data(count: 8192).write(to: url)
    case .madeADirectory: try files.createDirectory(at: url, withIntermediateDirectories: false)
    case .anotherDatabase: try made.scratch.reader().snapshot(to: path)
    case .anotherArchives:
      let other = try MadeTally(months: 1)
      _ = try other.tally(sums: other.sums)
      try files.copyItem(atPath: other.sums.path, toPath: path)
    case .danglingLink:
      try files.createSymbolicLink(atPath: path, withDestinationPath: path + "-nowhere/file")
    }
  }
}
