/// What the status of an observation says, by the code lists that SDMX keeps for all domains.
///
/// CL_OBS_STATUS and CL_CONF_STATUS, <https://sdmx.org/?page_id=3215>.
enum SDMXStatus {
  /// Codes of a status with which there is no value, whatever the cell holds.
  static let missing: Set<String> = ["L", "M", "O", "Q", "H"]
  /// Codes with which a value is not for publication.
  static let confidential: Set<String> = ["C", "S", "N", "D", "R"]
  private static let words: [Character: String] = [
    "P": "provisional", "E": "estimated", "F": "forecast", "I": "imputed", "V": "not validated",
    "B": "after a break in the series", "U": "of low reliability",
    // Eurostat's flags are in lower case, and there may be several.
    "p": "provisional", "e": "estimated", "s": "estimated", "f": "forecast", "i": "imputed",
    "b": "after a break in the series", "u": "of low reliability",
  ]

  /// What goes with every figure of a status, in words; nil for a plain one.
  static func note(_ status: String) -> String? {
    // A code of one letter, or flags: a longer word is the status of a list of somebody's own.
    guard status.count <= 3 else { return nil }
    let found = status.compactMap { words[$0] }
    return found.isEmpty ? nil : found.joined(separator: ", ")
  }

  /// Whether a status says that the office keeps the value to itself.
  static func isConfidential(_ status: String, _ confidentiality: String) -> Bool {
    status == "c" || confidential.contains(confidentiality)
  }
}
