import TextFormats

/// What a file gave: its records as texts, then its error if it had one.
struct CSVOutcome: Equatable {
  var header: [String] = []
  var records: [[String]] = []
  var error: String?
}

/// A source that hands out `bytes` in chunks of at most `size`.
func chunks(of bytes: [UInt8], size: Int) -> CSVReader.Source {
  var position = 0
  return { buffer in
    let count = min(size, buffer.count, bytes.count - position)
    buffer.replaceSubrange(0..<count, with: bytes[position..<(position + count)])
    position += count
    return count
  }
}

/// A source that hands out `bytes` in two pieces, cut at one place.
func pieces(of bytes: [UInt8], cutAt cut: Int) -> CSVReader.Source {
  var position = 0
  return { buffer in
    let stop = position < cut ? cut : bytes.count
    let count = min(buffer.count, stop - position)
    buffer.replaceSubrange(0..<count, with: bytes[position..<(position + count)])
    position += count
    return count
  }
}

func readAll(options: CSVOptions = CSVOptions(), _ source: @escaping CSVReader.Source) -> CSVOutcome
{
  var outcome = CSVOutcome()
  do {
    var reader = try CSVReader(file: "a.csv", options: options, source: source)
    outcome.header = reader.header.names
    while let record = try reader.next() { outcome.records.append(record.texts) }
  } catch {
    outcome.error = error.description
  }
  return outcome
}

func readAll(_ bytes: [UInt8], options: CSVOptions = CSVOptions()) -> CSVOutcome {
  readAll(options: options, chunks(of: bytes, size: .max))
}

func readAll(_ text: String, options: CSVOptions = CSVOptions()) -> CSVOutcome {
  readAll(Array(text.utf8), options: options)
}
