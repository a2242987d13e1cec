/// Reads a JSON object one member of which is a long array, element by element, in bounded memory.
///
/// ```swift
/// var reader = JSONElementReader(file: "answer.json", member: "data", source: source)
/// let rest = try reader.forEachElement { element in print(element.value["period"] as Any) }
/// print(rest["count"] as Any)
/// ```
///
/// What stands around the array is small in the answers of web services; it comes as a value at the end, with the array
/// empty. The whole is checked as strictly as `JSONValue.parse` does. A text without that array is not an error.
public struct JSONElementReader: ~Copyable {
  /// Fills the buffer from its start and returns how many bytes it put there; 0 means the end of the file.
  public typealias Source = CSVReader.Source

  private static let chunkSize = 65536

  private let file: String
  private let depthLimit: Int
  private let source: Source
  private var splitter: JSONElementSplitter

  /// Reads nothing yet.
  ///
  /// - Parameters:
  ///   - file: the name for messages; nothing is opened.
  ///   - member: the name of the array, which has to be written without escapes.
  ///   - limit: the most bytes of one element, and of all that stands around them.
  ///   - depthLimit: the most levels of objects and arrays inside each other.
  ///   - source: gives the bytes of the file, in chunks of any size.
  public init(
    file: String, member: String, limit: Int = 1 << 20, depthLimit: Int = 128,
    source: @escaping Source
  ) {
    self.file = file
    self.depthLimit = depthLimit
    self.source = source
    splitter = JSONElementSplitter(file: file, member: member, limit: limit)
  }

  /// Reads all of it and hands the elements on in order.
  ///
  /// - Returns: the whole value with an empty array in the place of the elements.
  /// - Throws: `TextFormatError` with the place of what is wrong, after the elements before it; and what `body` throws.
  public consuming func forEachElement(
    _ body: (JSONElement) throws -> Void
  ) throws -> JSONValue {
    var buffer = [UInt8](repeating: 0, count: Self.chunkSize)
    while true {
      let count: Int
      do {
        count = try source(&buffer)
      } catch {
        throw TextFormatError.ofSource(error, at: splitter.location)
      }
      guard count > 0 else { break }
      for index in 0..<count where try splitter.take(buffer[index]) {
        try body(JSONElement(value: try element(), location: splitter.startOfElement))
        splitter.removeElement()
      }
    }
    try splitter.finish()
    return try frame()
  }

  private func element() throws(TextFormatError) -> JSONValue {
    // At the start of a file it would be skipped.
    if splitter.element.starts(with: ByteOrderMark.utf8) {
      throw TextFormatError(
        at: splitter.startOfElement, "expected a JSON value, found a byte order mark")
    }
    do throws(TextFormatError) {
      return try JSONValue.parse(splitter.element, file: file, depthLimit: depthLimit - 2)
    } catch {
      throw error.moved { splitter.placeInFile(ofElement: $0) }
    }
  }

  private func frame() throws(TextFormatError) -> JSONValue {
    do throws(TextFormatError) {
      return try JSONValue.parse(splitter.frame, file: file, depthLimit: depthLimit)
    } catch {
      throw error.moved { splitter.placeInFile(ofFrame: $0) }
    }
  }
}

extension TextFormatError {
  /// The same findings at other places.
  fileprivate func moved(_ place: (SourceLocation) -> SourceLocation) -> TextFormatError {
    TextFormatError(
      diagnostics.map {
        Diagnostic($0.severity, at: place($0.location), $0.message, remedy: $0.remedy)
      })
  }
}
