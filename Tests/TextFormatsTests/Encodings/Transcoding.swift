import TextFormats

/// What transcoding gave: the text, then its error if it had one.
struct TranscodingOutcome: Equatable {
  var text: [UInt8] = []
  var error: String?
}

/// Reads to the end, or to the error, through buffers of one size.
func transcode(
  _ source: @escaping CSVReader.Source, from encoding: TextEncodingName, bufferSize: Int = 4096
) -> TranscodingOutcome {
  var outcome = TranscodingOutcome()
  let transcoded = transcoding(source, from: encoding, file: "a.csv")
  var buffer = [UInt8](repeating: 0, count: bufferSize)
  do {
    while case let count = try transcoded(&buffer), count > 0 { outcome.text += buffer[..<count] }
  } catch {
    outcome.error = "\(error)"
  }
  return outcome
}

func transcode(_ bytes: [UInt8], from encoding: TextEncodingName) -> TranscodingOutcome {
  transcode(chunks(of: bytes, size: .max), from: encoding)
}

/// UTF-16 in either byte order, without a mark.
func utf16(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
  text.utf16.flatMap { unit in
    let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
    return isBigEndian ? bytes.reversed() : bytes
  }
}

/// FNV-1a of 64 bits, to compare long texts with what another program made of the same bytes.
func fnv(_ bytes: [UInt8]) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
