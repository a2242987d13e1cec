/// The values that an option or a positional argument takes: one statement for checking and completing.
public enum AcceptedValues: Sendable, Equatable {
  /// Any text; nothing is offered for completion.
  case any

  /// The name of a file; shells complete file names.
  case file

  /// The name of a directory; shells complete directory names.
  case directory

  /// One of these words; any other is a usage error, and shells complete them.
  case choices([String])

  /// Any text, with candidates that the program itself knows, under a topic such as `agreements`.
  ///
  /// Completion scripts run `<program> __complete <topic>` and read one candidate a line, with an
  /// optional description after a tab. The value itself is not checked by the parser, because
  /// what is known may be found only by opening files.
  case dynamic(topic: String)

  var choices: [String]? {
    if case .choices(let words) = self { words } else { nil }
  }
}
