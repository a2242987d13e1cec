import ArgumentParsing
import Testing

@Suite struct UsageErrorTests {
  let root = SampleTree.root

  private func message(_ line: [String], environment: [String: String] = [:]) -> String {
    guard case .failure(let error) = root.parse(line, environment: environment) else { return "" }
    return error.message
  }

  @Test func `An error says what is wrong, how the command is used, and where help is`() {
    guard case .failure(let error) = root.parse(["brief", "x", "--as-off", "2021"]) else {
      Issue.record("a misspelt option passes")
      return
    }
    #expect(
      error.description == """
        unknown option '--as-off'; did you mean '--as-of'?
        Usage: pledgeline brief [OPTIONS] AGREEMENT
        See 'pledgeline brief --help'.
        """)
    #expect(UsageError.exitCode == 64)
  }

  @Test(arguments: [
    (["breif", "x"], "unknown command 'breif'; did you mean 'brief'?"),
    (["zzz"], "unknown command 'zzz'; valid commands: brief, archive"),
    (["__complet"], "unknown command '__complet'; valid commands: brief, archive"),
    ([""], "unknown command ''; valid commands: brief, archive"),
    (["help", "zzz"], "unknown command 'zzz'; valid commands: brief, archive"),
    (["-v"], "'pledgeline' needs a command: one of brief, archive"),
    (["--"], "'pledgeline' needs a command: one of brief, archive"),
    (["archive"], "'pledgeline archive' needs a command: one of import, list"),
    (["brief"], "missing argument AGREEMENT: Agreement to assess"),
    (["archive", "import", "goods"], "missing argument PATH: Files to read"),
    (["brief", ""], "argument AGREEMENT has an empty value"),
    (
      ["brief", "x", "y"],
      "unexpected argument 'y'; 'pledgeline brief' takes only AGREEMENT"
    ),
    (
      ["archive", "import", "good", "a"],
      "'good' is not valid for argument KIND; valid values: goods, services; did you mean 'goods'?"
    ),
  ])
  func `A wrong word is named, with what would be valid`(line: [String], expected: String) {
    #expect(message(line) == expected)
  }

  @Test(arguments: [
    (["brief", "--zzz"], "unknown option '--zzz'"),
    (["brief", "--as-off=2021"], "unknown option '--as-off'; did you mean '--as-of'?"),
    (["brief", "--As-Of"], "unknown option '--As-Of'; did you mean '--as-of'?"),
    (
      ["brief", "-as-off"],
      "option '-a' takes a value as a word of its own: write '-a VALUE' or "
        + "'--as-of=VALUE', not '-as-off'"
    ),
    // abbreviations are not accepted, only recognised
    (["brief", "--meas", "x"], "unknown option '--meas'; did you mean '--measure'?"),
    (["brief", "-z"], "unknown option '-z'"),
    (["brief", "-qz"], "unknown option '-z' in '-qz'"),
    (["brief", "-color=never"], "unknown option '-c' in '-color=never'; did you mean '--color'?"),
    (
      ["--as-of", "2021", "brief"],
      "option '--as-of' belongs to 'pledgeline brief': write it after the command"
    ),
    (["brief", "x", "--dry-run"], "unknown option '--dry-run'"),  // another branch's option
  ])
  func `An unknown option is named, with the nearest spelling`(line: [String], expected: String) {
    #expect(message(line) == expected)
  }

  @Test(arguments: [
    (["brief", "x", "--as-of"], "option '--as-of' needs a value: write '--as-of DATE'"),
    (["brief", "x", "-qa"], "option '--as-of' needs a value: write '--as-of DATE'"),
    (
      ["brief", "--as-of", "--archive", "f", "x"],
      "option '--as-of' needs a value before '--archive'; a value that begins with '-' is written "
        + "'--as-of=VALUE'"
    ),
    (
      ["--archive", "--", "brief"],
      "option '--archive' needs a value before '--'; a value that begins with '-' is written "
        + "'--archive=VALUE'"
    ),
    (["brief", "--as-of="], "option '--as-of' has an empty value"),
    (["brief", "--as-of", ""], "option '--as-of' has an empty value"),
    (["brief", "--explain="], "option '--explain' has an empty value"),
    (["brief", "--quiet=yes"], "option '--quiet' takes no value, but 'yes' was given"),
    (["brief", "--help=brief"], "option '--help' takes no value, but 'brief' was given"),
    (
      ["--color", "purple", "brief"],
      "'purple' is not valid for option '--color'; valid values: auto, always, never"
    ),
    (
      ["--color=allways"],
      "'allways' is not valid for option '--color'; valid values: auto, always, never; "
        + "did you mean 'always'?"
    ),
    (
      ["--archive", "a", "brief", "x", "--archive=b"],
      "option '--archive' is given twice ('a', then 'b'): give it once"
    ),
    (["brief", "-qq"], "option '--quiet' is given twice: give it once"),
    (
      ["brief", "--explain", "--explain=soy-2020"],
      "option '--explain' is given twice ('soy-2020'): give it once"
    ),
  ])
  func `A wrong value is named, with how to write it`(line: [String], expected: String) {
    #expect(message(line) == expected)
  }

  @Test func `A value from the environment is checked and its variable named`() {
    let found = message(["brief", "x"], environment: ["PLEDGELINE_COLOR": "purple"])
    #expect(
      found == "'purple' is not valid for environment variable PLEDGELINE_COLOR; "
        + "valid values: auto, always, never")
  }

  @Test func `A command's own complaint has the same three lines`() {
    let error = root.usageError("'soon' is no date: write YYYY-MM-DD", at: ["archive", "list"])
    #expect(
      error.description == """
        'soon' is no date: write YYYY-MM-DD
        Usage: pledgeline archive list [OPTIONS] [OFFSET] [TABLE...]
        See 'pledgeline archive list --help'.
        """)
  }

  @Test func `A hostile word cannot write to the terminal or fill it`() {
    let escape = message(["brief", "x", "\u{1B}[2J\u{202E}\n"])
    #expect(escape.contains(#"'\u{1b}[2J\u{202e}\u{a}'"#))
    let long = message([String(repeating: "é", count: 1_000_000)])
    #expect(long.count < 150)
  }

  @Test func `Ten thousand words are read, and one too many is found`() {
    let many = (0..<10_000).map { "f\($0).csv" }
    guard case .run(_, let arguments) = root.parse(["archive", "import", "goods"] + many) else {
      Issue.record("many words are refused")
      return
    }
    #expect(arguments.positionals("path") == many)
    #expect(message(["brief"] + many).hasPrefix("unexpected argument 'f1.csv'"))
    let options = Array(repeating: "-m", count: 10_000)
    #expect(message(["brief"] + options).hasPrefix("option '--measure' needs a value before '-m'"))
  }

  @Test(arguments: [
    "-\u{301}", "--\u{301}", "--color\u{301}=x", "-\u{1F600}", "--=", "--=x", "---", "-=",
  ])
  func `Odd characters after a dash are an error, never a crash or another option`(word: String) {
    #expect(message(["brief", "x", word]).hasPrefix("unknown option"))
  }

  @Test func `A combining mark after the equals sign belongs to the value`() {
    guard case .run(_, let arguments) = root.parse(["brief", "x", "--as-of=\u{301}a"]) else {
      Issue.record("the equals sign is not seen")
      return
    }
    #expect(arguments.value("as-of") == "\u{301}a")
  }
}
