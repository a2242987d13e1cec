/// Cuts a file into chunks of whole records, in order; the chunks can then be read on any number of threads.
///
/// A line feed inside quotes ends no record. Whether a byte lies inside quotes is told by the number of quotes
/// before it, which is right up to the first misplaced quote; there the reader of that chunk stops with an error.
///
/// Empty lines stay together with what follows them: whether they are allowed depends on that.
struct CSVSplitter: ~Copyable {
  /// How many bytes are asked of the source at once: little enough to stay in a core's own cache.
  static let chunkSize = 256 << 10

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let source: CSVReader.Source
  private let file: String
  private let carryLimit: Int
  /// Bytes after the last whole record.
  private var carry: [UInt8] = []
  /// Whether `carry` ends inside quotes.
  private var isInQuotes = false
  /// Whether `carry` starts with empty lines.
  private var carriesEmptyLines = false
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
    carriesEmptyLines = false
    return chunk.head.count > 0
  }

  /// Finds the whole records among what was carried and the buffer; false where none ends there.
  private mutating func cut(_ chunk: inout CSVChunk, count: Int) -> Bool {
    let bytes = chunk.buffer
    guard let ends = recordEnds(in: bytes) else {
      carry(bytes.storage[..<count])
      return false
    }
    let isPart = carriesPartOfRecord
    let end = beforeEmptyLines(bytes, start: isPart ? ends.first : 0, end: ends.last)
    guard end > 0 else {
      carry(bytes.storage[..<count])
      carriesEmptyLines = true
      return false
    }
    // Behind empty lines all goes into the head, so that one reader sees both.
    let headEnd = carry.isEmpty ? 0 : isPart && !carriesEmptyLines ? ends.first : end
    chunk.head = PaddedBytes(carry + bytes.storage[..<headEnd])
    chunk.body = headEnd..<end
    carry = []
    isInQuotes = false
    carriesEmptyLines = end < ends.last
    carry(bytes.storage[end..<count])
    return true
  }

  /// Whether more than empty lines and a line's end cut in half is carried.
  private var carriesPartOfRecord: Bool {
    guard let last = carry.last, !isInQuotes else { return !carry.isEmpty }
    if last == CSVSplitter.carriageReturn {
      return carry.count > 1 && carry[carry.count - 2] != CSVSplitter.lineFeed
    }
    return last != CSVSplitter.lineFeed
  }

  /// The end of the last record that is no empty line, or the start.
  private func beforeEmptyLines(_ bytes: PaddedBytes, start: Int, end: Int) -> Int {
    var end = end
    while end > start {
      let isReturned = end - start > 1 && bytes.storage[end - 2] == CSVSplitter.carriageReturn
      let lineStart = end - (isReturned ? 2 : 1)
      let isEmpty = lineStart == 0 || bytes.storage[lineStart - 1] == CSVSplitter.lineFeed
      guard isEmpty else { break }
      end = lineStart
    }
    return end
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
