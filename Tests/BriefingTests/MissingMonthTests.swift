import Agreements
import Assessment
import Briefing
import Foundation
import OfficialSources
import ReleaseArchive
import Testing
import TimeSeries

/// The shipped figures without one month in the middle of a flow.
@Suite struct MissingMonthTests {
  /// The shipped figures without a month of US imports from China, in any vintage.
  private static func archive(without month: String) throws -> ScratchArchive {
    let scratch = try ScratchArchive()
    let folder = URL(filePath: scratch.path).deletingLastPathComponent().appending(path: "set").path
    try FileManager.default.copyItem(
      atPath: ShippedArchive.root + "/Figures/us-china", toPath: folder)
    for name in ["us-imports-total.csv", "us-imports-total-derived.csv"] {
      let file = URL(filePath: "\(folder)/\(name)")
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { !$0.hasPrefix("\(month),") }
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    }
    let writer = try scratch.writer()
    let set = try FigureSet(folder: folder)
    _ = try FigureImporter(archive: writer, now: ShippedArchive.imported).add(
      set.calendars.map { .read(OfficialReading(file: $0)) }
        + set.tables.map(FigureImporter.Item.table))
    return scratch
  }

  @Test func `A missing month makes exactly what depends on it not measurable`() throws {
    let scratch = try Self.archive(without: "2020-06")
    let cut = try BriefMaker(
      archive: scratch.reader(), terms: ShippedArchive.terms("2020-12-10")
    ).brief(of: ShippedArchive.agreement)
    let whole = try ShippedArchive.brief("2020-12-10")
    var lost: [String] = []
    var other: [String] = []
    for figure in whole.findings.ledger.figures {
      let now = cut.findings.ledger.figure(figure.id)
      if figure.value != nil, now?.value == nil {
        lost.append(figure.id)
      } else if figure.value != now?.value {
        other.append(figure.id)
      }
    }
    // Sums over the month, the adjusted series, and the tests that need every month of a fit.
    let dependent = [
      "gauge/USA/year-to-date/imports", "gauge/USA/year-to-date/balance",
      "gauge/USA/twelve-months/imports", "gauge/USA/twelve-months/balance", "gauge/USA-stl/",
      "conditions/no-export-surge/rebound/", "conditions/no-export-surge/historic-range/",
    ]
    for prefix in dependent {
      #expect(lost.contains { $0.hasPrefix(prefix) }, "\(prefix)")
    }
    #expect(lost.filter { id in !dependent.contains { id.hasPrefix($0) } } == [])
    // Both sides are shown for the year to date where both have it, else for the latest month.
    #expect(other == ["gauge/side-by-side/USA", "gauge/side-by-side/CHN"])
    let legs = zip(
      whole.findings.conditions.flatMap(\.legs), cut.findings.conditions.flatMap(\.legs))
    #expect(
      legs.filter { $0.state != $1.state }.map(\.0.id) == ["rebound", "historic-range"])
    #expect(
      zip(whole.findings.readings, cut.findings.readings).allSatisfy { $0.state == $1.state })
  }
}
