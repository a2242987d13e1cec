import Foundation
import Testing

/// Runs a program of the system in a directory of its own; tests are skipped where it is absent.
struct Shell {
  let executable: String

  static func has(_ name: String) -> Bool { path(of: name) != nil }

  init(_ name: String) throws { executable = try #require(Self.path(of: name)) }

  private static func path(of name: String) -> String? {
    ["/usr/local/bin", "/usr/bin", "/bin", "/opt/homebrew/bin"]
      .map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The exit status and everything printed, standard error included.
  func run(_ arguments: [String], in directory: URL) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = directory
    // No configuration of the person who runs the tests may change what a shell does.
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": directory.path, "LC_ALL": "C.UTF-8",
      "TERM": "dumb",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// Runs the body with a fresh directory that is removed afterwards.
  static func withDirectory<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("argument-parsing-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    return try body(directory)
  }
}
