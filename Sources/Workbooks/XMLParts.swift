import CExpat

/// Reads one XML part of a workbook as a stream of events; the only place that calls expat.
///
/// Document types are refused, so that no entity is ever expanded and nothing outside of the file is read. Depth, the size
/// of one piece of markup and the number of an element's attributes are bounded; the size of the whole is the caller's
/// to bound.
///
/// A class, because expat hands its address back to the callbacks. Sound because the parser lives from `init` to
/// `deinit`, the callbacks run only inside `feed`, while the object is alive, and copy all text before they return.
@safe
final class XMLParts {
  /// How deep elements may lie in each other; a sheet needs about seven levels.
  static let depthLimit = 64
  /// How many bytes may follow one another without anything that can be told: one tag, at most.
  static let pieceLimit = 1 << 20
  /// How many bytes expat gets at a time.
  static let chunkSize = 1 << 16

  private let parser: XML_Parser
  private let part: String
  private let handler: (XMLEvent) throws(WorkbookError) -> Void
  private var depth = 0
  private var bytesSinceEvent = 0
  private var failure: WorkbookError?

  /// Starts to read a part.
  ///
  /// - Parameters:
  ///   - part: its name, for messages.
  ///   - handler: called for each event; what it throws ends the reading.
  init(
    part: String, handler: @escaping (XMLEvent) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    // Without memory for a parser there is nothing to release.
    guard let parser = unsafe XML_ParserCreate(nil) else {
      throw WorkbookError(part, "there is no memory to read it")
    }
    unsafe self.parser = parser
    self.part = part
    self.handler = handler
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let reader = unsafe XMLParts.reader(data) else { return }
        unsafe reader.start(XMLParts.text(name), XMLParts.attributes(attributes))
      },
      { data, name in
        guard let reader = unsafe XMLParts.reader(data) else { return }
        reader.depth -= 1
        unsafe reader.tell(.end(XMLParts.localName(XMLParts.text(name))))
      })
    unsafe XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let reader = unsafe XMLParts.reader(data), let text = unsafe text else { return }
      let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
      reader.tell(.text(unsafe String(decoding: bytes, as: UTF8.self)))
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      unsafe XMLParts.reader(data)?.refuseDocumentType()
    }
    unsafe XML_SetDefaultHandler(parser) { data, _, _ in
      // Comments and instructions say nothing, and are no endless tag either.
      unsafe XMLParts.reader(data)?.bytesSinceEvent = 0
    }
  }

  deinit {
    unsafe XML_ParserFree(parser)
  }

  /// Hands the next bytes to expat, no more than `chunkSize`.
  ///
  /// - Parameter isFinal: whether the part ends with them.
  func feed(_ bytes: ArraySlice<UInt8>, isFinal: Bool) throws(WorkbookError) {
    precondition(bytes.count <= XMLParts.chunkSize, "a piece is small")
    bytesSinceEvent += bytes.count
    let status = unsafe bytes.withUnsafeBytes { buffer in
      unsafe XML_Parse(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
        isFinal ? 1 : 0)
    }
    if let failure { throw failure }
    guard status == XML_STATUS_OK else { throw problem() }
    guard bytesSinceEvent <= XMLParts.pieceLimit else {
      throw WorkbookError(
        place, "one piece of markup has more than \(XMLParts.pieceLimit) bytes")
    }
  }

  private var place: String {
    let line = unsafe XML_GetCurrentLineNumber(parser)
    let column = unsafe XML_GetCurrentColumnNumber(parser) + 1
    return "\(part):\(line):\(column)"
  }

  private func problem() -> WorkbookError {
    let text = unsafe XML_ErrorString(XML_GetErrorCode(parser)).map { unsafe String(cString: $0) }
    return WorkbookError(place, "it is not well-formed XML: \(text ?? "unknown error")")
  }

  private func start(_ name: String, _ attributes: [String: String]) {
    depth += 1
    guard depth <= XMLParts.depthLimit else {
      stop(
        WorkbookError(
          place, "elements lie in each other more than \(XMLParts.depthLimit) deep"))
      return
    }
    tell(.start(XMLParts.localName(name), attributes))
  }

  private func refuseDocumentType() {
    stop(WorkbookError(place, "it declares a document type, which no workbook does"))
  }

  private func tell(_ event: XMLEvent) {
    bytesSinceEvent = 0
    // Expat may call once more after it was told to stop.
    guard failure == nil else { return }
    do throws(WorkbookError) {
      try handler(event)
    } catch {
      stop(error)
    }
  }

  private func stop(_ error: WorkbookError) {
    if failure == nil { failure = error }
    _ = unsafe XML_StopParser(parser, 0)
  }

  private static func reader(_ data: UnsafeMutableRawPointer?) -> XMLParts? {
    unsafe data.map { unsafe Unmanaged<XMLParts>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    unsafe pointer.map { unsafe String(cString: $0) } ?? ""
  }

  // Names and values in turn, and nothing after the last.
  private static func attributes(
    _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) -> [String: String] {
    guard let list = unsafe list else { return [:] }
    var attributes: [String: String] = [:]
    var index = 0
    while let name = unsafe list[index] {
      attributes[localName(unsafe text(name))] = unsafe text(list[index + 1])
      index += 2
    }
    return attributes
  }

  private static func localName(_ name: String) -> String {
    name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.index(after: $0)...]) }
      ?? name
  }
}
