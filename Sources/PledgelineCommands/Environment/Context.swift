import Agreements
import ArgumentParsing
import Assessment
import Briefing
import Publishing
import ReleaseArchive
import SystemCalls
import TimeSeries
import TradeStatistics
import Wording

/// One command's arguments with what they mean, and where its output goes.
struct Context: Sendable {
  let path: [String]
  let arguments: ParsedArguments
  /// The command line as it was given, without the program's name.
  let words: [String]
  let surroundings: Surroundings

  /// A complaint about the command line that shows the command's usage.
  func usageError(_ message: String) -> UsageError {
    CommandTree.root.usageError(message, at: path)
  }

  /// Prints text that ends with a line feed.
  func print(_ text: String) { surroundings.add(text) }

  /// Prints bytes that are UTF-8.
  func print(_ bytes: [UInt8]) { surroundings.add(String(decoding: bytes, as: UTF8.self)) }

  /// Ends the command with its exit code where `--fail-on-breach` is given and something is off.
  func failOnBreach(_ brief: Brief) throws {
    if arguments.flag("fail-on-breach"), brief.findings.hasBreach { throw BreachFound() }
  }

  /// Today, UTC.
  var today: Day {
    let today = surroundings.today
    return Day(year: today.year, month: today.month, day: today.day) ?? Day(ordinal: 0)
  }

  /// A day given by an option, or the fallback.
  func day(_ option: String, fallback: Day) throws -> Day {
    guard let text = arguments.value(option) else { return fallback }
    return try day(text, named: "--\(option)")
  }

  /// Reads a day, or explains what one looks like.
  func day(_ text: String, named name: String) throws -> Day {
    guard let day = Day(text) else {
      throw usageError("\(name) takes a day such as 2020-03-10, not '\(text)'")
    }
    return day
  }

  /// What fixes a brief, from `--as-of`, `--known-at`, `--strict-vintages`, `--currency`.
  func terms(asOf: Day? = nil) throws -> BriefTerms {
    var knownAt: Instant?
    if let text = arguments.value("known-at") {
      guard let moment = Instant(text) else {
        throw usageError(
          "--known-at takes a day or a moment such as 2026-11-24T03:41:06Z, not '\(text)'")
      }
      knownAt = moment
    }
    let refusesStandIns = arguments.declares("strict-vintages") && arguments.flag("strict-vintages")
    return BriefTerms(
      asOf: try asOf ?? day("as-of", fallback: today), knownAt: knownAt,
      standIns: refusesStandIns ? .refused : .allowed,
      currency: try arguments.declares("currency") ? currency(arguments.value("currency")) : nil)
  }

  /// Reads a currency's code, or explains what one looks like.
  func currency(_ text: String?) throws -> Currency? {
    guard let text else { return nil }
    guard let currency = Currency(rawValue: text) else {
      throw usageError("a currency is an ISO 4217 code such as SGD, not '\(text)'")
    }
    return currency
  }

  /// Reads an economy's code, or explains what one looks like.
  func economy(_ text: String) throws -> Economy {
    if let economy = Economy(text) { return economy }
    let nearest = closestMatch(to: text, among: Economy.allCodes)
    throw usageError(
      "'\(text)' is no ISO 3166 alpha-3 code"
        + (nearest.map { "; did you mean '\($0)'?" } ?? "; examples: USA, CHN, SGP"))
  }

  /// Where the archive is: `--archive`, else `PLEDGELINE_ARCHIVE`, else the platform's data folder.
  func archivePath() throws -> String {
    if let path = arguments.value("archive") { return path }
    let environment = surroundings.environment
    if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") {
      return Path.join(Path.join(folder, "pledgeline"), "archive.sqlite")
    }
    guard let home = environment["HOME"], !home.isEmpty else {
      throw CommandFailure(
        "there is no home folder to keep the archive in; name a file with --archive FILE or "
          + "PLEDGELINE_ARCHIVE")
    }
    return Path.join(home, ".local/share/pledgeline/archive.sqlite")
  }

  /// Opens the archive for reading, or says how to fill one.
  func archive() throws -> SQLiteArchive {
    let path = try archivePath()
    guard FileSystem.kind(path) != .missing else {
      throw CommandFailure(
        "there is no archive at \(path); 'pledgeline import' makes one from the shipped figures")
    }
    return try SQLiteArchive(reading: path)
  }

  /// Opens the archive for recording, and makes it where there is none; says for whom it has to wait.
  ///
  /// - Parameter program: what others are told that they wait for.
  func archiveForRecording(_ program: String) throws -> SQLiteArchive {
    let path = try archivePath()
    try FileSystem.makeDirectories(Path.parent(of: path))
    let surroundings = surroundings
    return try SQLiteArchive(
      writing: path,
      options: WriterOptions(program: program) { holder in
        surroundings.complain(
          "pledgeline: waiting for another import to end"
            + (holder.map { " (process \($0.process), \($0.program))" } ?? ""))
      })
  }

  /// Folders with agreements and figures.
  var dataFolders: DataFolders { DataFolders(surroundings) }

  /// Emphasis and width as asked for.
  func style() throws -> (width: Int, ink: Ink) {
    var width = surroundings.width.map { min(max($0, 60), 132) } ?? 100
    if arguments.declares("width"), let text = arguments.value("width") {
      guard let number = Int(text), (40...400).contains(number) else {
        throw usageError("--width takes a number of columns from 40 to 400, not '\(text)'")
      }
      width = number
    }
    let isPlain = surroundings.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let colored =
      switch arguments.value("color") {
      case "always": true
      case "never": false
      default:
        surroundings.width != nil && !isPlain && surroundings.environment["TERM"] != "dumb"
      }
    return (width, Ink(isColored: colored))
  }
}
