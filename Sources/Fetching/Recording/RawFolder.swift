public import SystemCalls

/// A folder that keeps answers as they came, so that each can be imported again.
public struct RawFolder: Sendable {
  private let path: String

  /// Names the folder, and makes it where it is missing.
  public init(path: String) throws(SystemError) {
    try FileSystem.makeDirectories(path)
    self.path = path
  }

  /// Writes an answer in one step: a reader, or a crash, meets all of it or nothing.
  func keep(_ bytes: [UInt8], of query: any SourceQuery) throws(SystemError) {
    try FileSystem.writeFile(
      atomically: Path.join(path, RawFolder.name(of: query, bytes)), bytes)
  }

  /// The name of an answer's file, by what was asked; keys are no part of it.
  static func name(of query: any SourceQuery, _ bytes: [UInt8]) -> String {
    let start = bytes.first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    let isJSON = start == UInt8(ascii: "[") || start == UInt8(ascii: "{")
    return query.name + (isJSON ? ".json" : ".csv")
  }
}
