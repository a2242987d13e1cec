import Compression

/// Unpacks an input as gzip, whole and in small pieces: the same must come out.
enum GzipDecoder {
  static func tryOut(_ input: [UInt8]) {
    let size = Chunks.size(for: input)
    let pieces = unpacked(input, size: size, bufferSize: 3 * size)
    let whole = unpacked(input, size: input.count + 1, bufferSize: 4096)
    expect(pieces.agrees(with: whole), "in pieces of \(size): \(pieces), not \(whole)")
  }

  private static func unpacked(_ input: [UInt8], size: Int, bufferSize: Int) -> Unpacked {
    var reader = GzipReader(file: "input", source: Chunks.source(input, size: size))
    var result = Unpacked()
    result.takeAll(bufferSize: bufferSize) { buffer in try reader.read(into: &buffer) }
    return result
  }
}
