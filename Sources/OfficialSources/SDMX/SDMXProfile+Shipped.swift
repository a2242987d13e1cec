import TextFormats

extension SDMXProfile {
  /// The profiles that come with the program.
  ///
  /// They are compiled in, so that a reader needs no folder, and an archive no other version of them.
  public static let shipped: [SDMXProfile] = shippedTexts.compactMap { name, text in
    try? SDMXProfile(bytes: Array(text.utf8), file: name)
  }

  /// The YAML of each, by name.
  static let shippedTexts: [(name: String, text: String)] = [
    ("eurostat-comext.yaml", eurostatComext), ("imf-imts.yaml", imfTrade),
    ("ecb-exr.yaml", ecbExchangeRates),
  ]

  private static let eurostatComext = """
    sdmx-profile: 1
    id: eurostat-comext
    title: Eurostat Comext, trade of the EU and its members by HS and CN8
    origin: Eurostat, Comext DS-045409
    dataflows: ["ESTAT:DS-045409"]
    # Extra-EU trade is recorded as special trade, intra-EU trade by other rules: one word does not
    # fit both.
    table: {source: eurostat, system: unspecified, basis: customs, adjustment: none, currency: EUR}
    dimensions:
      freq: {is: any}
      reporter:
        is: reporter
        areas: iso-alpha-2
        codes: {EU27_2020: EUN, EL: GRC}
      partner:
        is: partner
        areas: iso-alpha-2
        codes: {WORLD: WLD, EU27_2020: EUN, EL: GRC, XS: SRB}
      product: {is: product}
      flow:
        codes:
          "1": {flow: import, valuation: CIF}
          "2": {flow: export, valuation: FOB}
      indicators:
        codes:
          VALUE_IN_EUROS: {measure: value}
          QUANTITY_IN_100KG: {measure: quantity, unit: kg, times: 100}
    published: {column: LAST UPDATE, form: DD/MM/YY}
    """

  private static let imfTrade = """
    sdmx-profile: 1
    id: imf-imts
    title: IMF, International Trade in Goods by partner (IMTS)
    origin: International Monetary Fund, International Merchandise Trade Statistics (IMTS)
    dataflows: ["IMF.STA:IMTS"]
    table: {source: imf, system: unspecified, basis: customs, adjustment: none, currency: USD,
      product: TOTAL}
    dimensions:
      COUNTRY:
        also-called: [REF_AREA]
        is: reporter
        areas: iso-alpha-3
        codes: {G001: WLD, G163: EMU}
      INDICATOR:
        codes:
          XG_FOB_USD: {flow: export, valuation: FOB}
          MG_CIF_USD: {flow: import, valuation: CIF}
          MG_FOB_USD: {flow: import, valuation: FOB}
      COUNTERPART_COUNTRY:
        also-called: [COUNTERPART_AREA]
        is: partner
        areas: iso-alpha-3
        codes: {G001: WLD, G163: EMU}
      FREQUENCY: {also-called: [FREQ], is: any}
    # SCALE tells how the office's own pages show the numbers; the numbers are in dollars.
    not-multiplied: [SCALE]
    """

  private static let ecbExchangeRates = """
    sdmx-profile: 1
    id: ecb-exr
    title: European Central Bank, euro reference rates
    origin: European Central Bank, euro foreign exchange reference rates (EXR)
    dataflows: ["ECB:EXR"]
    table: {source: ecb, reporter: EMU, partner: WLD, flow: exchange-rate, system: unspecified,
      basis: not-applicable, valuation: unspecified, adjustment: none, currency: EUR}
    dimensions:
      FREQ: {only: [D, M]}
      CURRENCY: {is: product}
      CURRENCY_DENOM: {only: [EUR]}
      EXR_TYPE: {only: [SP00]}
      EXR_SUFFIX: {only: [A]}
    multiplier: UNIT_MULT
    published: {days: period-end, longer: by period-end+1}
    """
}
