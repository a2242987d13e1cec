import Foundation
import SystemCalls
import Testing

extension ProgramTests {
  @Suite struct SharingTests {
    private static let brief = ["brief", "us-china-phase-one", "--as-of", "2020-03-10"]

    @Test func `A second import says whom it waits for, and goes on when that one ends`() throws {
      let sandbox = try ShippedArchive.copy()
      try sandbox.write(SmallFigures.table, to: "figures.csv")
      let before = try sandbox.run(SharingTests.brief)
      var lock = try FileLock.acquire(
        sandbox.archive + "-lock", program: "the tests", waitingUpTo: .zero)
      let isHeld = lock != nil
      try #require(isHeld)

      let waiting = try sandbox.start(SmallFigures.importing("figures.csv"))
      let saysSo = waiting.reaches { waiting.messages.hasSuffix("\n") }
      #expect(saysSo)
      #expect(
        waiting.messages == "pledgeline: waiting for another import to end "
          + "(process \(ProcessInfo.processInfo.processIdentifier), the tests)\n")
      #expect(try sandbox.run(SharingTests.brief) == before)
      #expect(waiting.isRunning)

      lock = nil
      let outcome = try waiting.outcome()
      #expect(outcome.status == 0)
      #expect(outcome.out.hasPrefix("1 files, 0 already on file: 2 releases added"))
    }

    @Test func `Reading and copying go on while an import is in the midst of a file`() throws {
      let sandbox = try ShippedArchive.copy()
      let before = try sandbox.run(SharingTests.brief)
      // A table that takes a while to record: all that the largest shipped one holds, as of other days.
      let source = Sandbox.package + "/Figures/us-china/us-exports-hs6-2020-05-05.csv"
      let figures = SmallFigures.importing(
        source, ["level": "HS6", "published": "2022-01-31", "absent": "unknown"])
      let importing = try sandbox.start(figures)
      let isInside = importing.stops { FileLock.holder(of: sandbox.archive + "-lock") != nil }
      try #require(isInside)
      #expect(try sandbox.run(SharingTests.brief) == before)
      #expect(try sandbox.run(["archive", "snapshot", "copy.sqlite"]).status == 0)
      #expect(
        try sandbox.run(["archive", "verify", "--archive", "copy.sqlite"]).status == 0)
      #expect(importing.isRunning)
      importing.send(SIGCONT)
      #expect(try importing.outcome().status == 0)
      #expect(try sandbox.run(["archive", "verify"]).status == 0)
    }

    @Test func `Imports that start together all succeed, one after the other`() throws {
      let sandbox = try Sandbox()
      let running = try (1...4).map { number in
        try sandbox.write("code,2020-01\n0\(number),\(number)\n", to: "\(number).csv")
        return try sandbox.start(
          SmallFigures.importing("\(number).csv", ["published": "2020-06-0\(number)"]))
      }
      for program in running { #expect(try program.outcome().status == 0) }
      #expect(try Listing(sandbox).lines.count == 4)
      #expect(try sandbox.run(["archive", "verify"]).status == 0)
    }
  }
}
