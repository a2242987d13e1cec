import Agreements
import Assessment
import Briefing
import Foundation
import ReleaseArchive
import SeasonalAdjustment
import Synchronization
import Testing
import TimeSeries
import TradeStatistics

/// The Census Bureau's program on the shipped figures, against values of the same program run by hand.
@Suite(
  .enabled(if: InstalledX13.isThere, "Scripts/install-x13.sh puts the program in .build/x13"))
struct X13Tests {
  private static let path = InstalledX13.path

  /// A program that counts how often it is started, and then is the real one.
  private final class Counted: Sendable {
    let folder = NSTemporaryDirectory() + "x13-" + UUID().uuidString
    var program: X13Program { X13Program(path: folder + "/x13as") }

    init() throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let script = "#!/bin/sh\necho run >> '\(folder)/runs'\nexec '\(path)' \"$@\"\n"
      try Data(script.utf8).write(to: URL(filePath: folder + "/x13as"))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder + "/x13as")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var runs: Int {
      let text = (try? String(contentsOfFile: folder + "/runs", encoding: .utf8)) ?? ""
      return text.split(separator: "\n").count
    }
  }

  private static func request(_ flow: Flow) -> SeriesRequest {
    SeriesRequest(
      flow: .adjusted(flow, of: .usa, with: .china), product: .total, from: nil, through: nil)
  }

  @Test func `January 2020 is what the program says, and Lunar New Year improves it`() throws {
    let archive = try ShippedArchive.copy()
    let counted = try Counted()
    let steps = Mutex<[[Int]]>([])
    func listing(_ flow: Flow) throws -> AdjustedListing {
      try BriefMaker(
        archive: archive.reader(), terms: ShippedArchive.terms("2020-03-10"),
        sums: DerivedSums(beside: archive.path), x13: counted.program,
        progress: { done, total in steps.withLock { $0.append([done, total]) } }
      ).adjustedByX13(Self.request(flow))
    }
    // February 2000 to January 2020, by hand: imports 33.411 with the holiday 30 days later, AICC 10145.6 against 10188.3;
    // exports 8.555 with the holiday at once, 9750.1 against 9750.2.
    let expected: [(Flow, Double, String)] = [
      (.import, 33.411, "kept, 30 days later"), (.export, 8.555, "kept, 0 days later"),
    ]
    for (flow, value, holiday) in expected {
      let listing = try listing(flow)
      let line = try #require(listing.lines.value?.last)
      #expect(line.month == Month(year: 2020, month: 1))
      #expect(abs(line.adjusted.double / 1e9 - value) < 0.002, "\(flow) \(line.adjusted)")
      guard case .x13(let program, let note) = listing.method else {
        Issue.record("\(listing.method)")
        continue
      }
      #expect(program == "X-13ARIMA-SEATS 1.1 build 61")
      #expect(note?.contains(holiday) == true, "\(note ?? "")")
    }
    // One run tells the version; each series takes two. The same questions again start nothing.
    #expect(counted.runs == 5)
    _ = try listing(.import)
    _ = try listing(.export)
    #expect(counted.runs == 5)
    #expect(steps.withLock { $0 } == [[0, 2], [1, 2], [2, 2], [0, 2], [1, 2], [2, 2]])
  }

  @Test func `A record is tried on the official point, on X-13 and on STL`() throws {
    let archive = try ShippedArchive.copy()
    let counted = try Counted()
    func brief() throws -> Brief {
      try BriefMaker(
        archive: archive.reader(), terms: ShippedArchive.terms("2020-03-10"),
        sums: DerivedSums(beside: archive.path), x13: counted.program
      ).brief(of: ShippedArchive.agreement)
    }
    let first = try brief()
    let runs = counted.runs
    let again = try brief()
    #expect(runs > 0 && counted.runs == runs)
    #expect(first.stamp == again.stamp)
    #expect(first.findings.ledger.figures == again.findings.ledger.figures)
    #expect(
      first.stamp.adjusters.map(\.program) == ["STL on logarithms", "X-13ARIMA-SEATS 1.1 build 61"])
    let gauge = try #require(first.findings.gauge)
    #expect(gauge.estimates.map(\.method) == [.x13, .stl])
    let balance = try #require(gauge.estimates[0].report.value?.latest.balance.result.value)
    #expect(abs(balance.value.double / 1e9 + 24.856) < 0.004)
    guard case .smallestSince(let month, _, _)? = gauge.estimates[0].report.value?.record else {
      Issue.record("no record")
      return
    }
    #expect(month == Month(year: 2011, month: 9))
    let claim = try #require(
      first.findings.claims.first { $0.claim.id == "us-deficit-record-2020-03-10" })
    guard case .cannotBeChecked = claim.verdict else {
      Issue.record("\(claim.verdict)")
      return
    }
    for words in ["not adjusted, the phrase would be false", "X-13ARIMA-SEATS 1.1 build 61", "STL"]
    {
      #expect(claim.remarks.contains { $0.contains(words) }, "\(claim.remarks)")
    }
  }
}
