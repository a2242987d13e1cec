extension CommandDescription {
  /// Reads the words of a command line, without the program's name.
  ///
  /// Options may stand before, between and after the other words; `--` ends them. A word that
  /// begins with `-` and a digit is a number, not an option. `--help` wins over every mistake on the
  /// line, `--version` over a missing command or argument. No words at all ask a group for its help.
  ///
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - environment: The variables that may give values to options which the line leaves out; an
  ///     empty variable counts as unset.
  public func parse(_ arguments: [String], environment: [String: String] = [:]) -> ParseOutcome {
    if arguments.isEmpty, isGroup { return .help(path: []) }
    var run = ParseRun(root: self)
    do throws(UsageError) {
      try run.consume(arguments)
      if run.asksForHelp { return .help(path: run.scope.path) }
      if run.asksForVersion { return .version }
      return .run(path: run.scope.path, try run.finished(environment: environment))
    } catch {
      let help = ["--help", "-h"]
      let asksForHelp = arguments.prefix { $0 != "--" }.contains(where: help.contains)
      return asksForHelp ? .help(path: run.scope.path) : .failure(error)
    }
  }
}
