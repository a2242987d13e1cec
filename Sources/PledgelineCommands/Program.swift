import Agreements
import ArgumentParsing
import Briefing
import OfficialSources
import ReleaseArchive
import SystemCalls
import TextFormats

/// The command line: parse, run, print, and say by the exit code how it went.
public struct Program {
  /// Exit codes, as the manual states them.
  enum ExitCode {
    static let done: Int32 = 0
    static let failed: Int32 = 1
    static let breached: Int32 = 2
  }

  private let surroundings: Surroundings

  /// Creates a program that runs in the given surroundings.
  public init(surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// Runs one command line, without the program's own name.
  ///
  /// - Returns: 0 done, 1 failed, 2 done and something is off (with `--fail-on-breach`), 64 the command line is not valid.
  public func run(_ arguments: [String]) -> Int32 {
    switch CommandTree.root.parse(arguments, environment: surroundings.environment) {
    case .help(let path):
      let width = min(surroundings.width ?? 80, 100)
      return write(HelpFormatter(width: width).text(for: path, in: CommandTree.root))
    case .version: return write("pledgeline \(ProgramVersion.current)\n")
    case .failure(let error):
      surroundings.complain("pledgeline: \(error)")
      return UsageError.exitCode
    case .run(let path, let parsed):
      return run(path, parsed, words: arguments)
    }
  }

  private func write(_ text: String) -> Int32 {
    surroundings.print(text) ? ExitCode.done : ExitCode.failed
  }

  private func run(_ path: [String], _ arguments: ParsedArguments, words: [String]) -> Int32 {
    let context = Context(
      path: path, arguments: arguments, words: words, surroundings: surroundings)
    do {
      guard let command = Commands.all[path.joined(separator: " ")] else {
        throw CommandFailure("no command '\(path.joined(separator: " "))'")
      }
      try command(context)
      return surroundings.flush() ? ExitCode.done : ExitCode.failed
    } catch is BreachFound {
      return surroundings.flush() ? ExitCode.breached : ExitCode.failed
    } catch let error as UsageError {
      surroundings.complain("pledgeline: \(error)")
      return UsageError.exitCode
    } catch {
      // What was printed before the failure is part of the answer (all errors of a file, say).
      _ = surroundings.flush()
      surroundings.complain(Program.message(error))
      return ExitCode.failed
    }
  }

  // Diagnostics speak for themselves, file first, as a compiler's do; all else names the program.
  private static func message(_ error: any Error) -> String {
    switch error {
    case let error as AgreementError where !error.diagnostics.isEmpty: "\(error)"
    case let error as OfficialSourcesError where !error.diagnostics.isEmpty: "\(error)"
    case let error as TextFormatError: "\(error)"
    default: "pledgeline: error: \(error)"
    }
  }
}
