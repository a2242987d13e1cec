/// The manual page of a program, written in the `man` macros of troff from its command tree.
///
/// Source of the layout: man-pages(7); of the macros: groff_man(7).
public struct ManualPage: Sendable, Equatable {
  /// A term with its meaning, such as an exit status or an environment variable.
  public struct Entry: Sendable, Equatable {
    /// What is explained, such as `64`.
    public var term: String
    /// What it means.
    public var says: String

    /// Pairs a term with its meaning.
    public init(_ term: String, says: String) {
      self.term = term
      self.says = says
    }
  }

  /// The tree that the page describes.
  public var root: CommandDescription
  /// The section of the manual: 1 for programs.
  public var section: Int
  /// The version of the program, such as `1.0.0`.
  public var version: String
  /// The date of the page, written YYYY-MM-DD.
  public var date: String
  /// The exit statuses, with what each means.
  public var exitStatuses: [Entry]
  /// Variables that no option names; those of options are listed without being given here.
  public var environment: [Entry]

  /// Describes the page; nothing is read from the clock, so that the same input gives the same page.
  public init(
    root: CommandDescription, section: Int = 1, version: String, date: String,
    exitStatuses: [Entry] = [], environment: [Entry] = []
  ) {
    self.root = root
    self.section = section
    self.version = version
    self.date = date
    self.exitStatuses = exitStatuses
    self.environment = environment
  }

  /// The page's source for `man` and `groff -man`, in ASCII, ending with a line break.
  public var roff: String {
    let scopes = CommandScope(root: root).visibleTree
    let title = [root.name.uppercased(), "\(section)", date, "\(root.name) \(version)"]
    var lines = [".TH " + title.map(Self.argument).joined(separator: " ")]
    // The name section is what apropos and whatis index: name, dash, no full stop.
    let abstract = root.abstract.hasSuffix(".") ? String(root.abstract.dropLast()) : root.abstract
    lines += [".SH NAME", "\(Self.text(root.name)) \\- \(Self.text(abstract))"]
    lines += [".SH SYNOPSIS"] + synopsis(scopes)
    lines += [".SH DESCRIPTION", Self.line(root.abstract)] + discussion(root.discussion)
    if let global = scopes.first {
      lines += [".SH OPTIONS"] + global.command.arguments.flatMap(argumentEntry)
      lines += global.globalOptions.flatMap(optionEntry)
    }
    if scopes.count > 1 { lines += [".SH COMMANDS"] + scopes.dropFirst().flatMap(commandEntry) }
    lines += entries(title: "EXIT STATUS", exitStatuses)
    lines += entries(title: "ENVIRONMENT", optionVariables(scopes) + environment)
    let examples = scopes.flatMap(\.command.examples)
    if !examples.isEmpty { lines += [".SH EXAMPLES"] + examples.flatMap(exampleEntry) }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Sections

  private func synopsis(_ scopes: [CommandScope]) -> [String] {
    let leaves = scopes.filter { !$0.command.isGroup }
    return leaves.enumerated().flatMap { position, scope in
      let rest = scope.usage.dropFirst(scope.fullName.count)
      let line = "\\fB\(Self.text(scope.fullName))\\fR\(Self.text(String(rest)))"
      return position == 0 ? [line] : [".br", line]
    }
  }

  private func commandEntry(_ scope: CommandScope) -> [String] {
    let command = scope.command
    var lines = [".SS " + Self.argument(scope.usage)]
    lines.append(Self.line(command.abstract))
    lines += discussion(command.discussion)
    lines += command.arguments.flatMap(argumentEntry)
    lines += scope.ownOptions.flatMap(optionEntry)
    return lines
  }

  private func argumentEntry(_ argument: ArgumentDescription) -> [String] {
    [".TP", "\\fI\(Self.text(argument.placeholder))\\fR", Self.line(argument.annotatedHelp)]
  }

  private func optionEntry(_ option: OptionDescription) -> [String] {
    let short = option.short.map { "\\fB\\-\($0)\\fR, " } ?? ""
    let value =
      switch option.kind {
      case .flag: ""
      case .value(let placeholder, _): " \\fI\(Self.text(placeholder))\\fR"
      case .optionalValue(let placeholder, _): "[=\\fI\(Self.text(placeholder))\\fR]"
      }
    let label = "\(short)\\fB\(Self.text(option.spelling))\\fR\(value)"
    return [".TP", label, Self.line(option.annotatedHelp)]
  }

  private func optionVariables(_ scopes: [CommandScope]) -> [Entry] {
    let named = scopes.flatMap { $0.command.options }.compactMap { option in
      option.environmentVariable.map { ($0, option.spelling) }
    }
    var spellings: [String: [String]] = [:]
    for (variable, spelling) in named where spellings[variable]?.contains(spelling) != true {
      spellings[variable, default: []].append(spelling)
    }
    var listed: Set<String> = []
    return named.filter { listed.insert($0.0).inserted }.map { variable, _ in
      let options = (spellings[variable] ?? []).joined(separator: " and ")
      return Entry(variable, says: "Gives the value of \(options) when the command line does not.")
    }
  }

  private func entries(title: String, _ entries: [Entry]) -> [String] {
    guard !entries.isEmpty else { return [] }
    return [".SH \(title)"]
      + entries.flatMap { [".TP", "\\fB\(Self.text($0.term))\\fR", Self.line($0.says)] }
  }

  private func exampleEntry(_ example: CommandExample) -> [String] {
    [
      ".PP", Self.line(example.says), ".PP", ".nf", ".RS 4", Self.line(example.command), ".RE",
      ".fi",
    ]
  }

  private func discussion(_ text: String) -> [String] {
    Paragraph.paragraphs(of: text).flatMap { paragraph in
      switch paragraph {
      case .filled(let text): [".PP", Self.line(text)]
      case .verbatim(let lines): [".PP", ".nf"] + lines.map(Self.line) + [".fi"]
      }
    }
  }

  // MARK: Escaping

  /// Text as the beginning of a line, where a dot or an apostrophe would start a request.
  ///
  /// A line break would begin another such line, so it becomes a blank.
  private static func line(_ text: String) -> String {
    let escaped = Self.text(text)
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  /// Text as one argument of a macro: in double quotes, with none inside.
  private static func argument(_ text: String) -> String { "\"\(Self.text(text))\"" }

  /// Text with every character that troff would interpret or redraw replaced by its escape.
  ///
  /// Hyphens and quotes become their ASCII forms, so that options and examples can be copied; other
  /// alphabets are named by code point, because groff reads its input as Latin-1.
  private static func text(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\(rs"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "\"": escaped += "\\(dq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case " "..."~": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": escaped += " "
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return escaped
  }
}
