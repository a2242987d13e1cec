/// Reads one member of a ZIP file as a stream of bytes, in bounded memory.
///
/// Checksum and size are compared at the end, so what came before may be wrong until the end was reached. No more comes
/// out than the directory says; whether that is too much is the caller's to judge, by `ZipMember.size`.
public struct ZipMemberReader: ~Copyable {
  private static let chunkSize = 65536

  private let member: ZipMember
  private let bytes: ZipBytes
  private let inflater: Inflater?
  private var chunk: [UInt8] = []
  private var position = 0
  /// Where the bytes of the file start that are not in the chunk yet.
  private var offset: Int
  private let end: Int
  private var written = 0
  private var checksum = CRC32()
  private var isFinished = false
  private var failure: CompressionError?

  init(_ member: ZipMember, start: Int, bytes: ZipBytes) throws {
    self.member = member
    self.bytes = bytes
    offset = start
    end = start + member.packedSize
    do throws(Inflater.Damage) {
      inflater = member.method == 0 ? nil : try Inflater(.none)
    } catch {
      throw bytes.failure("the compressed data is damaged: \(error.reason)")
    }
  }

  /// Reads up to `buffer.count` bytes to the start of `buffer`; the rest of it is left as it was.
  ///
  /// - Returns: how many bytes were read; 0 only at the end (or for an empty buffer).
  /// - Throws: `CompressionError` if the data is damaged, cut short, or more than the directory says; and what the reading
  ///   of the file throws. Calling again after damage throws again.
  public mutating func read(into buffer: inout [UInt8]) throws -> Int {
    if let failure { throw failure }
    guard !isFinished, !buffer.isEmpty else { return 0 }
    do {
      let count: Int
      if let inflater {
        count = try inflate(inflater, into: &buffer)
      } else {
        count = try copy(into: &buffer)
      }
      checksum.update(buffer, count: count)
      written += count
      guard written <= member.size else {
        throw bytes.failure("it has more than the \(member.size) bytes that the directory says")
      }
      if count == 0 { try finish() }
      return count
    } catch let error as CompressionError {
      failure = error
      throw error
    }
  }

  /// Inflates until something comes out; nothing does at the end.
  private mutating func inflate(_ inflater: Inflater, into buffer: inout [UInt8]) throws -> Int {
    while true {
      let isLast = try !refill()
      do throws(Inflater.Damage) {
        let progress = try inflater.step(chunk[position...], into: &buffer)
        position += progress.used
        if progress.written > 0 { return progress.written }
        if progress.isEnd { return 0 }
      } catch {
        throw bytes.failure("the compressed data is damaged: \(error.reason)")
      }
      guard !isLast else { throw bytes.failure("the compressed data ends too early") }
    }
  }

  private mutating func copy(into buffer: inout [UInt8]) throws -> Int {
    _ = try refill()
    let count = min(buffer.count, chunk.count - position)
    buffer.replaceSubrange(0..<count, with: chunk[position..<(position + count)])
    position += count
    return count
  }

  private mutating func finish() throws {
    guard position == chunk.count, offset == end else {
      throw bytes.failure("something follows the end of the compressed data")
    }
    guard written == member.size else {
      throw bytes.failure("it has \(written) bytes, and the directory says \(member.size)")
    }
    guard Int(checksum.value) == member.checksum else {
      throw bytes.failure("its checksum is not the one that the directory says")
    }
    isFinished = true
  }

  /// Gets the next bytes of the file where all of the chunk were used; false if there are none left.
  private mutating func refill() throws -> Bool {
    guard position == chunk.count else { return true }
    guard offset < end else { return false }
    chunk = try bytes.read(at: offset, count: min(Self.chunkSize, end - offset))
    position = 0
    offset += chunk.count
    return true
  }
}
