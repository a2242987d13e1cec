import Compression
import TextFormats

extension ECBRatesFormat {
  /// The bank's archives have some 700 kB.
  private static let packedLimit = 16 << 20
  private static let unpackedLimit = 64 << 20

  /// The one file of a ZIP archive as a source of its bytes; the archive is read to its end, so that it is hashed whole.
  static func unpacked(
    _ feed: ByteFeed, file: String
  ) throws(TextFormatError) -> CSVReader.Source {
    let start = SourceLocation(file: file, line: 1, column: 1)
    do {
      let packed = try bytes(of: feed)
      guard let packed else {
        throw TextFormatError(
          at: start, "the archive has more than \(packedLimit) bytes",
          remedy: "the bank's archives have less than one million")
      }
      let archive = try ZipArchive(file: file, size: packed.count) { offset, buffer in
        let piece = packed.dropFirst(offset).prefix(buffer.count)
        buffer.replaceSubrange(0..<piece.count, with: piece)
        return piece.count
      }
      guard let member = archive.members.first, archive.members.count == 1,
        member.size <= unpackedLimit
      else {
        throw TextFormatError(
          at: start, "the archive does not hold one file of rates alone",
          remedy: "unpack it and import the CSV file")
      }
      return ZipMemberSource(try archive.open(member)).read
    } catch let error as TextFormatError {
      throw error
    } catch {
      throw TextFormatError(at: start, "\(error)", remedy: "get the file again")
    }
  }

  /// All bytes of a feed, or nil where there are too many.
  private static func bytes(of feed: ByteFeed) throws -> [UInt8]? {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try feed.read(into: &buffer)
      if count == 0 { return all }
      guard all.count + count <= packedLimit else { return nil }
      all += buffer[..<count]
    }
  }
}
