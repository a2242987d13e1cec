import TextFormats
public import TradeStatistics

/// The countries of the export sales report, with their codes: no figures, but what figures refer to.
public enum ExportSalesCountriesJSON: OfficialFormat {
  /// `usda-esr-countries`.
  public static let name = "usda-esr-countries"
  /// What it is, for people.
  public static let title = "USDA Foreign Agricultural Service, countries of export sales (JSON)"

  /// Whether the bytes are an array of rows with country codes of two kinds.
  public static func recognizes(_ head: FileHead) -> Bool {
    ExportSalesJSON.isArray(head, with: ["countryCode", "gencCode"])
  }

  /// Reads the answer; it has no releases, and a note says how many codes lead to an economy.
  ///
  /// - Throws: `OfficialSourcesError` as `countries` does.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    let answer = try JSONRows(input)
    let found = try countries(answer)
    let note = Diagnostic(
      .note, at: SourceLocation(file: input.name, line: 1, column: 1),
      "\(answer.rows.count) countries, of which \(found.count) have a code of ISO 3166; no figures")
    let file = ReleaseCollector(terms).file(
      answer.feed, name: input.name, title: title, origin: ExportSalesJSON.origin, format: name)
    return OfficialReading(file: file, findings: [note])
  }

  /// Economies by the report's code; a country whose code of GENC is none of ISO 3166, such as AX1, has none.
  ///
  /// - Throws: `OfficialSourcesError` where the answer is no array of rows, or a row has no code.
  public static func countries(
    _ input: SourceInput
  ) throws(OfficialSourcesError) -> [Int: Economy] {
    try countries(JSONRows(input))
  }

  private static func countries(
    _ answer: JSONRows
  ) throws(OfficialSourcesError) -> [Int: Economy] {
    var countries: [Int: Economy] = [:]
    for row in answer.rows {
      guard let code = row.value["countryCode"]?.number.flatMap({ Int($0.text) }) else {
        throw OfficialSourcesError(
          TextFormatError(
            at: row.place, "no whole number as 'countryCode' in the row",
            remedy: "get the answer again"))
      }
      // Codes of ISO 3166 and of this report's aggregates are different things.
      guard let genc = row.value["gencCode"]?.text, let economy = Economy(genc), economy.isCountry
      else { continue }
      countries[code] = economy
    }
    return countries
  }
}
