import TextFormats
import TradeStatistics

/// The currencies and units of quantity that an agreement file may name.
///
/// Source of the currencies: ISO 4217, active codes of legal tender.
enum KnownUnits {
  static let currencies: [String] = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP
    GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR
    KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
    MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS
    UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  static let quantities: [String] = [
    "t", "kg", "lb", "bbl", "m3", "l", "m3-gas", "cf-gas", "bu", "units", "head", "aircraft",
    "cars",
  ]

  static func currency(_ text: String) -> Currency? {
    currencies.contains(text) ? Currency(rawValue: text) : nil
  }

  static func quantity(_ text: String) -> QuantityUnit? {
    quantities.contains(text) ? QuantityUnit(rawValue: text) : nil
  }

  /// What was meant by a misspelt code: among equally close ones, one that begins alike.
  static func didYouMean(_ code: String, among codes: [String]) -> String? {
    let alike = codes.filter { $0.hasPrefix(code.prefix(2)) }
    return Diagnostic.didYouMean(code, among: alike + codes)
  }
}
