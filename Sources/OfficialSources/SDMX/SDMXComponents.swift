import TextFormats

/// Where the components that a profile asks for stand among those of a message.
struct SDMXComponents {
  let dimensions: [Int]
  let period: Int
  /// By the profile's values; nil where the message has that component not.
  let values: [Int?]
  let multiplier: Int?
  /// Attributes that may be powers of ten, of which the profile says nothing.
  let unexplained: [Int]
  let status: Int?
  let confidentiality: Int?
  let published: Int?
  let validFrom: Int?
  let validTo: Int?
  let action: Int?

  /// What may follow from an attribute of scale is too much to be guessed.
  private static let powers = ["UNIT_MULT", "SCALE", "UNIT_MULTIPLIER", "MULT"]

  /// Finds the components by their ids.
  ///
  /// - Throws: a sentence of what the message lacks, with what it has.
  init(
    _ profile: SDMXProfile, in names: [String], at location: SourceLocation
  ) throws(TextFormatError) {
    let find = { (name: String) in names.firstIndex(of: name) }
    var missing: [String] = []
    dimensions = profile.dimensions.map { dimension in
      if let index = dimension.names.lazy.compactMap(find).first { return index }
      missing.append(dimension.names[0])
      return 0
    }
    if find(profile.period) == nil { missing.append(profile.period) }
    period = find(profile.period) ?? 0
    values = profile.values.map { find($0.name) }
    if values.allSatisfy({ $0 == nil }) { missing += profile.values.map(\.name) }
    guard missing.isEmpty else {
      throw TextFormatError(
        at: location,
        "the profile '\(profile.identifier)' reads "
          + missing.map { "'\($0)'" }.joined(separator: ", ")
          + ", which this message does not have; it has "
          + SDMXComponents.list(names),
        remedy: "get all dimensions of the dataflow, or correct the profile")
    }
    multiplier = profile.multiplier.flatMap(find)
    unexplained = SDMXComponents.powers.filter {
      $0 != profile.multiplier && !profile.notMultiplied.contains($0)
    }.compactMap(find)
    status = find("OBS_STATUS") ?? find("OBS_FLAG") ?? find("STATUS")
    confidentiality = find("CONF_STATUS") ?? find("OBS_CONF")
    published = profile.published.column.flatMap(find)
    validFrom = find("VALID_FROM")
    validTo = find("VALID_TO")
    action = find("ACTION")
  }

  /// Names for a message: a file with a thousand columns needs none with a thousand names.
  static func list(_ names: [String]) -> String {
    names.prefix(40).joined(separator: ", ")
      + (names.count > 40 ? " and \(names.count - 40) more" : "")
  }

  /// What to say of a dataflow without a profile.
  static func noProfile(
    for dataflow: String, names: [String], at location: SourceLocation
  ) -> TextFormatError {
    let known = SDMXProfile.shipped.flatMap(\.dataflows).joined(separator: ", ")
    return TextFormatError(
      at: location,
      "no profile says what the dimensions of "
        + (dataflow.isEmpty ? "this message" : "the dataflow '\(dataflow.prefix(80))'")
        + " stand for; it has " + list(names),
      remedy: "write a profile and name it with --profile FILE; shipped are those of \(known)")
  }

  /// What to say of an attribute that may be a power of ten.
  static func unexplained(
    _ name: String, _ text: String, at location: SourceLocation
  ) -> TextFormatError {
    TextFormatError(
      at: location,
      "'\(name)' is \(text.prefix(20)), and the profile does not say whether values are multiplied"
        + " by that power of ten",
      remedy: "name it under 'multiplier' or under 'not-multiplied' in the profile")
  }
}
