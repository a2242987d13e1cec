import Compression

/// Unpacks all members of an input as a ZIP file, with reads of any size: the same must come out.
enum ZipDecoder {
  /// Members beyond these are listed only.
  private static let memberLimit = 8

  static func tryOut(_ input: [UInt8]) {
    let size = Chunks.size(for: input)
    let pieces = members(input, size: size, bufferSize: 3 * size)
    let whole = members(input, size: input.count + 1, bufferSize: 4096)
    expect(
      pieces.count == whole.count && zip(pieces, whole).allSatisfy { $0.agrees(with: $1) },
      "in pieces of \(size): \(pieces), not \(whole)")
  }

  private static func members(_ input: [UInt8], size: Int, bufferSize: Int) -> [Unpacked] {
    var results: [Unpacked] = []
    do {
      let archive = try ZipArchive(
        file: "input", size: input.count, reading: Chunks.reading(input, size: size))
      for member in archive.members.prefix(memberLimit) {
        results.append(unpacked(member, of: archive, bufferSize: bufferSize))
      }
    } catch {
      var refused = Unpacked()
      refused.refuse(error)
      results.append(refused)
    }
    return results
  }

  private static func unpacked(
    _ member: ZipMember, of archive: ZipArchive, bufferSize: Int
  ) -> Unpacked {
    var result = Unpacked()
    do {
      var reader = try archive.open(member)
      result.takeAll(bufferSize: bufferSize) { buffer in try reader.read(into: &buffer) }
    } catch {
      result.refuse(error)
    }
    expect(result.bytes.count <= member.size, "more came out than the directory says")
    return result
  }
}
