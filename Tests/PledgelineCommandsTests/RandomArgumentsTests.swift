import ArgumentParsing
import Testing

@testable import PledgelineCommands

extension ProgramTests {
  @Suite struct RandomArgumentsTests {
    private static let names = CommandPath.all.flatMap { path in
      path.words + path.command.options.map { "--" + $0.name }
    }

    private static let values = [
      "", "-", "--", "---", "-h", "-x", "-1", "=", "--=x", "--as-of=", "--explain=",
      "us-china-phase-one",
      "USA", "CHN", "WLD", "2020-03-10", "2020-02-30", "0000-00-00", "9999-12-31", "2020-01",
      "2020-W54",
      "99999999999999999999", "1e400", "25.4bn", "-25.4bn", "NaN", "USD", "SGD", "json", "csv",
      "text", "all",
      "export", "exchange-rate", "1201", "/", ".", "..", "/dev/null", "/dev/full", "figures.csv",
      "source=census", "=", "a=b=c", "🚢", "e\u{301}", "\u{1B}[31m", "\u{7}", "\n", "%s%n", "$(id)",
      "'",
      String(repeating: "x", count: 100_000), "\u{202E}txt",
    ]

    @Test(arguments: 0..<8)
    func `No command line ends the program by a signal or speaks to the terminal`(
      _ part: UInt64
    ) throws {
      var generator = SeededGenerator(seed: 2020 + part)
      // With figures of its own, so that no import takes the shipped ones.
      let sandbox = try Sandbox()
      try sandbox.write(SmallFigures.table, to: "figures.csv")
      #expect(try sandbox.run(SmallFigures.importing("figures.csv")).status == 0)
      let environment = ["PLEDGELINE_DATA": sandbox.folder]
      for _ in 0..<40 {
        let command = CommandPath.leaves.randomElement(using: &generator)?.words ?? []
        let more = (0..<Int.random(in: 0..<7, using: &generator)).map { _ in
          (Bool.random(using: &generator) ? Self.names : Self.values)
            .randomElement(using: &generator) ?? ""
        }
        let outcome = try sandbox.run(command + more, environment: environment)
        #expect([0, 1, 64].contains(outcome.status), "\(command + more)")
        #expect(!outcome.err.contains("\u{1B}"), "\(command + more)")
        #expect(outcome.status == 0 || !outcome.err.isEmpty, "\(command + more)")
      }
    }
  }
}
