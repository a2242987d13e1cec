import Testing

extension ProgramTests {
  @Suite struct FigureSetImportTests {
    private func set(second: String = SmallFigures.table) throws -> Sandbox {
      let sandbox = try Sandbox()
      try sandbox.write(SmallFigures.set, to: "small/releases.yaml")
      try sandbox.write(SmallFigures.table, to: "small/first.csv")
      try sandbox.write(second, to: "small/second.csv")
      try sandbox.write(SmallFigures.table, to: "small/third.csv")
      return sandbox
    }

    @Test func `A set is imported whole, and importing it again changes nothing`() throws {
      let sandbox = try set()
      let first = try sandbox.run(["import", "small"])
      #expect(first.status == 0)
      #expect(first.out == "3 files, 0 already on file: 6 releases added to \(sandbox.archive)\n")
      let listing = try Listing(sandbox)
      let again = try sandbox.run(["import", "small"])
      #expect(again.out == "3 files, 3 already on file: 0 releases added to \(sandbox.archive)\n")
      #expect(try Listing(sandbox) == listing)
    }

    @Test func `Files before a broken one are in, nothing of it is, and mending it completes`()
      throws
    {
      let sandbox = try set(second: "code,2020-01,2020-02\n01,1,2\n02,3,many\n")
      let outcome = try sandbox.run(["import", "small"])
      #expect(outcome.isRefusal())
      #expect(outcome.err.hasPrefix("small/second.csv:3:6: error: 'many' is not a number"))
      let files = try Listing(sandbox).counts.map { ($0.key.prefix { $0 != "," }, $0.value) }
      #expect(files.map(\.0) == ["first.csv"])
      #expect(files.map(\.1) == [2])
      #expect(try sandbox.run(["archive", "verify"]).status == 0)

      try sandbox.write(SmallFigures.table, to: "small/second.csv")
      let mended = try sandbox.run(["import", "small"])
      #expect(mended.out == "3 files, 1 already on file: 4 releases added to \(sandbox.archive)\n")
      let whole = try set()
      #expect(try whole.run(["import", "small"]).status == 0)
      #expect(try Listing(sandbox).lines == Listing(whole).lines)
    }

    @Test func `All mistakes of a description are said at once, in the order of the file`() throws {
      let sandbox = try set()
      try sandbox.write(
        SmallFigures.set.replacing("flow: export", with: "flow: exports")
          .replacing("third.csv", with: "fourth.csv")
          .replacing("published: 2020-06-01", with: "published: 2020-06-31"),
        to: "small/releases.yaml")
      let outcome = try sandbox.run(["import", "small"])
      #expect(outcome.isRefusal())
      let findings = [
        "small/releases.yaml:6:65: error: unknown flow 'exports' (did you mean 'export'?)",
        "small/releases.yaml:16:16: error: published '2020-06-31' is not a rule of publication",
        "small/releases.yaml:24:11: error: no file 'fourth.csv' beside releases.yaml",
      ]
      let lines = outcome.err.split(separator: "\n")
      #expect(lines.count == findings.count)
      for (line, finding) in zip(lines, findings) { #expect(line.hasPrefix(finding)) }
      #expect(!sandbox.exists("archive.sqlite"))
    }

    @Test func `A set that names a file outside of its folder is refused`() throws {
      let sandbox = try set()
      try sandbox.write(
        SmallFigures.set.replacing("first.csv", with: "../first.csv"), to: "small/releases.yaml")
      let outcome = try sandbox.run(["import", "small"])
      #expect(outcome.isRefusal())
      #expect(outcome.err.contains("does not lie beside releases.yaml"))
    }

    @Test func `Nothing of a second path is imported where the first is broken`() throws {
      let sandbox = try set(second: "")
      try sandbox.write(SmallFigures.set, to: "other/releases.yaml")
      for name in ["first", "second", "third"] {
        try sandbox.write(SmallFigures.table, to: "other/\(name).csv")
      }
      #expect(try sandbox.run(["import", "small", "other"]).isRefusal())
      #expect(try Listing(sandbox).lines.count == 2)
    }
  }
}
