import ArgumentParsing
import Testing

@Suite struct ParsingTests {
  let root = SampleTree.root

  private func run(
    _ line: [String], environment: [String: String] = [:]
  ) throws -> (path: [String], arguments: ParsedArguments) {
    let outcome = root.parse(line, environment: environment)
    guard case .run(let path, let arguments) = outcome else {
      Issue.record("\(line) gives \(outcome)")
      throw Unexpected()
    }
    return (path, arguments)
  }

  private struct Unexpected: Error {}

  @Test(arguments: [
    ["--archive", "a.db", "brief", "x"], ["brief", "--archive", "a.db", "x"],
    ["brief", "x", "--archive", "a.db"], ["brief", "x", "--archive=a.db"],
    ["--archive=a.db", "brief", "--", "x"],
  ])
  func `A global option stands before or after the command, with a blank or an equals sign`(
    line: [String]
  ) throws {
    let (path, arguments) = try run(line)
    #expect(path == ["brief"])
    #expect(arguments.value("archive") == "a.db")
    #expect(arguments.requiredPositional("agreement") == "x")
    #expect(!arguments.flag("quiet"))
    #expect(arguments.value("as-of") == nil)
  }

  @Test(arguments: [
    ["brief", "x", "-qvva", "2021-02"],  // the last of a cluster may take the next word
    ["brief", "-a", "2021-02", "x", "-q", "-v", "--verbose"],
    ["-v", "brief", "x", "--quiet", "--as-of=2021-02", "-v"],
  ])
  func `Short options cluster and mean the same as long ones`(line: [String]) throws {
    let (_, arguments) = try run(line)
    #expect(arguments.flag("quiet"))
    #expect(arguments.value("as-of") == "2021-02")
    #expect(arguments.flag("verbose"))
    #expect(arguments.values("verbose").isEmpty)
  }

  @Test(
    arguments: [
      (["brief", "x"], false, nil), (["brief", "x", "--explain"], true, nil),
      (["brief", "--explain", "x"], true, nil),  // the next word is never its value
      (["brief", "-e", "x"], true, nil), (["brief", "--explain=soy-2020", "x"], true, "soy-2020"),
    ] as [([String], Bool, String?)])
  func `An optional value is only what an equals sign attaches`(
    line: [String], given: Bool, value: String?
  ) throws {
    let (_, arguments) = try run(line)
    #expect(arguments.flag("explain") == given)
    #expect(arguments.value("explain") == value)
    #expect(arguments.requiredPositional("agreement") == "x")
  }

  @Test(arguments: ["-5", "-0.5", "-.5", "-", "-2020-01"])
  func `A negative number or a lone dash is a word and a value`(word: String) throws {
    let (_, listed) = try run(["archive", "list", word])
    #expect(listed.positional("offset") == word)
    let (_, briefed) = try run(["brief", "x", "--as-of", word])
    #expect(briefed.value("as-of") == word)
  }

  @Test func `Two dashes end the options and only the first pair does`() throws {
    let (_, arguments) = try run(["archive", "list", "--", "-n", "--", "--help"])
    #expect(arguments.positional("offset") == "-n")
    #expect(arguments.positionals("table") == ["--", "--help"])
    #expect(!arguments.flag("dry-run"))
  }

  @Test func `A group's option is valid below the group and a repeating one keeps its order`()
    throws
  {
    let (path, arguments) = try run(["archive", "-n", "import", "goods", "b.csv", "a.csv"])
    #expect(path == ["archive", "import"])
    #expect(arguments.flag("dry-run"))
    #expect(arguments.positionals("path") == ["b.csv", "a.csv"])
    let (_, brief) = try run(["brief", "-m", "z", "x", "--measure=y", "--measure", "z"])
    #expect(brief.values("measure") == ["z", "y", "z"])
  }

  @Test(
    arguments: [
      ([], ["PLEDGELINE_COLOR": "never"], "never"),
      (["--color=always"], ["PLEDGELINE_COLOR": "never"], "always"),
      ([], ["PLEDGELINE_COLOR": ""], nil),  // empty counts as unset
      ([], [:], nil),
    ] as [([String], [String: String], String?)])
  func `The environment gives a value only where the line does not`(
    options: [String], environment: [String: String], value: String?
  ) throws {
    let (_, arguments) = try run(["brief", "x"] + options, environment: environment)
    #expect(arguments.value("color") == value)
  }

  @Test(
    arguments: [
      ([], []), (["--help"], []), (["-h"], []), (["help"], []), (["help", "brief"], ["brief"]),
      (["--help", "brief"], ["brief"]), (["archive", "-h"], ["archive"]),
      (["help", "archive", "import"], ["archive", "import"]),
      (["brief", "--help"], ["brief"]), (["brief", "-qh"], ["brief"]),
      (["brief", "--bogus", "--help"], ["brief"]),  // whoever asks for help is lost already
      (["brief", "--as-of", "--help"], ["brief"]), (["--version", "--help"], []),
      (["brief", "--help", "--help"], ["brief"]),
    ] as [([String], [String])])
  func `Help is for the command that the line reaches, whatever else is wrong`(
    line: [String], path: [String]
  ) {
    #expect(root.parse(line) == .help(path: path))
  }

  @Test(arguments: [["--version"], ["brief", "--version"], ["archive", "--version"]])
  func `The version needs no command and no arguments`(line: [String]) {
    #expect(root.parse(line) == .version)
  }

  @Test func `A program without commands takes arguments at once`() throws {
    let single = CommandDescription(
      "count", abstract: "Counts.", arguments: [ArgumentDescription("n", help: "How many")])
    guard case .run([], let arguments) = single.parse(["help"]) else {
      Issue.record("'help' is an ordinary word where there are no commands")
      return
    }
    #expect(arguments.positional("n") == "help")
  }

  @Test func `Asking for what is not declared traps`() async {
    await #expect(processExitsWith: .failure) {
      if case .run(_, let arguments) = SampleTree.root.parse(["brief", "x"]) {
        _ = arguments.value("as-off")
      }
    }
    await #expect(processExitsWith: .failure) {
      if case .run(_, let arguments) = SampleTree.root.parse(["brief", "x"]) {
        _ = arguments.value("measure")
      }
    }
    await #expect(processExitsWith: .failure) {
      if case .run(_, let arguments) = SampleTree.root.parse(["archive", "list"]) {
        _ = arguments.requiredPositional("offset")
      }
    }
  }
}
