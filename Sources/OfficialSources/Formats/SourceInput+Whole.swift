import TextFormats

extension SourceInput {
  /// All bytes, and the feed that counted and hashed them, for formats that are not read as a stream.
  ///
  /// - Parameters:
  ///   - limit: the most bytes that are read.
  ///   - remedy: what to do about a file that has more.
  /// - Throws: `OfficialSourcesError` if the file cannot be read, or has more bytes than the limit.
  func whole(
    limit: Int, remedy: String
  ) throws(OfficialSourcesError) -> (bytes: [UInt8], feed: ByteFeed) {
    try readingFile(name) {
      let feed = try open()
      var bytes: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = try feed.read(into: &piece), count > 0 {
        bytes += piece[..<count]
        guard bytes.count <= limit else {
          throw TextFormatError(
            at: SourceLocation(file: name, line: 1, column: 1), "more than \(limit >> 20) MiB",
            remedy: remedy)
        }
      }
      return (bytes, feed)
    }
  }
}
