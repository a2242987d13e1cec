import ContentHash

/// SHA-256 of lines of fields, in the order given, 64 hexadecimal digits.
///
/// Fields end with a unit separator and lines with a record separator, which no text holds, so that
/// different descriptions never have the same canonical text.
func descriptionDigest(_ lines: [[String]]) -> String {
  var bytes: [UInt8] = []
  for line in lines {
    for field in line {
      bytes += Array(field.utf8)
      bytes.append(0x1F)
    }
    bytes.append(0x1E)
  }
  return SHA256.hash(bytes).description
}
