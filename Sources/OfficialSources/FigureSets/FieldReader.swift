import TextFormats
import TimeSeries
import TradeStatistics

/// Takes the fields of a description by key, reports what is missing, misspelt or not valid.
struct FieldReader {
  let location: SourceLocation
  let sink: DiagnosticSink
  private let fields: [DescriptionField]

  /// Starts to read; unknown keys and keys given twice are reported at once.
  init(_ fields: [DescriptionField], at location: SourceLocation, _ sink: DiagnosticSink) {
    self.fields = fields
    self.location = location
    self.sink = sink
    var seen: Set<String> = []
    for field in fields {
      if !seen.insert(field.key).inserted {
        sink.error("key '\(field.key)' is given twice", at: field.location, remedy: "keep one")
      }
      let isKnown =
        DescriptionKey.isKnown(field.key) || field.key.hasPrefix(DescriptionKey.rangePrefix)
      if !isKnown {
        let names = DescriptionKey.names
        sink.error(
          "unknown key '\(field.key)'", at: field.location,
          remedy: Diagnostic.didYouMean(field.key, among: names)
            ?? "valid keys: " + names.joined(separator: ", "))
      }
    }
  }

  /// The field of a key, or nil.
  func optional(_ key: DescriptionKey) -> DescriptionField? {
    fields.first { $0.key == key.rawValue }
  }

  /// The field of a key that must be there.
  func required(_ key: DescriptionKey) -> DescriptionField? {
    if let field = optional(key) { return field }
    sink.error(
      "missing key '\(key.rawValue)'", at: location,
      remedy: "add '\(key.rawValue)': \(key.help)")
    return nil
  }

  /// The fields whose keys begin so, each with the rest of its key.
  func fields(under prefix: String) -> [(name: String, field: DescriptionField)] {
    fields.filter { $0.key.hasPrefix(prefix) }.map {
      (String($0.key.dropFirst(prefix.count)), $0)
    }
  }

  /// A case of an enumeration; `fallback` where the key is not given, required where that is nil.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: DescriptionKey, of type: Choice.Type, fallback: Choice? = nil
  ) -> Choice? {
    if let fallback, optional(key) == nil { return fallback }
    guard let field = required(key) else { return nil }
    if let choice = Choice(rawValue: field.text) { return choice }
    let valid = type.allCases.map(\.rawValue)
    sink.error(
      "unknown \(key.rawValue) '\(field.text)'", at: field.location,
      remedy: Diagnostic.didYouMean(field.text, among: valid)
        ?? "one of: " + valid.joined(separator: ", "))
    return nil
  }

  /// A value read by `read`; reports `not <noun>` with the key's help where that gives nil.
  func value<Value>(
    _ key: DescriptionKey, _ noun: String, remedy: String? = nil, _ read: (String) -> Value?
  ) -> Value? {
    guard let field = required(key) else { return nil }
    return value(of: field, key, noun, remedy: remedy, read)
  }

  /// As `value`, for a key that may be left out.
  func optionalValue<Value>(
    _ key: DescriptionKey, _ noun: String, _ read: (String) -> Value?
  ) -> Value? {
    optional(key).flatMap { value(of: $0, key, noun, remedy: nil, read) }
  }

  private func value<Value>(
    of field: DescriptionField, _ key: DescriptionKey, _ noun: String, remedy: String?,
    _ read: (String) -> Value?
  ) -> Value? {
    if let value = read(field.text) { return value }
    sink.error(
      "\(key.rawValue) '\(field.text)' is not \(noun)", at: field.location,
      remedy: remedy ?? key.help)
    return nil
  }

  /// A list of product codes.
  func codes(_ key: DescriptionKey) -> [ProductCode] {
    guard let field = optional(key) else { return [] }
    return field.values.compactMap { text in
      if let code = ProductCode(text) { return code }
      sink.error(
        "'\(text)' is not a product code", at: field.location,
        remedy: "codes have up to 16 digits and capital letters")
      return nil
    }
  }
}
