import CKernels

/// Bytes of a chunk of a file, with room behind them that fast code may read but not believe.
///
/// The kernels look at blocks of 64 bytes and words of 8; near the end they touch bytes behind the records.
/// Keeping that room is this type's promise, and the reason why their unchecked reads are sound.
struct PaddedBytes: Sendable {
  /// How many readable bytes lie behind the records.
  static let padding = 64

  /// The bytes: `count` of them, then at least the padding.
  private(set) var storage: [UInt8]
  /// How many bytes may belong to records.
  private(set) var count: Int

  /// Takes bytes and puts the padding behind them.
  init(_ bytes: some Sequence<UInt8> = []) {
    storage = Array(bytes)
    count = storage.count
    storage.append(contentsOf: repeatElement(0, count: PaddedBytes.padding))
  }

  /// Makes room for so many bytes, of which none counts yet.
  init(capacity: Int) {
    storage = [UInt8](repeating: 0, count: capacity + PaddedBytes.padding)
    count = 0
  }

  /// Fills the storage from a source, in place; returns all bytes that came, of which `count` leaves the padding free.
  mutating func fill(
    from source: CSVReader.Source
  ) throws -> Int {
    let read = try source(&storage)
    precondition(
      (0...storage.count).contains(read), "a source returns how many bytes it put in the buffer")
    count = min(read, storage.count - PaddedBytes.padding)
    return read
  }

  /// The position of the first byte of that value from a start on; `count` where there is none.
  func position(of byte: UInt8, from start: Int = 0) -> Int {
    precondition(start >= 0 && start <= count, "a search starts inside the bytes")
    return unsafe storage.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return count }
      return unsafe start + pledgeline_find(base + start, count - start, byte)
    }
  }
}
