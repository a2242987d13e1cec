/// Cuts a file into chunks of whole records, in order; the chunks can then be read on any number of threads.
///
/// A line feed inside quotes ends no record. Whether a byte lies inside quotes is told by the number of quotes
/// before it, which is right up to the first misplaced quote; there the reader of that chunk stops with an error.
struct CSVSplitter: ~Copyable {
  /// How many bytes are asked of the source at once: little enough to stay in a core's own cache.
  static let chunkSize = 256 << 10

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")

  private let source: CSVReader.Source
  private let file: String
  private let carryLimit: Int
  /// Bytes after the last whole record.
  private var carry: [UInt8] = []
  /// Whether `carry` ends inside quotes.
  private var isInQuotes = false
  private var isAtEnd = false

  init(file: String, options: CSVOptions, source: @escaping CSVReader.Source) {
    self.file = file
    self.source = source
    // Quotes count nothing in the record limit, and an escaped one half: twice the limit holds any record within it.
    carryLimit = 2 * options.recordLimit + 16
  }

  /// Fills a chunk with the next whole records; false at the end of the file.
  ///
  /// - Throws: `TextFormatError` where the source fails; its place is the file's first line.
  mutating func next(into chunk: inout CSVChunk) throws(TextFormatError) -> Bool {
    // A record beyond the limit is handed on as it is: the reader says what is wrong with it.
    while !isAtEnd && carry.count <= carryLimit {
      let count = try fill(&chunk.buffer)
      isAtEnd = count == 0
      if count > 0, cut(&chunk, count: count) { return true }
    }
    chunk.head = PaddedBytes(carry)
    chunk.body = 0..<0
    carry = []
    isInQuotes = false
    return chunk.head.count > 0
  }

  /// Finds the whole records among what was carried and the buffer; false where none ends there.
  private mutating func cut(_ chunk: inout CSVChunk, count: Int) -> Bool {
    let bytes = chunk.buffer
    guard let ends = recordEnds(in: bytes) else {
      carry(bytes.storage[..<count])
      return false
    }
    let headEnd = carry.isEmpty ? 0 : ends.first
    chunk.head = PaddedBytes(carry + bytes.storage[..<headEnd])
    chunk.body = headEnd..<ends.last
    carry = []
    isInQuotes = false
    carry(bytes.storage[ends.last..<count])
    return true
  }

  private mutating func carry(_ bytes: ArraySlice<UInt8>) {
    carry.append(contentsOf: bytes)
    for byte in bytes where byte == CSVSplitter.quote { isInQuotes.toggle() }
  }

  /// Where the first and the last record end that end in the bytes; nil where none does.
  private func recordEnds(in bytes: PaddedBytes) -> (first: Int, last: Int)? {
    guard isInQuotes || bytes.position(of: CSVSplitter.quote) < bytes.count else {
      let first = bytes.position(of: CSVSplitter.lineFeed)
      guard first < bytes.count else { return nil }
      var last = bytes.count
      while bytes.storage[last - 1] != CSVSplitter.lineFeed { last -= 1 }
      return (first + 1, last)
    }
    var ends: (first: Int, last: Int)?
    var isInside = isInQuotes
    for position in 0..<bytes.count {
      switch bytes.storage[position] {
      case CSVSplitter.quote: isInside.toggle()
      case CSVSplitter.lineFeed where !isInside:
        ends = (ends?.first ?? position + 1, position + 1)
      default: break
      }
    }
    return ends
  }

  private func fill(_ buffer: inout PaddedBytes) throws(TextFormatError) -> Int {
    do {
      return try buffer.fill(from: source)
    } catch {
      throw TextFormatError.ofSource(
        error, at: SourceLocation(file: file, line: 1, column: 1))
    }
  }
}
