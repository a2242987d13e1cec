import ArgumentParsing
import Foundation
import Testing

/// Runs each script in its shell.
///
/// bash and zsh get the variables and functions that they would set
/// for a completion function; fish completes a command line of its own accord.
@Suite struct CompletionScriptTests {
  /// Command lines up to the cursor, after the program's name, with the candidates to expect.
  static let cases: [([String], [String])] = [
    ([""], ["archive", "brief", "help"]),  // and nothing hidden
    (["ar"], ["archive"]),
    (["zz"], []),
    (["-v", "ar"], ["archive"]),
    (["archive", ""], ["import", "list"]),
    (["help", "archive", "l"], ["list"]),
    // an option's value is no command, and a name of a command may be a value
    (["--archive", "brief", "a"], ["archive"]),
    (["--color", "a"], ["always", "auto"]),
    (["--color=a"], ["always", "auto"]),
    (["brief", "--color="], ["always", "auto", "never"]),
    (["brief", "x", "--explain=s"], ["soy-2020"]),
    (["brief", "--as-of", ""], []),
    // the program's own candidates, before and after options
    (["brief", ""], ["eu-deal", "us-china-2020"]),
    (["--archive", "x", "brief", "--color=auto", "u"], ["us-china-2020"]),
    (["brief", "-qa", "2021", "u"], ["us-china-2020"]),
    (["brief", "--explain", "e"], ["eu-deal"]),
    (["brief", "eu-deal", ""], []),
    (["brief", "--as"], ["--as-of"]),
    (["--d"], []),
    (["archive", "--d"], ["--dry-run"]),
    (["archive", "import", "--dry"], ["--dry-run"]),
    (["archive", "list", "--in"], ["--into"]),
    (["archive", "import", ""], ["goods", "services"]),
    (["archive", "list", "-3", ""], []),
    // after two dashes nothing is an option, and the word is still an argument
    (["brief", "eu-deal", "--", "--as"], []),
    (["brief", "--", "e"], ["eu-deal"]),
  ]

  private static let program = """
    #!/bin/sh
    test "$*" = "__complete agreements" || exit 1
    printf 'us-china-2020\\tPhase One: 2020-2021\\neu-deal\\n'
    """

  /// A shell's answer to a command line: one candidate a line, in the order of the alphabet.
  private func candidates(
    _ shell: String, script: String, driver: String, words: [String],
    program text: String? = Self.program
  ) throws -> [String] {
    try Shell.withDirectory { directory in
      let program = directory.appendingPathComponent("pledgeline")
      if let text {
        try text.write(to: program, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: program.path)
      }
      try Data().write(to: directory.appendingPathComponent("a file.csv"))
      try FileManager.default.createDirectory(
        at: directory.appendingPathComponent("folder"), withIntermediateDirectories: false)
      let files = [("script", script), ("driver", driver)]
      for (name, text) in files {
        try text.write(
          to: directory.appendingPathComponent(name), atomically: true, encoding: .utf8)
      }
      let result = try Shell(shell).run(["driver", program.path] + words, in: directory)
      #expect(result.status == 0, "\(result.output)")
      return result.output.split(separator: "\n").map(String.init).sorted()
    }
  }

  // MARK: bash

  private static let bashDriver = """
    compopt() { printf 'compopt %s\\n' "$*"; }
    . ./script
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _pledgeline "$1"
    for reply in "${COMPREPLY[@]}"; do printf '%s\\n' "$reply"; done
    """

  /// Parts words at equals signs as bash does; an empty word after one is not a word yet.
  private func bashWords(_ words: [String]) -> [String] {
    words.flatMap { word -> [String] in
      guard let equals = word.firstIndex(of: "=") else { return [word] }
      let value = String(word[word.index(after: equals)...])
      return [String(word[..<equals]), "="] + (value.isEmpty ? [] : [value])
    }
  }

  private func bash(
    _ words: [String], program: String? = Self.program
  ) throws -> [String] {
    try candidates(
      "bash", script: CompletionScript.bash(for: SampleTree.root), driver: Self.bashDriver,
      words: words, program: program)
  }

  @Test(.enabled(if: Shell.has("bash"), "bash is not installed"), arguments: cases)
  func `bash offers what is valid under the cursor`(words: [String], expected: [String]) throws {
    #expect(try bash(bashWords(words)) == expected)
  }

  @Test(
    .enabled(if: Shell.has("bash"), "bash is not installed"),
    arguments: [
      (["--archive", ""], ["compopt -o default"]),
      (["archive", "list", "--into", "f"], ["compopt -o dirnames"]),
      (["archive", "import", "goods", "a", ""], ["compopt -o default"]),
      // where '=' does not part words, candidates repeat the option
      (["--color=a"], ["--color=always", "--color=auto"]),
    ])
  func `bash completes file names itself`(words: [String], expected: [String]) throws {
    #expect(try bash(words) == expected)
  }

  // MARK: zsh

