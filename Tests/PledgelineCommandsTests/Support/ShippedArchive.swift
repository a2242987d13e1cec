import Foundation
import SystemCalls
import Testing

/// The archive of the figures that ship with the program: imported once, for all tests.
enum ShippedArchive {
  @TaskLocal static var path = ""
  @TaskLocal static var importTime = Duration.zero

  /// A sandbox whose archive is a copy of it.
  static func copy() throws -> Sandbox {
    let sandbox = try Sandbox()
    try FileManager.default.copyItem(atPath: path, toPath: sandbox.archive)
    return sandbox
  }

  /// A sandbox that reads it in place.
  static func run(_ arguments: [String]) throws -> Outcome {
    try Sandbox().run(arguments, environment: ["PLEDGELINE_ARCHIVE": path])
  }
}

/// Imports the shipped figures before the suite, and removes the archive after it.
struct ImportOfShippedFigures: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @Sendable @concurrent () async throws -> Void
  ) async throws {
    let sandbox = try Sandbox()
    let start = ContinuousClock.now
    let outcome = try sandbox.run(["import"])
    let time = ContinuousClock.now - start
    try #require(outcome.status == 0, "\(outcome.err)")
    try await ShippedArchive.$path.withValue(sandbox.archive) {
      try await ShippedArchive.$importTime.withValue(time) {
        try await function()
      }
    }
    withExtendedLifetime(sandbox) {}
  }
}

extension Trait where Self == ImportOfShippedFigures {
  /// The shipped figures are imported before the suite.
  static var shippedFigures: Self { ImportOfShippedFigures() }
}
