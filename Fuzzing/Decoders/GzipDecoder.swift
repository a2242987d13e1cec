import Compression

/// Unpacks an input as gzip, whole and in small pieces: the same must come out, and end in the same way.
enum GzipDecoder {
  static func tryOut(_ input: [UInt8]) {
    let size = Chunks.size(for: input)
    precondition(
      unpacked(input, size: size, bufferSize: 3 * size)
        == unpacked(input, size: input.count + 1, bufferSize: 4096),
      "the size of the pieces changes what comes out")
  }

  private static func unpacked(_ input: [UInt8], size: Int, bufferSize: Int) -> Unpacked {
    var reader = GzipReader(file: "input", source: Chunks.source(input, size: size))
    var result = Unpacked()
    result.takeAll(bufferSize: bufferSize) { buffer in try reader.read(into: &buffer) }
    return result
  }
}
