import Testing

extension ProgramTests {
  @Suite struct TerminalTests {
    private static let brief = ["brief", "us-china-phase-one", "--as-of", "2020-03-10"]
    private static let escape = "\u{1B}["

    /// Whether a program can be given a terminal of its own.
    private static let hasTerminals: Bool = {
      let outcome = try? Sandbox().shell("script -qec true /dev/null")
      return outcome?.status == 0
    }()

    /// What a command writes to a terminal, answer and messages together.
    private func onTerminal(
      _ words: [String], in sandbox: Sandbox, _ variables: [String: String?] = [:]
    ) throws -> Outcome {
      let command = "$PROGRAM " + words.joined(separator: " ")
      return try sandbox.shell("script -qec '\(command)' /dev/null", environment: variables)
    }

    @Test(arguments: [
      brief, brief + ["--explain"], brief + ["--format", "markdown"],
      ["balance", "USA", "CHN"], ["releases"],
    ])
    func `What goes into a pipe has no commands for a terminal`(_ words: [String]) throws {
      let outcome = try ShippedArchive.run(words)
      #expect(outcome.status == 0)
      #expect(!outcome.out.contains("\u{1B}"))
      #expect(outcome.err.isEmpty)
    }

    @Test func `Color is there when it is asked for, and changes no letter`() throws {
      let plain = try ShippedArchive.run(TerminalTests.brief)
      let colored = try ShippedArchive.run(TerminalTests.brief + ["--color", "always"])
      #expect(colored.out.contains(TerminalTests.escape))
      #expect(colored.out.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain.out)
    }

    @Test(
      .enabled(if: hasTerminals, "'script' of util-linux is not here"),
      arguments: [
        ([], [:], true), ([], ["NO_COLOR": "1"], false), ([], ["NO_COLOR": ""], true),
        ([], ["TERM": "dumb"], false), (["--color", "never"], [:], false),
        (["--color", "always"], ["NO_COLOR": "1"], true),
      ] as [([String], [String: String], Bool)])
    func `A terminal gets color unless somebody says no`(
      _ words: [String], _ variables: [String: String], _ isColored: Bool
    ) throws {
      let sandbox = try ShippedArchive.copy()
      let outcome = try onTerminal(TerminalTests.brief + words, in: sandbox, variables)
      #expect(outcome.status == 0)
      #expect(outcome.out.contains(TerminalTests.escape) == isColored)
    }

    @Test(.enabled(if: hasTerminals, "'script' of util-linux is not here"))
    func `An import draws a bar on a terminal and takes it away`() throws {
      let sandbox = try Sandbox()
      try sandbox.write(SmallFigures.set, to: "small/releases.yaml")
      for name in ["first", "second", "third"] {
        try sandbox.write(SmallFigures.table, to: "small/\(name).csv")
      }
      let outcome = try onTerminal(["import", "small"], in: sandbox)
      #expect(outcome.status == 0)
      #expect(outcome.out.contains("1/3 second"))
      let last = outcome.out.split(separator: "\r\u{1B}[K").last
      #expect(last?.hasPrefix("3 files, 0 already on file") == true)
    }

    @Test func `An import is quiet elsewhere`() throws {
      let sandbox = try Sandbox()
      try sandbox.write(SmallFigures.table, to: "figures.csv")
      let outcome = try sandbox.run(SmallFigures.importing("figures.csv") + ["--color", "always"])
      #expect(outcome.status == 0)
      #expect(outcome.err.isEmpty)
      #expect(!outcome.out.contains("\u{1B}"))
    }
  }
}
