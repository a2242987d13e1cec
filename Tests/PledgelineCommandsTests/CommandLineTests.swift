import ArgumentParsing
import SystemCalls
import Testing

@testable import PledgelineCommands

extension ProgramTests {
  @Suite struct CommandLineTests {
    @Test func `The description of the commands contradicts itself nowhere`() {
      #expect(CommandTree.root.inconsistencies() == [])
    }

    @Test func `Every command that is described runs, and no other`() {
      let described = CommandPath.leaves.map { $0.words.joined(separator: " ") }
      #expect(Set(Commands.all.keys) == Set(described + [CompletionScript.requestCommand]))
    }

    @Test(arguments: CommandPath.all)
    func `Help is on standard output, as the formatter lays it out`(_ path: CommandPath) throws {
      let sandbox = try Sandbox()
      let expected = HelpFormatter(width: 80).text(for: path.words, in: CommandTree.root)
      let help = try sandbox.run(path.words + ["--help"])
      #expect(help == Outcome(status: 0, out: expected, err: ""))
      #expect(try sandbox.run(["help"] + path.words) == help)
    }

    @Test(arguments: CommandPath.leaves)
    func `Every command shows how it is used by examples`(_ path: CommandPath) {
      #expect(!path.command.examples.isEmpty)
    }

    @Test(arguments: CommandPath.examples)
    func `Every example does what it says`(_ words: [String]) throws {
      let sandbox = try ShippedArchive.copy()
      // Examples are meant to be copied in the folder of the package.
      let outcome = try sandbox.shell(
        "ln -s '\(Sandbox.package)/Agreements' '\(Sandbox.package)/Figures' "
          + "'\(Sandbox.package)/Documentation' . && "
          + "exec \"$PROGRAM\" " + words.joined(separator: " "))
      #expect(outcome.status == 0)
      #expect(!outcome.out.isEmpty)
      #expect(outcome.err.isEmpty)
    }

    @Test func `The version is one line`() throws {
      let outcome = try Sandbox().run(["--version"])
      #expect(outcome.status == 0)
      #expect(outcome.out.wholeMatch(of: #/pledgeline \d+\.\d+\.\d+\n/#) != nil)
      #expect(outcome.err.isEmpty)
    }

    @Test(arguments: [
      (["breif"], "did you mean 'brief'?"),
      (["archive"], "one of snapshot, verify"),
      (["archive", "verfy"], "did you mean 'verify'?"),
      (["brief", "x", "--as-off", "2020-03-10"], "did you mean '--as-of'?"),
      (["brief", "x", "--format", "jsn"], "did you mean 'json'?"),
      (["brief"], "AGREEMENT"),
      (["brief", "x", "y"], "'y'"),
      (["brief", "x", "--as-of"], "--as-of"),
      (["completions", "tcsh"], "bash, zsh, fish"),
      (["--colour", "always"], "did you mean '--color'?"),
    ])
    func `A command line that cannot be parsed says what would be valid`(
      _ words: [String], _ remedy: String
    ) throws {
      let outcome = try Sandbox().run(words)
      #expect(outcome.isRefusal(64))
      #expect(outcome.err.contains(remedy))
      #expect(outcome.err.contains("\nUsage: pledgeline"))
      #expect(outcome.err.hasSuffix("--help'.\n"))
    }

