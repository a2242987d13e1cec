import TextFormats

/// What the records of the Census Bureau's monthly bulk files look like.
///
/// Source: https://www.census.gov/foreign-trade/reference/products/layouts/exdb.html and imdb.html. Amounts have fifteen
/// digits, zeros before them; first those of the month, then those of the year to date.
enum CensusBulkLayout {
  /// `EXP_DETL.TXT`: exports by origin, commodity, country and district.
  static let exportDetail = layout(
    [
      ("df", 1, .code), ("commodity", 10, .code), ("cty_code", 4, .code), ("district", 2, .text),
      ("year", 4, .code), ("month", 2, .code),
    ], exportAmounts)
  /// `EXP_COMM.TXT`: exports by origin and commodity, all countries together.
  static let exportTotals = layout(
    [
      ("df", 1, .code), ("commodity", 10, .code), ("comm_desc", 50, .text), ("unit_qy1", 3, .text),
      ("unit_qy2", 3, .text), ("year", 4, .code), ("month", 2, .code),
    ], exportAmounts)
  /// `IMP_DETL.TXT`: imports by commodity, country, districts and provision of the tariff.
  static let importDetail = layout(
    [
      ("commodity", 10, .code), ("cty_code", 4, .code), ("cty_subco", 2, .text),
      ("dist_entry", 2, .text), ("dist_unlad", 2, .text), ("rate_prov", 2, .text),
      ("year", 4, .code), ("month", 2, .code),
    ], importAmounts)
  /// `IMP_COMM.TXT`: imports by commodity, all countries together.
  static let importTotals = layout(
    [
      ("commodity", 10, .code), ("comm_desc", 50, .text), ("unit_qy1", 3, .text),
      ("unit_qy2", 3, .text), ("year", 4, .code), ("month", 2, .code),
    ], importAmounts)

  private static let exportAmounts = [
    "cards", "qty_1", "qty_2", "all_val", "air_val", "air_wgt", "ves_val", "ves_wgt", "cnt_val",
    "cnt_wgt",
  ]
  private static let importAmounts = [
    "cards", "con_qy1", "con_qy2", "con_val", "dut_val", "cal_dut", "con_cha", "con_cif", "gen_qy1",
    "gen_qy2", "gen_val", "gen_cha", "gen_cif", "air_val", "air_wgt", "air_cha", "ves_val",
    "ves_wgt", "ves_cha", "cnt_val", "cnt_wgt", "cnt_cha",
  ]

  private static func layout(
    _ heads: [(String, Int, FixedWidthField.Kind)], _ amounts: [String]
  ) -> FixedWidthLayout {
    var fields: [FixedWidthField] = []
    var position = 1
    func add(_ name: String, _ length: Int, _ kind: FixedWidthField.Kind) {
      fields.append(FixedWidthField(name, at: position, length: length, kind))
      position += length
    }
    for (name, length, kind) in heads { add(name, length, kind) }
    for suffix in ["_mo", "_yr"] {
      for name in amounts { add(name + suffix, 15, .number) }
    }
    return FixedWidthLayout(fields)
  }
}
