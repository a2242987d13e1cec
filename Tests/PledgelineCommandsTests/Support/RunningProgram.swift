import Foundation
import SystemCalls

/// A process that was started; its output goes to files, so that no pipe can fill up.
struct RunningProgram {
  private let process = Process()
  private let record: String

  init(
    _ program: String, _ arguments: [String], environment: [String: String], folder: String,
    record: String
  ) throws {
    self.record = record
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try RunningProgram.file(record + ".out")
    process.standardError = try RunningProgram.file(record + ".err")
    try process.run()
  }

  /// The process's number.
  var number: Int32 { process.processIdentifier }

  var isRunning: Bool { process.isRunning }

  /// What it has written to standard error so far.
  var messages: String { (try? text(".err")) ?? "" }

  /// Sends a signal.
  func send(_ signal: Int32) { kill(number, signal) }

  /// Waits for the end.
  func outcome() throws -> Outcome {
    process.waitUntilExit()
    let code = process.terminationStatus
    return Outcome(
      status: process.terminationReason == .exit ? code : -code, out: try text(".out"),
      err: try text(".err"))
  }

  /// Looks again and again until the condition holds; false where the program ends before.
  func reaches(_ condition: () throws -> Bool) rethrows -> Bool {
    while try !condition() {
      guard isRunning else { return try condition() }
      usleep(500)
    }
    return true
  }

  /// Stops the program, as by SIGSTOP, where a condition holds; false where it ends before.
  ///
  /// A signal takes a while to arrive: where the condition no longer holds by then, it is tried again.
  func stops(where condition: () -> Bool) -> Bool {
    while reaches(condition) {
      send(SIGSTOP)
      _ = reaches { isStopped }
      if condition() { return isRunning }
      send(SIGCONT)
    }
    return false
  }

  private var isStopped: Bool {
    // Linux: the letter after the name in parentheses is the state.
    let bytes = try? FileSystem.readFile("/proc/\(number)/stat", limit: 4096)
    return String(decoding: bytes ?? [], as: UTF8.self).contains(") T ")
  }

  private func text(_ suffix: String) throws -> String {
    String(decoding: try FileSystem.readFile(record + suffix, limit: 1 << 26), as: UTF8.self)
  }

  private static func file(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(filePath: path))
    return try FileHandle(forWritingTo: URL(filePath: path))
  }
}
