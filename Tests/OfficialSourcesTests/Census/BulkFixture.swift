import OfficialSources

/// Made-up records of the Census Bureau's bulk files.
enum BulkFixture {
  /// Text cut or filled with blanks to a length.
  private static func text(_ text: String, _ length: Int) -> String {
    String((text + String(repeating: " ", count: length)).prefix(length))
  }

  /// Amounts of fifteen digits, by their place among the month's; the year to date has none.
  private static func amounts(_ month: [Int: Int], of count: Int) -> String {
    (0..<2 * count).map { index in
      let digits = String(month[index] ?? 0)
      return String(repeating: "0", count: 15 - digits.count) + digits
    }.joined()
  }

  /// A record of exports by country and district: 323 bytes.
  static func export(
    _ origin: Int, _ commodity: String, _ country: String, district: String = "01",
    month: String = "03", quantity: Int, value: Int
  ) -> String {
    "\(origin)\(commodity)\(country)\(district)2020\(month)"
      + amounts([0: 1, 1: quantity, 3: value, 6: 5], of: 10) + "\r\n"
  }

  /// A record of exports of all countries: 373 bytes.
  static func exportTotal(
    _ origin: Int, _ commodity: String, unit: String, month: String = "03", quantity: Int,
    value: Int, description: String = "SOMETHING"
  ) -> String {
    "\(origin)\(commodity)\(text(description, 50))\(text(unit, 3))   2020\(month)"
      + amounts([0: 1, 1: quantity, 3: value], of: 10) + "\r\n"
  }

  /// What is counted of imports.
  struct Imports {
    var general = 0
    var generalCIF = 0
    var consumption = 0
    var consumptionCIF = 0
    var quantity = 0
    var consumptionQuantity = 0

    var amounts: String {
      BulkFixture.amounts(
        [
          1: consumptionQuantity, 3: consumption, 7: consumptionCIF, 8: quantity, 10: general,
          12: generalCIF,
        ], of: 22)
    }
  }

  /// A record of imports by country, districts and provision of the tariff: 688 bytes.
  static func `import`(_ commodity: String, _ country: String, _ imports: Imports) -> String {
    "\(commodity)\(country)00010200202003" + imports.amounts + "\n"
  }

  /// A record of imports of all countries: 732 bytes.
  static func importTotal(_ commodity: String, unit: String, _ imports: Imports) -> String {
    "\(commodity)\(text("SOMETHING", 50))\(text(unit, 3))   202003" + imports.amounts + "\n"
  }

  static func read(_ members: [(String, String)]) throws(OfficialSourcesError) -> OfficialReading {
    try CensusBulk.read(
      SourceInput(name: "bulk.zip", bytes: StoredZip(members: members).bytes), CensusAnswers.terms)
  }

  static func complaint(_ members: [(String, String)]) -> String {
    do throws(OfficialSourcesError) {
      _ = try read(members)
      return ""
    } catch {
      return error.description
    }
  }
}
