internal import CZlib

/// Packs bytes that are in memory as one member of gzip.
public enum GzipWriter {
  /// The bytes as gzip, without name and time: the same bytes give the same file with the same zlib.
  ///
  /// - Parameter level: from 1, fast, to 9, small.
  public static func gzip(_ bytes: [UInt8], level: Int = 6) -> [UInt8] {
    precondition((1...9).contains(level), "gzip packs at a level from 1 to 9")
    precondition(bytes.count <= UInt32.max >> 1, "what is packed at once fits in memory twice")
    // zlib keeps the address of its stream, so it must not move.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    defer { unsafe stream.deallocate() }
    // 15 is the largest window there is, 16 more a gzip header.
    let code = unsafe pledgeline_deflate_init(stream, Int32(level), 31)
    precondition(code == Z_OK, "zlib has memory for a stream")
    defer { _ = unsafe deflateEnd(stream) }
    let bound = unsafe Int(deflateBound(stream, UInt(bytes.count)))
    return unsafe bytes.withUnsafeBufferPointer { input in
      unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
        // zlib does not write to its input, but does not say so in its types.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(input.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(output.count)
        let code = unsafe deflate(stream, Z_FINISH)
        // The bound that zlib gave is enough for one call.
        precondition(code == Z_STREAM_END, "zlib packs within its own bound")
        count = unsafe output.count - Int(stream.pointee.avail_out)
      }
    }
  }
}
