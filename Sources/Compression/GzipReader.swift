/// Reads gzip: one or several members, one after the other, as one stream of bytes.
///
/// ```swift
/// var gzip = GzipReader(file: "figures.csv.gz") { try file.read(into: &$0) }
/// while true {
///   let count = try gzip.read(into: &buffer)
///   if count == 0 { break }
/// }
/// ```
///
/// Memory is bounded whatever the file says. How much comes out is not: a bound on that is the caller's. Checksum and
/// length of each member are compared when it ends, so what came before may be wrong until the end was reached.
public struct GzipReader: ~Copyable {
  private static let chunkSize = 65536
  private static let magic: [UInt8] = [0x1F, 0x8B]

  private let file: String
  private let source: ByteSource
  private var inflater: Inflater?
  private var chunk: [UInt8] = []
  private var position = 0
  private var end = 0
  private var state = State.first

  private enum State {
    /// Before the first member.
    case first
    /// In a member.
    case member
    /// After a member: another one, or the end.
    case between
    case ended
    case failed(CompressionError)
  }

  /// Reads nothing yet.
  ///
  /// - Parameters:
  ///   - file: the name for messages; nothing is opened.
  ///   - source: gives the compressed bytes, in chunks of any size.
  public init(file: String, source: @escaping ByteSource) {
    self.file = file
    self.source = source
  }

  /// Reads up to `buffer.count` bytes to the start of `buffer`; the rest of it is left as it was.
  ///
  /// - Returns: how many bytes were read; 0 only at the end (or for an empty buffer).
  /// - Throws: `CompressionError` if the file is not gzip, damaged, cut short, or goes on after its end; and what the
  ///   source throws. Calling again after damage throws again. A source without bytes is not gzip.
  public mutating func read(into buffer: inout [UInt8]) throws -> Int {
    if case .failed(let error) = state { throw error }
    guard !buffer.isEmpty else { return 0 }
    do {
      return try readSome(into: &buffer)
    } catch let error as CompressionError {
      state = .failed(error)
      throw error
    }
  }

  private mutating func readSome(into buffer: inout [UInt8]) throws -> Int {
    while true {
      switch state {
      case .failed(let error): throw error
      case .ended: return 0
      case .first, .between:
        guard try startMember() else { return 0 }
      case .member:
        let written = try inflate(into: &buffer)
        if written > 0 { return written }
      }
    }
  }

  /// Starts the next member; false at the end of the file.
  private mutating func startMember() throws -> Bool {
    var isFirst = false
    if case .first = state { isFirst = true }
    // The two bytes of the magic number may lie in two chunks.
    while end - position < 2, try refill() {}
    let opening = chunk[position..<end].prefix(2)
    if opening.isEmpty, !isFirst {
      state = .ended
      return false
    }
    guard opening.elementsEqual(Self.magic) else {
      throw isFirst
        ? CompressionError(
          file, "this is not gzip: it does not start with the bytes 1F 8B",
          remedy: "give the file its own suffix if it is not compressed, or get it again")
        : CompressionError(
          file, "there is something else after the end of the compressed data",
          remedy: CompressionError.getAgain)
    }
    do throws(Inflater.Damage) {
      if let inflater { inflater.restart() } else { inflater = try Inflater(.gzip) }
    } catch {
      throw damaged(error)
    }
    state = .member
    return true
  }

  private mutating func inflate(into buffer: inout [UInt8]) throws -> Int {
    guard let inflater else { return 0 }
    if position == end, try !refill() {
      throw CompressionError(
        file, "the compressed data ends too early", remedy: CompressionError.getAgain)
    }
    do throws(Inflater.Damage) {
      let progress = try inflater.step(chunk[position..<end], into: &buffer)
      position += progress.used
      if progress.isEnd { state = .between }
      return progress.written
    } catch {
      throw damaged(error)
    }
  }

  private func damaged(_ damage: Inflater.Damage) -> CompressionError {
    CompressionError(
      file, "the compressed data is damaged: \(damage.reason)", remedy: CompressionError.getAgain)
  }

  /// Adds bytes behind those not used yet, of which there is at most one; false at the end of the file.
  private mutating func refill() throws -> Bool {
    let rest = Array(chunk[position..<end])
    var next = [UInt8](repeating: 0, count: Self.chunkSize)
    let count = try source(&next)
    precondition(
      (0...next.count).contains(count), "a source returns how many bytes it put in the buffer")
    chunk = rest + next[..<count]
    position = 0
    end = chunk.count
    return count > 0
  }
}
