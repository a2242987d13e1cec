/// The bytes of a ZIP file, read at any place, and what to say if they are wrong.
struct ZipBytes {
  /// The size of a member's own header, without name and extra field.
  static let headerSize = 30

  let file: String
  let size: Int
  let reading: ByteReading

  /// Reads exactly `count` bytes; a file that ends before is an error.
  func read(at offset: Int, count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      var piece = [UInt8](repeating: 0, count: count - bytes.count)
      let got = try reading(offset + bytes.count, &piece)
      precondition((0...piece.count).contains(got), "how many bytes were put in the buffer")
      guard got > 0 else {
        throw failure("it ends too early", remedy: CompressionError.getAgain)
      }
      bytes += piece[..<got]
    }
    return bytes
  }

  /// An error of this file.
  func failure(_ message: String, remedy: String = CompressionError.getAgain) -> CompressionError {
    CompressionError(file, message, remedy: remedy)
  }
}
