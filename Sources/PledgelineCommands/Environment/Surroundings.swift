public import Spreadsheets
import Synchronization
import SystemCalls

/// What a command sees of the machine: environment, clock, terminal, and where its output goes.
///
/// Output is kept until the command ends, so that a failure half way prints no half answer.
public final class Surroundings: Sendable {
  /// Environment variables that the program reads.
  public let environment: [String: String]
  /// Today in UTC, as year, month, day.
  public let today: (year: Int, month: Int, day: Int)
  /// Seconds since 1970-01-01 00:00 UTC.
  public let now: Int
  /// Width of the terminal in columns; nil where output is not a terminal.
  public let width: Int?
  /// Whether errors go to a terminal, so that progress may be drawn there.
  public let showsProgress: Bool
  /// Folder of the executable; nil where it cannot be told.
  public let executable: String?
  /// The network; nil in the program that has none.
  public let network: Network?
  /// The web service; nil in the program that has none.
  public let webServer: WebServer?
  /// Writes a workbook to a file; nil in the program that cannot.
  public let workbooks: WorkbookWriting?
  private let output = Mutex("")

  /// Writes a workbook to a new file.
  public typealias WorkbookWriting =
    @Sendable (_ workbook: Spreadsheet, _ path: String) throws -> Void

  /// Variables that the program reads; no others are looked at.
  static let variables = [
    "PLEDGELINE_ARCHIVE", "PLEDGELINE_DATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME", "NO_COLOR",
    "TERM", "PATH", "PLEDGELINE_X13", "CENSUS_API_KEY", "COMTRADE_API_KEY", "COMTRADE_API_TIER",
    "USDA_API_KEY", "PLEDGELINE_TOKEN",
  ]

  /// Creates surroundings from parts.
  public init(
    environment: [String: String], today: (year: Int, month: Int, day: Int), now: Int, width: Int?,
    showsProgress: Bool, executable: String?, network: Network? = nil,
    webServer: WebServer? = nil, workbooks: WorkbookWriting? = nil
  ) {
    self.environment = environment
    self.today = today
    self.now = now
    self.width = width
    self.showsProgress = showsProgress
    self.executable = executable
    self.network = network
    self.webServer = webServer
    self.workbooks = workbooks
  }

  /// The machine's own.
  public static func ofThisProcess(
    network: Network? = nil, webServer: WebServer? = nil, workbooks: WorkbookWriting? = nil
  ) -> Surroundings {
    StandardOutput.ignoreBrokenPipe()
    FileSystem.ignoreSizeLimitSignal()
    var environment: [String: String] = [:]
    for name in variables { environment[name] = SystemCalls.Environment.value(name) }
    let path = try? FileSystem.executablePath()
    return Surroundings(
      environment: environment, today: SystemClock.today(), now: SystemClock.now(),
      width: Terminal.isTerminal(.standardOutput) ? Terminal.width() ?? 80 : nil,
      showsProgress: Terminal.isTerminal(.standardError),
      executable: path.map { Path.parent(of: $0) }, network: network, webServer: webServer,
      workbooks: workbooks)
  }

  /// Adds to the output and writes it out; false where it could not be written.
  func print(_ text: String) -> Bool {
    add(text)
    return flush()
  }

  /// Adds to the output.
  func add(_ text: String) {
    output.withLock { $0 += text }
  }

  /// Writes out what was added; false where it could not be written.
  func flush() -> Bool {
    let text = output.withLock { kept in
      defer { kept = "" }
      return kept
    }
    do throws(OutputError) {
      try StandardOutput.write(text)
      return true
    } catch {
      // A reader that has seen enough (`| head`) is no failure.
      if case .closedByReader = error { return true }
      complain("pledgeline: error: \(error)")
      return false
    }
  }

  /// Draws on the terminal behind standard error, without a line feed.
  func draw(_ text: String) {
    StandardError.write(text)
  }

  /// Writes a line to standard error.
  func complain(_ text: String) {
    StandardError.write(text + "\n")
  }
}