    @Test(arguments: [
      (["brief", "us-china-phase-one", "--as-of", "2020-02-30"], "such as 2020-03-10"),
      (["brief", "us-china-phase-one", "--known-at", "yesterday"], "such as 2026-11-24T03:41:06Z"),
      (["brief", "us-china-phase-one", "--width", "3"], "from 40 to 400"),
      (["brief", "us-china-phase-one", "--measure", "x"], "us-exports, china-imports"),
      (["brief", "us-china-phase-one", "--currency", "dollars"], "such as SGD"),
      (["balance", "USA", "CHNN"], "did you mean 'CHN'?"),
      (["balance", "USA", "USA"], "not USA with itself"),
      (["balance", "USA", "C"], "examples: USA, CHN, SGP"),
      (["releases", "--period", "2020-13"], "such as 2020-01"),
      (["releases", "--source", "U.S. Census"], "such as census"),
      (["series", "--reporter", "USA", "--partner", "CHN"], "--flow is missing"),
      (
        ["series", "--reporter", "USA", "--partner", "CHN", "--flow", "export", "--from", "then"],
        "such as 2020-01"
      ),
      (
        [
          "series", "--reporter", "USA", "--partner", "CHN", "--flow", "export", "--product", "soy",
        ],
        "2 to 10 digits"
      ),
      (
        [
          "series", "--reporter", "USA", "--partner", "CHN", "--flow", "export", "--from",
          "2020-02", "--through", "2020-01",
        ],
        "--from 2020-02 is after --through 2020-01"
      ),
      (["diff", "us-china-phase-one"], "--from DAY"),
      (
        ["diff", "us-china-phase-one", "--from", "2020-06-05", "--to", "2020-06-03"],
        "2020-06-05 is after --to 2020-06-03"
      ),
      (["convert", "25.4zillion", "USD", "SGD"], "write 25.4bn USD"),
      (["convert", "999999999999999999tn", "USD", "SGD"], "more than any sum of trade"),
      (["convert", "25.4bn", "USD", "Sing dollar"], "such as SGD"),
      (["convert", "25.4bn", "USD", "SGD", "--on", "monday"], "such as 2020-03-10"),
      (["import", "--describe", "source=census"], "name the file"),
      (["import", "x.csv", "--describe", "source"], "KEY=VALUE"),
    ])
    func `A value that no command can use is refused with an example of one`(
      _ words: [String], _ remedy: String
    ) throws {
      let outcome = try ShippedArchive.run(words)
      #expect(outcome.isRefusal(64))
      #expect(outcome.err.contains(remedy))
    }

    @Test(arguments: [
      (["brief", "us-china-phase-on"], "did you mean 'us-china-phase-one'?"),
      (["brief", "./nowhere"], "nowhere"),
      (["convert", "1", "USD", "SGD", "--on", "1950-01-02"], "cannot convert: "),
      (["import", "missing.csv"], "no such file or directory"),
      (["check", "missing"], "1 error"),
    ])
    func `What cannot be done fails with a reason on standard error`(
      _ words: [String], _ reason: String
    ) throws {
      let outcome = try ShippedArchive.run(words)
      #expect(outcome.status == 1)
      #expect(outcome.err.contains(reason))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `A completion script knows every command`(_ shell: String) throws {
      let outcome = try Sandbox().run(["completions", shell])
      #expect(outcome.status == 0)
      #expect(outcome.err.isEmpty)
      for path in CommandPath.leaves { #expect(outcome.out.contains(path.command.name)) }
    }

    @Test func `A completion script is told the agreements on file`() throws {
      let sandbox = try Sandbox()
      let agreements = try sandbox.run([CompletionScript.requestCommand, "agreements"])
      #expect(agreements.status == 0)
      #expect(agreements.err.isEmpty)
      let names = agreements.out.split(separator: "\n").map(String.init)
      #expect(names.contains("us-china-phase-one"))
      #expect(names == names.sorted())
      let other = try sandbox.run([CompletionScript.requestCommand, "weather"])
      #expect(other == Outcome(status: 0, out: "", err: ""))
    }

    @Test func `The manual is a page of the man macros that knows every command`() throws {
      let outcome = try Sandbox().run(["manual"])
      #expect(outcome.status == 0)
      #expect(outcome.out.contains(#/(?m)^\.TH "PLEDGELINE" "1" /#))
      for path in CommandPath.leaves {
        #expect(outcome.out.contains(path.command.name.replacing("-", with: "\\-")))
      }
      for code in ["0", "1", "64"] { #expect(outcome.out.contains("\n\\fB\(code)\\fR\n")) }
    }

    @Test(arguments: [["--help"], ["manual"], ["releases", "--all"]])
    func `An answer that cannot be written is a failure`(_ words: [String]) throws {
      let outcome = try ShippedArchive.copy().shell(
        "exec \"$PROGRAM\" \(words.joined(separator: " ")) > /dev/full")
      #expect(outcome.isRefusal())
      #expect(outcome.err.contains("no space left on device"))
    }

    @Test func `A reader who has seen enough is no failure`() throws {
      let sandbox = try ShippedArchive.copy()
      let outcome = try sandbox.shell(
        "{ \"$PROGRAM\" brief us-china-phase-one --as-of 2020-03-10 --explain; echo \"code $?\" >&2; } | true"
      )
      #expect(outcome.err == "code 0\n")
    }
  }
}
