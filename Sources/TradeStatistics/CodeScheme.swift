/// A source's own list of country codes.
public enum CodeScheme: Sendable, CaseIterable {
  /// US Census Bureau, Schedule C.
  case census
  /// Chinese customs (GACC).
  case gacc
  /// UN Comtrade.
  case comtrade

  // Schedule C and the customs schedule follow no other list; Comtrade departs from ISO 3166 for
  // economies with dependencies counted in (USA, France, Norway, Switzerland, India) and for Taiwan.
  var exceptions: [String: String] {
    switch self {
    case .census: CodeScheme.scheduleC
    case .gacc: CodeScheme.chinaCustoms
    case .comtrade:
      [
        "USA": "842", "CHE": "757", "IND": "699", "FRA": "251", "NOR": "579", "TWN": "490",
        "WLD": "0",
      ]
    }
  }

  var fallsBackToISONumeric: Bool { self == .comtrade }
}
