import Testing

extension ProgramTests {
  @Suite struct DocumentTests {
    private static let report = [
      "report", "us-china-phase-one", "--as-of", "2020-03-10", "--out", "out",
    ]

    private func run(_ sandbox: Sandbox, _ words: [String]) throws -> Outcome {
      try sandbox.shell(
        "cd '\(sandbox.folder)' && exec \"$PROGRAM\" " + words.joined(separator: " "))
    }

    @Test func `A chart is the same bytes again, and says its finding where it is written`() throws
    {
      let sandbox = try ShippedArchive.copy()
      let chart = ["chart", "gauge", "us-china-phase-one", "--as-of", "2020-03-10"]
      let printed = try run(sandbox, chart)
      #expect(printed.out.hasPrefix("<svg"))
      let written = try run(sandbox, chart + ["--out", "gauge.svg"])
      #expect(written.out.contains("gauge.svg: January 2020: −US$26.10 bn"))
      #expect(try sandbox.bytes("gauge.svg") == Array(printed.out.utf8))
    }

    @Test func `A chart that cannot be drawn says why`() throws {
      let outcome = try ShippedArchive.run(
        ["chart", "rebound", "us-uk-2025", "--as-of", "2025-06-10"])
      #expect(outcome.status == 1)
      #expect(outcome.err.contains("cannot be drawn: no condition of the agreement tests"))
    }

    @Test(arguments: [
      (["--out", "a.pdf"], "ends in .svg or .png"), (["--width", "10"], "320 to 1600"),
      (["--pledge", "steel"], "its pledges: "),
    ])
    func `A wrong option says what would be valid`(words: [String], answer: String) throws {
      let outcome = try ShippedArchive.run(
        ["chart", "pledge-line", "us-china-phase-one"] + words)
      #expect(outcome.status == 64)
      #expect(outcome.err.contains(answer))
    }

    @Test func `Without rsvg-convert PNG is refused with what to install`() throws {
      let outcome = try Sandbox().run(
        ["chart", "coverage", "us-china-phase-one", "--as-of", "2020-03-10", "--out", "a.png"],
        environment: ["PLEDGELINE_ARCHIVE": ShippedArchive.path, "PATH": "/nowhere"])
      #expect(outcome.status == 1)
      #expect(outcome.err.contains("librsvg2-bin"))
    }

    @Test func `A report replaces an earlier one, same bytes, and leaves nothing beside it`() throws
    {
      let sandbox = try ShippedArchive.copy()
      #expect(try run(sandbox, Self.report).status == 0)
      let first = try sandbox.bytes("out/brief.xlsx")
      let page = try sandbox.bytes("out/index.html")
      #expect(try run(sandbox, Self.report).status == 0)
      #expect(try sandbox.bytes("out/brief.xlsx") == first)
      #expect(try sandbox.bytes("out/index.html") == page)
      let left = try run(sandbox, ["--version", ">/dev/null;", "ls", "-d", "pledgeline-*"])
      #expect(left.out.isEmpty)
    }

    @Test func `A folder with anything else in it is left alone`() throws {
      let sandbox = try ShippedArchive.copy()
      try sandbox.write("mine", to: "out/notes.txt")
      let outcome = try run(sandbox, Self.report)
      #expect(outcome.status == 1)
      #expect(outcome.err.contains("holds 'notes.txt'"))
      #expect(!sandbox.exists("out/index.html"))
    }
  }
}
