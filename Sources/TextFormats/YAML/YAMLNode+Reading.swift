// Each reader reports what it finds wrong to the sink and returns nil, so that the caller goes on to the next value.
extension YAMLNode {
  /// The text of a scalar, quoted or not, exactly as written (`0101` stays `0101`).
  public func string(_ sink: DiagnosticSink) -> String? {
    guard case .scalar(let text, _) = content, !isNull else {
      return mismatch("text", sink)
    }
    return text
  }

  /// A whole number, written in plain decimal digits, within `range`.
  public func integer(_ sink: DiagnosticSink, in range: ClosedRange<Int> = .min ... .max) -> Int? {
    guard case .scalar(let text, isPlain: true) = content, !isNull else {
      return mismatch("a whole number", sink)
    }
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let isDecimal = !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
    // Some readers of YAML take 010 for eight.
    let hasLeadingZero = digits.count > 1 && digits.first == UInt8(ascii: "0")
    guard isDecimal, !hasLeadingZero, let number = Int(text) else {
      return mismatch(
        "a whole number", sink,
        remedy: isDecimal && hasLeadingZero ? "write it without leading zeros" : nil)
    }
    guard range.contains(number) else {
      return mismatch("a whole number from \(range.lowerBound) to \(range.upperBound)", sink)
    }
    return number
  }

  /// `true` or `false`, written plainly.
  public func boolean(_ sink: DiagnosticSink) -> Bool? {
    guard case .scalar(let text, isPlain: true) = content, !isNull else {
      return mismatch("true or false", sink)
    }
    switch text {
    case "true": return true
    case "false": return false
    default:
      let remedy: String? =
        switch text.lowercased() {
        case "yes", "y", "on", "true": "write true"
        case "no", "n", "off", "false": "write false"
        default: nil
        }
      return mismatch("true or false", sink, remedy: remedy)
    }
  }

  /// One of several words.
  ///
  /// - Parameter noun: what the words are, for `unknown measure 'us-export' (did you mean 'us-exports'?)`.
  public func choice(
    among valid: [String], as noun: String, _ sink: DiagnosticSink
  ) -> String? {
    guard let text = string(sink) else { return nil }
    if valid.contains(text) { return text }
    let remedy =
      Diagnostic.didYouMean(text, among: valid)
      ?? (valid.isEmpty ? "there is none" : "one of: " + valid.joined(separator: ", "))
    sink.error("unknown \(noun) \(quoted(text))", at: location, remedy: remedy)
    return nil
  }

  /// A case of an enumeration, by its raw value.
  public func choice<Choice: CaseIterable & RawRepresentable<String>>(
    of type: Choice.Type, as noun: String, _ sink: DiagnosticSink
  ) -> Choice? {
    choice(among: type.allCases.map(\.rawValue), as: noun, sink).flatMap(Choice.init(rawValue:))
  }

  /// The items of a list.
  public func elements(_ sink: DiagnosticSink) -> [YAMLNode]? {
    guard case .sequence(let items) = content else { return mismatch("a list", sink) }
    return items
  }

  /// The entries of a mapping whose keys are free names; for a mapping with known keys see `MappingReader`.
  public func entries(_ sink: DiagnosticSink) -> [Entry]? {
    guard case .mapping(let entries) = content else { return mismatch("a mapping", sink) }
    return entries
  }

  /// Reports `expected …, found …` at the node and returns nil.
  public func mismatch<Value>(
    _ expected: String, _ sink: DiagnosticSink, remedy: String? = nil
  ) -> Value? {
    sink.error("expected \(expected), found \(summary)", at: location, remedy: remedy)
    return nil
  }

  /// What the node is, in a few words.
  private var summary: String {
    switch content {
    case .scalar where isNull: "nothing"
    case .scalar(let text, isPlain: true): quoted(text)
    case .scalar(let text, isPlain: false): "the quoted text \(quoted(text))"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  private func quoted(_ text: String) -> String {
    text.count > 60 ? "'\(text.prefix(60))…'" : "'\(text)'"
  }
}
