import Foundation
import SystemCalls

/// A folder in which the built program runs with an environment of its own; removed with its owner.
final class Sandbox: Sendable {
  let folder: String

  /// The package: where the agreements and figures that ship with the program lie.
  static let package = Path.parent(
    of: Path.parent(of: Path.parent(of: Path.parent(of: "\(#filePath)"))))

  init() throws {
    let made = Path.join(NSTemporaryDirectory(), "pledgeline-commands-" + UUID().uuidString)
    try FileSystem.makeDirectories(made)
    folder = try FileSystem.canonicalPath(made)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The program, which the build puts beside the tests.
  static func program() throws -> String {
    Path.join(Path.parent(of: try FileSystem.executablePath()), "pledgeline")
  }

  /// Where the sandbox's archive is, unless a test says otherwise.
  var archive: String { path("archive.sqlite") }

  func path(_ name: String) -> String { Path.join(folder, name) }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try FileSystem.makeDirectories(Path.parent(of: path(name)))
    try Data(bytes).write(to: URL(filePath: path(name)))
  }

  func bytes(_ name: String) throws -> [UInt8] {
    try FileSystem.readFile(path(name), limit: 1 << 30)
  }

  func exists(_ name: String) -> Bool { FileSystem.kind(path(name)) != .missing }

  /// The environment that the program gets; nothing of the user's.
  var environment: [String: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8", "TERM": "xterm",
      "HOME": path("home"), "PLEDGELINE_DATA": Sandbox.package, "PLEDGELINE_ARCHIVE": archive,
      // X-13 takes seconds a brief: a test that wants it says so.
      "PLEDGELINE_X13": "",
    ]
  }

  /// Runs the program to its end.
  ///
  /// - Parameter changes: variables to set, or with nil to leave out.
  func run(
    _ arguments: [String], environment changes: [String: String?] = [:]
  ) throws -> Outcome {
    try start(arguments, environment: changes).outcome()
  }

  /// Starts the program.
  func start(
    _ arguments: [String], environment changes: [String: String?] = [:]
  ) throws -> RunningProgram {
    try start(program: Sandbox.program(), arguments, environment: changes)
  }

  /// Runs a script of the shell, in which `"$PROGRAM"` is the program.
  func shell(_ script: String, environment changes: [String: String?] = [:]) throws -> Outcome {
    let program: [String: String?] = ["PROGRAM": try Sandbox.program()]
    return try start(
      program: "/bin/sh", ["-c", script], environment: program.merging(changes) { $1 }
    ).outcome()
  }

  private func start(
    program: String, _ arguments: [String], environment changes: [String: String?]
  ) throws -> RunningProgram {
    var environment = self.environment
    for (name, value) in changes { environment[name] = value }
    return try RunningProgram(
      program, arguments, environment: environment, folder: folder,
      record: path(".run-" + UUID().uuidString))
  }
}
