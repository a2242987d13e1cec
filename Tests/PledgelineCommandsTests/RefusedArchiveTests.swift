import SystemCalls
import Testing

extension ProgramTests {
  @Suite struct RefusedArchiveTests {
    /// A file that is no archive, made from a sound one.
    struct Case: CustomTestStringConvertible {
      let what: String
      let message: String
      let make: @Sendable ([UInt8]) -> [UInt8]

      var testDescription: String { what }
    }

    static let cases = [
      Case(what: "a text", message: "the file is not an SQLite database") { _ in
        Array(String(repeating: "not an archive\n", count: 100).utf8)
      },
      Case(what: "a short text", message: "the file is not an SQLite database") { _ in
        Array("not an archive\n".utf8)
      },
      Case(what: "an empty file", message: "the file is empty") { _ in [] },
      // Bytes 68 to 71 of SQLite's header name the program, bytes 60 to 63 the version of the schema.
      Case(what: "another program's database", message: "SQLite database of another program") {
        $0.replacing(68..<72, with: [0, 0, 0, 0])
      },
      Case(what: "a newer schema", message: "use the newer version of the program") {
        $0.replacing(60..<64, with: [0, 0, 0, 99])
      },
      Case(what: "cut off", message: "go back to a snapshot") { Array($0.prefix($0.count / 2)) },
      Case(what: "cut off in its last page", message: "go back to a snapshot") {
        Array($0.dropLast(100))
      },
    ]

    @Test(arguments: cases)
    func `A file that is no sound archive is refused by every command and left as it was`(
      _ refused: Case
    ) throws {
      let sandbox = try Sandbox()
      try sandbox.write(SmallFigures.table, to: "figures.csv")
      #expect(try sandbox.run(SmallFigures.importing("figures.csv")).status == 0)
      let file = refused.make(try sandbox.bytes("archive.sqlite"))
      try sandbox.write(file, to: "refused.sqlite")
      for words in [
        SmallFigures.importing("figures.csv"), ["brief", "us-china-phase-one"], ["releases"],
        ["archive", "verify"], ["archive", "snapshot", "copy.sqlite"], ["balance", "USA", "CHN"],
      ] {
        let outcome = try sandbox.run(words + ["--archive", "refused.sqlite"])
        #expect(outcome.isRefusal())
        #expect(outcome.err.hasPrefix("pledgeline: error: archive 'refused.sqlite': "))
        #expect(outcome.err.contains(refused.message))
        #expect(try sandbox.bytes("refused.sqlite") == file)
      }
      #expect(!sandbox.exists("copy.sqlite"))
    }

    @Test(arguments: [
      ("folder", "it is a directory"), ("/dev/null", "a pipe, a socket or a device"),
    ])
    func `What is no file is no archive`(_ path: String, _ message: String) throws {
      let sandbox = try Sandbox()
      try FileSystem.makeDirectories(sandbox.path("folder"))
      let outcome = try sandbox.run(["releases", "--archive", path])
      #expect(outcome.isRefusal())
      #expect(outcome.err.contains(message))
    }

    @Test(arguments: [3, 30, 200])
    func `A damaged page is found by 'verify', and never ends a program by a signal`(
      _ page: Int
    ) throws {
      let sandbox = try ShippedArchive.copy()
      let bytes = try sandbox.bytes("archive.sqlite")
      let damaged = (page * 4096)..<(page * 4096 + 4096)
      try sandbox.write(
        bytes.replacing(damaged, with: [UInt8](repeating: 0xA5, count: 4096)),
        to: "archive.sqlite")
      let verification = try sandbox.run(["archive", "verify"])
      #expect(verification.status == 1)
      #expect(verification.err.contains("snapshot"))
      let brief = try sandbox.run(["brief", "us-china-phase-one", "--as-of", "2020-03-10"])
      #expect([0, 1].contains(brief.status))
    }
  }
}

extension [UInt8] {
  fileprivate func replacing(_ range: Range<Int>, with bytes: [UInt8]) -> [UInt8] {
    var changed = self
    changed.replaceSubrange(range, with: bytes)
    return changed
  }
}
