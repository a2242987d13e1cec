/// A piece of UTF-8 as it is made, with its place in the whole text.
///
/// All unchecked memory access of transcoding is in this file. It is sound because each function first asks for the
/// room that it uses.
struct TranscodedText {
  /// As long as the longest piece can be; `count` bytes of it count.
  private var storage: [UInt8] = []
  /// How many bytes the piece has.
  private(set) var count = 0
  /// How many of them were handed on.
  private var taken = 0
  /// The place of the first byte of the piece.
  private var line = 1
  private var column = 1

  /// Whether all was handed on.
  var isTaken: Bool { taken == count }

  /// Starts the next piece, to be made of at most so many bytes of another encoding.
  mutating func startPiece(ofBytes byteCount: Int) {
    (line, column) = place
    count = 0
    taken = 0
    // Room for a word more, which ASCII is copied by.
    let room = 3 * byteCount + 8
    if storage.count < room { storage = [UInt8](repeating: 0, count: room) }
  }

  /// Where the next character goes: its line and its column in characters.
  var place: (line: Int, column: Int) {
    let piece = storage[..<count]
    let feed = UInt8(ascii: "\n")
    let lineStart = piece.lastIndex(of: feed).map { $0 + 1 }
    let feeds = piece[..<(lineStart ?? 0)].reduce(0) { $0 &+ ($1 == feed ? 1 : 0) }
    let characters = piece[(lineStart ?? 0)...].reduce(0) { $0 &+ ($1.isUTF8Continuation ? 0 : 1) }
    return (line + feeds, (lineStart == nil ? column : 1) + characters)
  }

  /// Hands on as much as fits.
  mutating func take(into buffer: inout [UInt8]) -> Int {
    let length = min(buffer.count, count - taken)
    let start = taken
    unsafe storage.withUnsafeBytes { source in
      unsafe buffer.withUnsafeMutableBytes { target in
        unsafe target.copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[start..<(start + length)]))
      }
    }
    taken += length
    return length
  }

  /// Appends a character.
  ///
  /// - Precondition: it is no half of a surrogate pair.
  @inline(__always)
  mutating func append(_ scalar: UInt32) {
    func continuation(_ shift: UInt32) -> UInt8 {
      0x80 | UInt8(truncatingIfNeeded: (scalar &>> shift) & 0x3F)
    }
    switch scalar {
    case ..<0x80:
      storage[count] = UInt8(truncatingIfNeeded: scalar)
      count &+= 1
    case ..<0x800:
      storage[count] = 0xC0 | UInt8(truncatingIfNeeded: scalar &>> 6)
      storage[count &+ 1] = continuation(0)
      count &+= 2
    case ..<0x10000:
      storage[count] = 0xE0 | UInt8(truncatingIfNeeded: scalar &>> 12)
      storage[count &+ 1] = continuation(6)
      storage[count &+ 2] = continuation(0)
      count &+= 3
    default:
      storage[count] = 0xF0 | UInt8(truncatingIfNeeded: scalar &>> 18)
      storage[count &+ 1] = continuation(12)
      storage[count &+ 2] = continuation(6)
      storage[count &+ 3] = continuation(0)
      count &+= 4
    }
  }

  /// Appends the bytes from a position on up to the first beyond ASCII, eight at a step; returns how many.
  @inline(__always)
  mutating func appendASCII(_ bytes: [UInt8], from position: Int) -> Int {
    let limit = bytes.count - position
    let start = count
    precondition(position >= 0 && limit >= 0, "a run starts inside the bytes")
    precondition(storage.count - start >= limit, "room for a run up to the end")
    let length = unsafe bytes.withUnsafeBytes { source in
      unsafe storage.withUnsafeMutableBytes { target in
        var length = 0
        while limit &- length >= 8 {
          let word = unsafe source.loadUnaligned(
            fromByteOffset: position &+ length, as: UInt64.self)
          // What is beyond ASCII is written as well, and then written over.
          unsafe target.storeBytes(of: word, toByteOffset: start &+ length, as: UInt64.self)
          let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
          guard high == 0 else { return length &+ high.trailingZeroBitCount / 8 }
          length &+= 8
        }
        while length < limit, unsafe source[position &+ length] < 0x80 {
          unsafe target[start &+ length] = unsafe source[position &+ length]
          length &+= 1
        }
        return length
      }
    }
    count &+= length
    return length
  }
}
