import Agreements
import SystemCalls
import Testing
import TimeSeries

@testable import Fetching

@Suite struct AgreementNeedsTests {
  private func plan(_ today: String) throws -> FetchPlan {
    let package = (0..<3).reduce("\(#filePath)") { path, _ in Path.parent(of: path) }
    let (agreement, _) = try AgreementReader.read(
      folder: Path.join(package, "Agreements/us-china-phase-one"))
    return try AgreementNeeds(agreement, today: try #require(Day(today)), onFile: .nothing).plan()
  }

  private func names(_ plan: FetchPlan) -> [String] {
    plan.steps.flatMap { $0.queries }.map(\.name)
  }

  @Test func `An agreement is asked for from its baseline on, by product, balance and currency`()
    throws
  {
    let names = try names(plan("2026-11-24"))
    let halves = ["2017-01--2017-06", "2017-07--2017-12", "2021-07--2021-12"]
    for half in halves { #expect(names.contains("census-exports-HS6-CHN-\(half)")) }
    #expect(names.contains("census-exports-HS10-CHN-2017-01--2017-12-271012250+1"))
    #expect(names.contains("census-exports-HS2-CHN-2021-01--2021-12"))
    #expect(names.contains("census-imports-HS2-CHN-2017-01--2017-12"))
    #expect(names.contains("ecb-rates-daily-SGD+USD-2020-01--2020-12"))
    // Nothing before the baseline, nothing after the window.
    #expect(!names.contains { $0.contains("2016") || $0.contains("2022") })
  }

  @Test func `Months that cannot be out yet are not asked for`() throws {
    let names = try names(plan("2020-03-10")).filter { $0.hasPrefix("census-exports-HS6") }
    #expect(names.last == "census-exports-HS6-CHN-2020-01")
  }

  @Test func `What no interface gives is said`() throws {
    let notes = try plan("2026-11-24").notes
    #expect(notes.count == 2 && notes[0].contains("gacc") && notes[1].contains("bea"))
  }
}
