/// A stretch of a file that holds whole records, to be read by any thread.
///
/// The first record may have begun in the chunk before: it is kept apart, so that the rest need not be moved.
public struct CSVChunk: Sendable {
  /// Records that began before the buffer did; mostly one, or none.
  var head = PaddedBytes()
  /// The buffer, of which `body` holds whole records.
  var buffer: PaddedBytes
  /// The place of whole records in the buffer.
  var body: Range<Int> = 0..<0

  /// Makes a chunk to be filled, again and again.
  public init() {
    buffer = PaddedBytes(capacity: CSVSplitter.chunkSize)
  }

  /// A chunk without memory of its own, to hold the place of one that is elsewhere.
  public static let none = CSVChunk(buffer: PaddedBytes())

  private init(buffer: PaddedBytes) {
    self.buffer = buffer
  }

  /// How many bytes of records there are.
  public var byteCount: Int { head.count + body.count }
}
