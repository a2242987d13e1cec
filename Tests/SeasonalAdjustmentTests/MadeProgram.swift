import Foundation
import SystemCalls

@testable import SeasonalAdjustment

/// A program of the test's own in a folder of its own: a script that behaves as a broken X-13 might.
final class MadeProgram: Sendable {
  let path: String
  private let folder: String

  init(_ script: String) throws {
    folder = Path.join(NSTemporaryDirectory(), "x13-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/x13as"
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The program with a short patience.
  var program: X13Program { X13Program(path: path, seconds: 1) }

  /// The folder that it lies in.
  var directory: String { folder }
}
