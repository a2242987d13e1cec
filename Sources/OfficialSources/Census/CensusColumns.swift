import TextFormats
import TradeStatistics

/// Which columns of an answer of the API are read, and where in a batch they are.
///
/// The answer of `timeseries/intltrade/{exports|imports}/hs` has the columns that were asked for, in any order; the names
/// are the same in files that people saved as CSV.
struct CensusColumns {
  /// A column of values with those of its quantity.
  struct Measured {
    let measure: CensusMeasure
    let value: Int
    /// The quantity, where its unit is there too.
    let quantity: Int?
    /// What tells a quantity of zero from a missing one.
    let flag: Int?
  }

  /// A column that cuts rows into parts of a country's trade in a commodity.
  struct Part {
    let name: String
    let place: Int
  }

  /// What to ask the reader of the format for.
  private(set) var requests: [ColumnRequest] = []
  private(set) var time: Int?
  private(set) var year: Int?
  private(set) var month: Int?
  private(set) var commodity: Int?
  private(set) var level: Int?
  private(set) var partner: Int?
  private(set) var origin: Int?
  private(set) var unit: Int?
  private(set) var parts: [Part] = []
  private(set) var measured: [Measured] = []
  /// Quantities in the answer that cannot be read, as their unit was not asked for.
  private(set) var quantitiesWithoutUnit: [String] = []

  // A total has a hyphen or nothing in these.
  private static let partNames = [
    "DISTRICT", "PORT", "STATE", "RP", "RATE_PROV", "CTY_SUBCODE", "CTY_SUBCO", "DIST_ENTRY",
    "DIST_UNLADING", "DIST_UNLAD",
  ]
  // Other classifications than the Harmonized System: their tables are others.
  private static let otherClassifications = [
    "E_ENDUSE", "I_ENDUSE", "SITC", "NAICS", "USDA", "HITECH", "E_ADVTECH", "I_ADVTECH",
  ]

  /// Finds the columns.
  ///
  /// - Throws: `TextFormatError` where the columns do not make a table of trade by month.
  init(_ names: [String], at location: SourceLocation) throws(TextFormatError) {
    let known = Set(names)
    if let other = Self.otherClassifications.first(where: known.contains) {
      throw TextFormatError(
        at: location, "column '\(other)': these are not rows of the Harmonized System",
        remedy: "ask for timeseries/intltrade/exports/hs or imports/hs")
    }
    time = request("time", .text, known)
    year = request("YEAR", .text, known)
    month = request("MONTH", .text, known)
    partner = request("CTY_CODE", .text, known)
    level = request("COMM_LVL", .text, known)
    origin = request("DF", .text, known)
    unit = request("UNIT_QY1", .text, known)
    let commodities = ["E_COMMODITY", "I_COMMODITY"].filter(known.contains)
    commodity = commodities.first.flatMap { request($0, .text, known) }
    for name in Self.partNames {
      if let place = request(name, .text, known) { parts.append(Part(name: name, place: place)) }
    }
    addMeasures(known)
    try check(known, commodities, location)
  }

  private mutating func request(
    _ name: String, _ kind: ColumnRequest.Kind, _ known: Set<String>
  ) -> Int? {
    guard known.contains(name) else { return nil }
    if let place = requests.firstIndex(where: { $0.name == name }) { return place }
    requests.append(ColumnRequest(name, kind))
    return requests.count - 1
  }

  private mutating func addMeasures(_ known: Set<String>) {
    for measure in CensusMeasure.all {
      guard let value = request(measure.column, .number, known) else { continue }
      var quantity: Int?
      if unit != nil {
        quantity = request(measure.quantityColumn, .number, known)
      } else if known.contains(measure.quantityColumn),
        !quantitiesWithoutUnit.contains(measure.quantityColumn)
      {
        quantitiesWithoutUnit.append(measure.quantityColumn)
      }
      let flag = quantity == nil ? nil : request(measure.flagColumn, .text, known)
      measured.append(Measured(measure: measure, value: value, quantity: quantity, flag: flag))
    }
  }

  private func check(
    _ known: Set<String>, _ commodities: [String], _ location: SourceLocation
  ) throws(TextFormatError) {
    guard !measured.isEmpty else {
      let names = CensusMeasure.all.map(\.column).joined(separator: ", ")
      throw TextFormatError(
        at: location, "no column of monthly values",
        remedy: "ask for one or more of \(names); year-to-date columns are not read")
    }
    guard time != nil || year != nil && month != nil else {
      throw TextFormatError(
        at: location, "no column says the month", remedy: "ask with time=2020-01, or YEAR and MONTH"
      )
    }
    let flows = Set(measured.map(\.measure.flow))
    guard flows.count == 1, commodities.count <= 1 else {
      throw TextFormatError(
        at: location, "columns of exports and of imports in one file",
        remedy: "keep the answers of exports/hs and imports/hs apart")
    }
    let wanted = flows == [.export] ? "E_COMMODITY" : "I_COMMODITY"
    guard commodities.isEmpty || commodities == [wanted] else {
      throw TextFormatError(
        at: location, "values of \(measured[0].measure.column) with codes of \(commodities[0])",
        remedy: "'\(wanted)' belongs to them; check the columns")
    }
    guard partner != nil || !known.contains("CTY_NAME") else {
      throw TextFormatError(
        at: location, "countries by name only", remedy: "ask for CTY_CODE as well")
    }
    if commodities.isEmpty, let other = known.filter({ $0.contains("COMMODITY") }).min() {
      throw TextFormatError(
        at: location, "commodities in '\(other)', and no column '\(wanted)'",
        remedy: "ask for \(wanted) as well")
    }
  }
}