  private static let zshDriver = """
    compdef() { : }
    emit() { for item; do [[ $item == "$prefix"* ]] && print -r -- "$item"; done; : }
    compset() { prefix="${prefix#*=}" }
    compadd() { shift; emit "$@" }
    _describe() { local item; for item in "${(@P)@[-1]}"; do emit "${item%%:*}"; done }
    _files() { print -r -- "_files $*" }
    . ./script
    words=("$@") CURRENT=$# prefix="${@[-1]}"
    _pledgeline
    """

  private func zsh(
    _ words: [String], program: String? = Self.program
  ) throws -> [String] {
    try candidates(
      "zsh", script: CompletionScript.zsh(for: SampleTree.root), driver: Self.zshDriver,
      words: words, program: program)
  }

  @Test(.enabled(if: Shell.has("zsh"), "zsh is not installed"), arguments: cases)
  func `zsh offers what is valid under the cursor`(words: [String], expected: [String]) throws {
    #expect(try zsh(words) == expected)
  }

  @Test(
    .enabled(if: Shell.has("zsh"), "zsh is not installed"),
    arguments: [
      (["--archive="], ["_files "]), (["archive", "list", "--into", "f"], ["_files -/"]),
      (["archive", "import", "goods", "a", ""], ["_files "]),
    ])
  func `zsh completes file names itself`(words: [String], expected: [String]) throws {
    #expect(try zsh(words) == expected)
  }

  // MARK: fish

  private static let fishDriver = """
    source ./script
    complete -C (string join ' ' -- (string escape -- $argv[1..-2]) $argv[-1]) \\
      | string replace -r '\\t.*' '' | string replace -r '^--[a-z]+=' ''
    exit 0
    """

  private func fish(
    _ words: [String], program: String? = Self.program
  ) throws -> [String] {
    try candidates(
      "fish", script: CompletionScript.fish(for: SampleTree.root), driver: Self.fishDriver,
      words: words, program: program)
  }

  @Test(.enabled(if: Shell.has("fish"), "fish is not installed"), arguments: cases)
  func `fish offers what is valid under the cursor`(words: [String], expected: [String]) throws {
    #expect(try fish(words) == expected)
  }

  @Test(
    .enabled(if: Shell.has("fish"), "fish is not installed"),
    arguments: [
      (["--archive", "a"], ["a file.csv"]), (["archive", "list", "--into", "f"], ["folder/"]),
      (["archive", "import", "goods", "a"], ["a file.csv"]), (["archive", "import", "a"], []),
    ])
  func `fish completes file names itself`(words: [String], expected: [String]) throws {
    #expect(try fish(words) == expected)
  }

  // MARK: All

  private static let hostile = CommandDescription(
    "odd-name", abstract: "Isn't \"plain\": $(touch pwned) `touch pwned` \\.",
    arguments: [
      ArgumentDescription(
        "word", help: "It's $HOME",
        accepts: .choices(["it's", "$(touch pwned)", "a b", "*", "\\n", "--x"]))
    ])

  @Test(arguments: ["bash", "zsh", "fish"].filter(Shell.has), [SampleTree.root, hostile])
  func `A script is sound for its shell and does nothing when read`(
    shell: String, root: CommandDescription
  ) throws {
    let script =
      switch shell {
      case "bash": CompletionScript.bash(for: root)
      case "zsh": CompletionScript.zsh(for: root)
      default: CompletionScript.fish(for: root)
      }
    try Shell.withDirectory { directory in
      try script.write(
        to: directory.appendingPathComponent("script"), atomically: true, encoding: .utf8)
      let result = try Shell(shell).run(["-n", "script"], in: directory)
      #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
      let sourced = shell == "zsh" ? "compdef() { : }; . ./script" : "source ./script"
      let read = try Shell(shell).run(["-c", sourced], in: directory)
      #expect(read.status == 0 && read.output.isEmpty, "\(read.output)")
      #expect(
        !FileManager.default.fileExists(atPath: directory.appendingPathComponent("pwned").path))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"].filter(Shell.has))
  func `A program that cannot be run offers nothing and says nothing`(shell: String) throws {
    let answer =
      switch shell {
      case "bash": try bash(["brief", ""], program: nil)
      case "zsh": try zsh(["brief", ""], program: nil)
      default: try fish(["brief", ""], program: nil)
      }
    #expect(answer == [])
  }

  @Test(.enabled(if: Shell.has("bash"), "bash is not installed"))
  func `A choice is offered as text, never run`() throws {
    let driver =
      Self.bashDriver.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n") + "\nls pwned 2>/dev/null\nexit 0"
    let script = CompletionScript.bash(for: Self.hostile)
    let found = try candidates(
      "bash", script: script,
      driver: driver.replacing("_pledgeline \"$1\"", with: "_odd_name \"$1\""), words: [""])
    #expect(found == [#"--x"#, #"\$\(touch\ pwned\)"#, #"\*"#, #"\\n"#, #"a\ b"#, #"it\'s"#])
  }
}
