import Foundation
import SystemCalls
import Testing

extension ProgramTests {
  @Suite struct KillTests {
    /// When a running import is killed.
    enum Moment {
      /// After a part of the time that an import took.
      case after(Double)
      /// As soon as the archive with its log has a part of its final size.
      case grown(Double)
    }

    private let wholeSize = (try? FileSystem.identity(ShippedArchive.path).size) ?? 0

    /// Waits for the moment; false where the import ended before.
    private func wait(for moment: Moment, _ running: RunningProgram, _ sandbox: Sandbox) -> Bool {
      switch moment {
      case .after(let part):
        let end = ContinuousClock.now + ShippedArchive.importTime * part
        return running.reaches { ContinuousClock.now >= end }
      case .grown(let part):
        return running.reaches {
          let sizes = ["", "-wal", "-new", "-new-wal"].map {
            (try? FileSystem.identity(sandbox.archive + $0).size) ?? 0
          }
          return sizes.reduce(0, +) >= Int(Double(wholeSize) * part)
        }
      }
    }

    /// Every archive there is opens and verifies, and holds all of a file or nothing.
    private func expectSound(_ sandbox: Sandbox, whole: Listing, _ moment: Moment) throws {
      guard sandbox.exists("archive.sqlite") else { return }
      let verification = try sandbox.run(["archive", "verify"])
      #expect(verification.status == 0, "killed \(moment): \(verification)")
      for (file, count) in try Listing(sandbox).counts {
        #expect(count == whole.counts[file], "killed \(moment): \(file)")
      }
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `An import killed at any point leaves each file in or out, and a re-run completes it`(
      _ seed: UInt64
    ) throws {
      var generator = SeededGenerator(seed: seed)
      let whole = try Listing(Sandbox(), archive: ShippedArchive.path)
      let sandbox = try Sandbox()
      var kills = 0
      for round in 0..<8 {
        // Some imports start from nothing, some go on where a killed one ended.
        if round % 2 == 0 {
          for suffix in ["", "-wal", "-shm", "-new"] {
            try FileSystem.removeFile(sandbox.archive + suffix)
          }
        }
        let moment: Moment =
          switch round {
          case 0, 6: .after(Double.random(in: 0..<0.03, using: &generator))
          case 1, 2, 5: .grown(Double.random(in: 0..<1, using: &generator))
          default: .after(Double.random(in: 0..<0.7, using: &generator))
          }
        let running = try sandbox.start(["import"])
        _ = wait(for: moment, running, sandbox)
        running.send(SIGKILL)
        if try running.outcome().status == -SIGKILL { kills += 1 }
        try expectSound(sandbox, whole: whole, moment)
      }
      // On a machine that has become faster since, an import may end before its moment.
      #expect(kills >= 5)
      #expect(try sandbox.run(["import"]).status == 0)
      #expect(try Listing(sandbox).lines == whole.lines)
    }
  }
}
