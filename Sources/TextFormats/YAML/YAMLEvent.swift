/// What libyaml met in the file, in our own types.
struct YAMLEvent {
  enum Kind: Equatable {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(String, isPlain: Bool)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
  }

  let kind: Kind
  let location: SourceLocation
  /// The name after `&`, if the node has one.
  var anchor: String?
  /// The tag, such as `!!str`, if the node has one.
  var tag: String?
}
