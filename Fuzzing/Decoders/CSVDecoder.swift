import TextFormats

/// Reads an input as comma-separated values, whole and in small pieces: both must say the same.
enum CSVDecoder {
  static func tryOut(_ input: [UInt8]) {
    let whole = reading(input, size: input.count + 1)
    let pieces = reading(input, size: Chunks.size(for: input))
    precondition(whole == pieces, "the size of the pieces changes what is read")
  }

  /// The records, then the error if there is one, as text.
  private static func reading(_ input: [UInt8], size: Int) -> [[String]] {
    var records: [[String]] = []
    do {
      let options = CSVOptions(
        allowsTrailingDelimiter: input.count % 2 == 1, fieldLimit: 64, recordLimit: 256)
      var reader = try CSVReader(
        file: "input", options: options, source: Chunks.source(input, size: size))
      records.append(reader.header.names)
      while let record = try reader.next() { records.append(record.texts) }
    } catch {
      records.append(["error: \(error)"])
    }
    return records
  }
}
