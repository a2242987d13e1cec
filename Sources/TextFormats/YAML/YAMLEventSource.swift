import CYAML

/// Owns a libyaml parser and the bytes it reads; the only place that calls libyaml.
///
/// Sound because the parser and the copy of the input keep their addresses from `init` to `deinit`, nothing of
/// libyaml's memory leaves a method (texts are copied), and each event is freed in the call that got it.
@safe
struct YAMLEventSource: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let file: String
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes
    unsafe input = .allocate(capacity: bytes.count)
    _ = unsafe input.initialize(from: bytes)
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    // It fails only when memory is exhausted, where Swift itself stops the process.
    precondition(unsafe yaml_parser_initialize(parser) == 1, "libyaml has no memory")
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event; not to be called again after `streamEnd` or an error.
  mutating func next() throws(TextFormatError) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { unsafe yaml_event_delete(&event) }
    let place = location(unsafe event.start_mark)
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: return YAMLEvent(kind: .streamStart, location: place)
    case YAML_STREAM_END_EVENT: return YAMLEvent(kind: .streamEnd, location: place)
    case YAML_DOCUMENT_START_EVENT: return YAMLEvent(kind: .documentStart, location: place)
    case YAML_DOCUMENT_END_EVENT: return YAMLEvent(kind: .documentEnd, location: place)
    case YAML_SEQUENCE_END_EVENT: return YAMLEvent(kind: .sequenceEnd, location: place)
    case YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .mappingEnd, location: place)
    case YAML_ALIAS_EVENT:
      let name = unsafe Self.text(event.data.alias.anchor) ?? ""
      return YAMLEvent(kind: .alias(name), location: place)
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return unsafe YAMLEvent(
        kind: .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), location: place,
        anchor: Self.text(scalar.anchor), tag: Self.text(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      return unsafe YAMLEvent(
        kind: .sequenceStart, location: place, anchor: Self.text(start.anchor),
        tag: Self.text(start.tag))
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      return unsafe YAMLEvent(
        kind: .mappingStart, location: place, anchor: Self.text(start.anchor),
        tag: Self.text(start.tag))
    default: preconditionFailure("libyaml reports an event that its header does not name")
    }
  }

  /// What stopped libyaml, in words for the author of the file.
  private func problem() -> TextFormatError {
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      return forbiddenCharacter()
    }
    let problem = unsafe YAMLProblem(
      text: Self.text(parser.pointee.problem) ?? "cannot be read as YAML",
      context: Self.text(parser.pointee.context),
      location: location(parser.pointee.problem_mark),
      contextLocation: location(parser.pointee.context_mark))
    return problem.error(in: bytes)
  }

  private func forbiddenCharacter() -> TextFormatError {
    let offset = unsafe min(parser.pointee.problem_offset, bytes.count)
    let code = String(unsafe parser.pointee.problem_value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
    return TextFormatError(
      at: SourceLocation(file: file, offset: offset, in: bytes),
      "the character U+\(padded) is not allowed in YAML",
      remedy: "remove it, or write it as an escape in double quotes")
  }

  private func location(_ mark: yaml_mark_t) -> SourceLocation {
    SourceLocation(file: file, line: mark.line + 1, column: mark.column + 1)
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
  }
}
