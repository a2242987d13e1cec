import TextFormats
import TimeSeries
import TradeStatistics

/// What a row of an answer says that is read here: 20 of its 47 fields.
struct ComtradeRow {
  /// The office's code of the economy that reports.
  let reporter: String
  /// The office's code of the economy at the other end.
  let partner: String
  /// `M`, `X`, or one of the finer flows.
  let flow: String
  /// A month or a year.
  let period: Period
  /// `H0` to `H6`, or another nomenclature.
  let classification: String
  /// The product, or `TOTAL`.
  let product: String
  /// Length of the product's code; 0 for the total.
  let level: String?
  /// Goods (`C`) or services (`S`).
  let type: String
  /// The fields by which a total is broken down, with what each has where it is not.
  let breakdown: [Breakdown]
  let primary: FixedPoint?
  let cif: FixedPoint?
  let fob: FixedPoint?
  let unitCode: String
  let quantity: FixedPoint?
  let isQuantityEstimated: Bool
  let isWeightEstimated: Bool
  let location: SourceLocation

  /// A field that cuts a total into parts.
  struct Breakdown {
    let field: String
    let value: String
  }

  /// What each such field has where the row is not a part: world, all customs procedures, all modes of transport and of
  /// supply.
  private static let totals = [
    ("partner2Code", "0"), ("customsCode", "C00"), ("motCode", "0"), ("mosCode", "0"),
  ]

  /// Reads a row.
  ///
  /// - Throws: `TextFormatError` where a field is missing or makes no sense.
  init(_ fields: ComtradeFields) throws(TextFormatError) {
    location = fields.location
    type = try fields.required("typeCode")
    reporter = try fields.required("reporterCode")
    partner = try fields.required("partnerCode")
    flow = try fields.required("flowCode")
    classification = try fields.required("classificationCode")
    product = try fields.required("cmdCode")
    level = fields.text("aggrLevel")
    period = try ComtradeRow.period(
      try fields.required("period"), frequency: try fields.required("freqCode"), fields.location)
    var breakdown: [Breakdown] = []
    for (field, total) in ComtradeRow.totals {
      // A field that the answer does not have breaks nothing down.
      guard let value = fields.text(field), value != total else { continue }
      breakdown.append(Breakdown(field: field, value: value))
    }
    self.breakdown = breakdown
    primary = try fields.amount("primaryValue")
    cif = try fields.amount("cifvalue")
    fob = try fields.amount("fobvalue")
    unitCode = fields.text("qtyUnitCode") ?? ComtradeUnit.none
    quantity = try fields.amount("qty")
    isQuantityEstimated = fields.flag("isQtyEstimated")
    isWeightEstimated = fields.flag("isNetWgtEstimated")
  }

  /// How values of such a flow are given: exports FOB, imports CIF.
  var usualValuation: Valuation { flow == "X" ? .fob : .cif }

  /// How the value is given: as usual, unless the row itself gives its primary value as the other one.
  var valuation: Valuation {
    let isExport = usualValuation == .fob
    let (usual, other) = isExport ? (fob, cif) : (cif, fob)
    guard usual == nil, other != nil, other == primary else { return usualValuation }
    return isExport ? .cif : .fob
  }

  /// A period as the office writes it: `2023` of frequency `A`, `202301` of frequency `M`.
  static func period(
    _ text: String, frequency: String, _ location: SourceLocation
  ) throws(TextFormatError) -> Period {
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      if frequency == "A", text.utf8.count == 4, let year = Int(text), year > 0 {
        return Period(year: year)
      }
      if frequency == "M", text.utf8.count == 6,
        let month = Month("\(text.prefix(4))-\(text.suffix(2))")
      {
        return Period(month)
      }
    }
    throw TextFormatError(
      at: location, "period '\(text)' of frequency '\(frequency)' is not a year or a month",
      remedy: "years look like 2023 with A, months like 202301 with M")
  }
}
