internal import CZlib

/// A stream of zlib that inflates; all calls of the library are here.
///
/// A class, because zlib keeps the address of its stream.
@safe
final class Inflater {
  /// What the compressed bytes are wrapped in.
  enum Wrapping {
    /// Nothing: a member of a ZIP file.
    case none
    /// The header and trailer of gzip.
    case gzip
  }

  /// What one step did.
  struct Progress {
    /// How many compressed bytes were used.
    let used: Int
    /// How many bytes were written.
    let written: Int
    /// Whether the compressed data ended, with the right checksum where it has one.
    let isEnd: Bool
  }

  /// Data that is not what it claims to be, in zlib's words.
  struct Damage: Error {
    let reason: String
  }

  private let stream: UnsafeMutablePointer<z_stream>

  /// Starts a stream.
  init(_ wrapping: Wrapping) throws(Damage) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 is the largest window there is; a negative number means no header, 16 more a gzip header.
    let code = unsafe pledgeline_inflate_init(stream, wrapping == .none ? -15 : 31)
    guard code == Z_OK else {
      throw Damage(reason: "zlib cannot start: code \(code)")
    }
  }

  deinit {
    // The result says only whether data was left over, which is known by then.
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Starts again, with the same wrapping.
  func restart() {
    _ = unsafe inflateReset(stream)
  }

  /// Inflates some of `input` to the start of `output`.
  func step(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) throws(Damage) -> Progress {
    var code = Z_OK
    let progress = unsafe input.withUnsafeBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        let given = UInt32(clamping: input.count)
        let room = UInt32(clamping: output.count)
        // zlib does not write to its input, but does not say so in its types.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = given
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = room
        code = unsafe inflate(stream, Z_NO_FLUSH)
        return unsafe Progress(
          used: Int(given - stream.pointee.avail_in), written: Int(room - stream.pointee.avail_out),
          isEnd: code == Z_STREAM_END)
      }
    }
    // Z_BUF_ERROR only says that there was nothing to do: more input or room is needed.
    guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
      let text = unsafe stream.pointee.msg.map { unsafe String(cString: $0) }
      throw Damage(reason: text ?? "zlib code \(code)")
    }
    return progress
  }
}

/// The CRC-32 of bytes that come in pieces, as ZIP and gzip have it.
struct CRC32 {
  private(set) var value: UInt32 = 0

  /// Adds the first `count` bytes of `bytes`.
  mutating func update(_ bytes: [UInt8], count: Int) {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      value = unsafe UInt32(
        truncatingIfNeeded: crc32_z(UInt(value), bytes.baseAddress, min(count, bytes.count)))
    }
  }
}
