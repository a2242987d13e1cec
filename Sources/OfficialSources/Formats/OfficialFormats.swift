/// The formats of official files that are read without a description.
public enum OfficialFormats {
  /// All of them; where two recognize a file, the first one takes it.
  public static let all: [any OfficialFormat.Type] = [
    CensusJSON.self, CensusCSV.self, CensusBulk.self, CensusCodes.self,
    ComtradeAvailabilityJSON.self, ComtradeJSON.self,
    ChinaCustomsCSV.self, ExportSalesJSON.self, ExportSalesReleaseDatesJSON.self,
    ExportSalesCountriesJSON.self,
    SDMXCSVFormat.self, SDMXJSONFormat.self, ECBRatesFormat.self,
    HSCorrelation.self,
  ]

  /// The format of a name given to `--as`.
  public static func named(_ name: String) -> (any OfficialFormat.Type)? {
    all.first { $0.name == name }
  }

  /// The format of a file by its first bytes; nil where none takes it.
  ///
  /// An answer of an office that holds no data is taken as well, and reading it says what it is.
  public static func recognize(_ head: FileHead) -> (any OfficialFormat.Type)? {
    all.first { $0.recognizes(head) } ?? (NoDataFormat.recognizes(head) ? NoDataFormat.self : nil)
  }
}
