/// What the status of an observation says, by the code lists that SDMX keeps for all domains.
///
/// CL_OBS_STATUS and CL_CONF_STATUS, <https://sdmx.org/?page_id=3215>.
enum SDMXStatus {
  /// Codes of a status with which there is no value, whatever the cell holds.
  static let missing: Set<String> = ["L", "M", "O", "Q", "H"]
  /// Codes with which a value is not for publication.
  static let confidential: Set<String> = ["C", "S", "N", "D", "R"]
  /// Codes of a status that goes with every figure, in words.
  static let notes = [
    "P": "provisional", "E": "estimated", "F": "forecast", "I": "imputed", "V": "not validated",
    "B": "after a break in the series", "U": "of low reliability",
  ]
}
