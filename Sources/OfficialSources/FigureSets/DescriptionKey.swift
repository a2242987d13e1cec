import TextFormats
import TradeStatistics

/// The keys that describe a table, in the order of the documentation.
public enum DescriptionKey: String, CaseIterable, Sendable {
  /// Text for people.
  case title
  /// Where the figures were published.
  case origin
  /// The office.
  case source
  /// Who reports.
  case reporter
  /// The other end.
  case partner
  /// What is counted.
  case flow
  /// General, consumption, total, domestic.
  case system
  /// Customs or balance of payments.
  case basis
  /// The nomenclature with its edition.
  case classification
  /// The level of detail.
  case level
  /// Up to where costs are counted.
  case valuation
  /// Seasonal adjustment.
  case adjustment
  /// The currency of the values.
  case currency
  /// How the file is laid out.
  case layout
  /// The encoding of the file.
  case encoding
  /// What stands between two cells.
  case delimiter
  /// Whether a line may end with one more delimiter.
  case trailingDelimiter = "trailing-delimiter"
  /// Name of the column of periods.
  case periodColumn = "columns.period"
  /// Name of the column of codes.
  case codeColumn = "columns.code"
  /// Name of the column of values.
  case valueColumn = "columns.value"
  /// Name of the column of quantities.
  case quantityColumn = "columns.quantity"
  /// Name of the column of units of quantity.
  case quantityUnitColumn = "columns.quantity-unit"
  /// Name of the column of publication days.
  case publishedColumn = "columns.published"
  /// Name of the column of tolerances.
  case toleranceColumn = "columns.tolerance"
  /// Name of the column of notes.
  case noteColumn = "columns.note"
  /// Name of the column of partners, in a file of several.
  case partnerColumn = "columns.partner"
  /// Name of the column of flows, in a file of several.
  case flowColumn = "columns.flow"
  /// Name of the column of editions, in a file of several.
  case editionColumn = "columns.edition"
  /// The economies of the file's own codes.
  case partners
  /// The flows of the file's own codes.
  case flows
  /// The editions of the file's own codes.
  case editions
  /// Columns that are not read.
  case ignore
  /// What one unit of a value is worth.
  case unit
  /// The unit of all quantities.
  case quantityUnit = "quantity-unit"
  /// The unit that stands for no quantity.
  case withoutQuantity = "without-quantity"
  /// The separator of thousands.
  case thousands
  /// The mark of a withheld figure.
  case withheld
  /// Half-width of the band of the true value.
  case tolerance
  /// How the figures came to be on file.
  case status
  /// The codes asked for.
  case scope
  /// The codes left out.
  case excluded
  /// What a missing row means.
  case absent
  /// When the figures became public.
  case published
  /// The calendar of first prints.
  case calendar
  /// The day on which the figures were taken.
  case retrieved
  /// What must be said of every figure.
  case note

  /// The start of the keys that give the publication of a range of periods.
  static let rangePrefix = "published."

  /// The keys by name.
  public static var names: [String] { allCases.map(\.rawValue) }

  static func isKnown(_ name: String) -> Bool { DescriptionKey(rawValue: name) != nil }

  /// What a valid value looks like, in one line.
  public var help: String {
    switch self {
    case .title: "text for people"
    case .origin: "who published the figures and where, for people to follow"
    case .source: "a short name in lower case, such as census, gacc, eurostat"
    case .reporter, .partner: "a three-letter ISO 3166 code such as USA, CHN, or WLD, EUN, EMU"
    case .flow: Flow.allCases.map(\.rawValue).joined(separator: ", ")
    case .system: "general, consumption, total, domestic or unspecified"
    case .basis: "customs, balance-of-payments or not-applicable"
    case .classification: "the nomenclature with its edition, such as HS2017, or none"
    case .level: "total, HS2, HS4, HS6, HS8, HS10, lines or currency"
    case .valuation: "FAS, FOB, CIF, customs-value or unspecified"
    case .adjustment: "none or official-seasonal"
    case .currency:
      "a three-letter ISO 4217 code such as USD, or XXX where only quantities are counted"
    case .layout: "long (a row a figure) or wide (a row a code, a column a period)"
    case .encoding:
      TextEncodingName.allCases.map(\.rawValue).joined(separator: ", ") + "; UTF-8 if left out"
    case .delimiter: "comma, semicolon or tab, or the character itself; comma if left out"
    case .trailingDelimiter: "allowed, where lines end with one more delimiter, or none"
    case .periodColumn, .codeColumn, .valueColumn, .quantityColumn, .quantityUnitColumn,
      .publishedColumn, .toleranceColumn, .noteColumn, .partnerColumn, .flowColumn,
      .editionColumn:
      "the name of that column in the file's first line"
    case .partners: "for each partner the file's code and the ISO 3166 code: [5700=CHN, 1220=CAN]"
    case .flows:
      "for each flow the file's code, flow, system and valuation: [E=export/total/FAS,"
        + " I=import/general/customs-value]"
    case .editions:
      "for each edition the file's code and its name: [801MY2020=USDA-ESR-801-2020]"
    case .ignore: "names of columns that are not read"
    case .unit: "what a value of 1 stands for: 1 USD, 1 million USD, 1 bn USD"
    case .quantityUnit: "a unit such as t, kg, bbl, m3, l"
    case .withoutQuantity: "the unit that says that no quantity is counted, such as X"
    case .thousands: "the character that separates thousands: , or ' or . or a space"
    case .withheld: "the text that stands for a withheld figure, such as (D)"
    case .tolerance: "a number in units of the values, half-last-digit or in-file"
    case .status: "official, derived or press"
    case .scope:
      "complete, the codes asked for, each with everything under it, or in-file: those that it shows"
    case .excluded: "codes left out, each with everything under it"
    case .absent: "zero (no trade) or unknown"
    case .published:
      "2020-06-04, by 2020-06-30, first-print, period-end, by period-end+1 or in-file"
    case .calendar: "the name of one of the set's calendars"
    case .retrieved: "a day such as 2020-06-04"
    case .note: "one sentence"
    }
  }
}
