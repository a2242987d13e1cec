import Foundation
import SystemCalls

/// A folder of its own for one test, removed with all it holds at the end.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    path = Path.join(NSTemporaryDirectory(), "pledgeline-" + UUID().uuidString)
    try FileSystem.makeDirectories(path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { Path.join(path, name) }
}
