/// What answers without figures say of answers with figures: release dates, marketing years, codes of countries.
public struct OfficialReferences: Hashable, Sendable {
  /// When UN Comtrade released which dataset; nil where no such answer was given.
  public var availability: ComtradeAvailability?
  /// What export sales refer to.
  public var exportSales = ExportSalesReferences()

  /// Creates references that say nothing yet.
  public init() {}

  /// Takes what an answer of some format says; one with figures says nothing here.
  ///
  /// - Throws: `OfficialSourcesError` where the answer cannot be read.
  public mutating func add(
    _ input: SourceInput, of format: any OfficialFormat.Type
  ) throws(OfficialSourcesError) {
    switch format.name {
    case ComtradeAvailabilityJSON.name:
      let found = try ComtradeAvailabilityJSON.availability(input)
      availability = ComtradeAvailability((availability?.datasets ?? []) + found.datasets)
    case ExportSalesCountriesJSON.name:
      exportSales.countries.merge(try ExportSalesCountriesJSON.countries(input)) { $1 }
    case ExportSalesReleaseDatesJSON.name:
      let found = try ExportSalesReleaseDatesJSON.references(input)
      exportSales.years.merge(found.years) { $1 }
      exportSales.releases.merge(found.releases) { $1 }
    default: break
    }
  }
}
