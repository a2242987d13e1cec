public import TextFormats
import TimeSeries
public import TradeStatistics

/// What a file of figures does not say itself: which table it is, how it is laid out, in which unit,
/// who published it and when.
///
/// A figure set writes it in `releases.yaml`; for a lone file it is made of the same keys and values.
public struct TableDescription: Hashable, Sendable {
  /// The table that the releases are vintages of.
  public let table: TableKey
  /// Text for people, such as for a list of files.
  public let title: String?
  /// Where the figures were published.
  public let origin: String

  /// How rows belong to several tables, of which `table` is the first.
  let split: TableSplit
  let layout: TableLayout
  /// What the file is in; its identity is that of its own bytes.
  let encoding: TextEncodingName
  /// What stands between two cells, and whether a line may end with one more.
  let csv: CSVOptions
  let columns: ColumnNames
  let ignored: [String]
  /// What a value of 1 stands for, in units of the currency.
  let scale: FixedPoint
  let quantityUnit: QuantityUnit?
  /// The unit that stands for no quantity.
  let withoutQuantity: String?
  let thousands: Character?
  let withheld: String?
  let tolerance: ToleranceRule
  let status: EvidenceStatus
  let scope: Scope
  /// Whether the scope of each table has the codes that the file shows for it, and no others.
  let isScopeInFile: Bool
  let schedule: PublicationSchedule
  let calendarName: String?
  let retrieved: Day?
  let note: String?
  private let fields: [DescriptionField]

  /// Describes the table of a lone file by keys and values, such as `("flow", "export")`.
  ///
  /// Lists are separated by commas or spaces. A lone file has no calendar.
  ///
  /// - Throws: `TextFormatError` with everything that is missing or not valid; the place is the
  ///   number of the field in `--describe`.
  public init(fields: [(key: String, value: String)]) throws(TextFormatError) {
    let sink = DiagnosticSink()
    let place = { SourceLocation(file: "--describe", line: $0, column: 1) }
    let read = fields.enumerated().map { index, field in
      let isList = DescriptionKey(rawValue: field.key)?.isList ?? false
      let values =
        isList
        ? field.value.split { $0 == "," || $0 == " " }.map(String.init) : [field.value]
      return DescriptionField(key: field.key, values: values, location: place(index + 1))
    }
    let description = TableDescription(read, at: place(1), calendars: [], sink)
    try sink.throwIfErrors()
    guard let description else {
      throw TextFormatError(at: place(1), "the description is not complete")
    }
    self = description
  }

  /// Reads fields, reports everything wrong, and gives nil where no table can be made of them.
  init?(
    _ fields: [DescriptionField], at location: SourceLocation, calendars: [String],
    _ sink: DiagnosticSink
  ) {
    let reader = FieldReader(fields, at: location, sink)
    let split = TableSplit(reader)
    let table = split.flatMap { TableKey(reader, $0) }
    let origin = reader.value(.origin, "a text") { $0.isEmpty ? nil : $0 }
    let layout = reader.choice(.layout, of: TableLayout.self)
    let encoding = reader.choice(.encoding, of: TextEncodingName.self, fallback: .utf8)
    let csv = Self.csvOptions(reader)
    let scale = Self.scale(reader)
    let schedule = PublicationSchedule(reader)
    let tolerance =
      reader.optional(.tolerance) == nil
      ? .fixed(.zero) : reader.value(.tolerance, "a tolerance", ToleranceRule.init)
    let status = reader.choice(.status, of: EvidenceStatus.self, fallback: .official)
    let scope = Self.scope(reader)
    let calendarName = Self.calendarName(reader, calendars, schedule)
    guard let split, let table, let origin, let layout, let encoding, let csv, let scale,
      let schedule, let tolerance, let status, let scope
    else { return nil }
    if layout == .wide {
      Self.reportLongOnly(reader, inFile: schedule == .inFile || tolerance == .inFile)
    }
    self.table = table
    self.split = split
    self.origin = origin
    self.layout = layout
    self.encoding = encoding
    self.csv = csv
    self.scale = scale
    self.schedule = schedule
    self.tolerance = tolerance
    self.status = status
    self.scope = scope
    isScopeInFile = reader.optional(.scope)?.text == Self.inFile
    self.calendarName = calendarName
    self.title = reader.optional(.title)?.text
    self.columns = ColumnNames(reader)
    self.ignored = reader.optional(.ignore)?.values ?? []
    self.quantityUnit = reader.optionalValue(.quantityUnit, "a unit", QuantityUnit.init(rawValue:))
    self.withoutQuantity = reader.optional(.withoutQuantity)?.text
    self.thousands = reader.optionalValue(.thousands, "a separator") {
      $0.count == 1 && ",.' ".contains($0) ? $0.first : nil
    }
    self.withheld = reader.optional(.withheld)?.text
    self.retrieved = reader.optionalValue(.retrieved, "a day") { Day($0) }
    self.note = reader.optional(.note)?.text
    self.fields = fields
  }

  /// The tables that rows belong to, in the order of their numbers.
  var tables: [TableKey] { split.tables(like: table) }

  /// SHA-256 of the canonical text of the description and of the calendar that it uses.
  func digest(calendar: ReleaseCalendar?) -> String {
    let described = fields.sorted { $0.key < $1.key }.map { [$0.key] + $0.values }
    let used = calendar.map { [["calendar", $0.sha256]] } ?? []
    return descriptionDigest([["figure-table 1"]] + described + used)
  }
}

extension TableDescription {
  private static func csvOptions(_ reader: FieldReader) -> CSVOptions? {
    let delimiter =
      reader.optional(.delimiter) == nil
      ? .comma
      : reader.value(.delimiter, "a delimiter") { text -> CSVOptions.Delimiter? in
        switch text {
        case "comma", ",": .comma
        case "semicolon", ";": .semicolon
        case "tab", "\t": .tab
        default: nil
        }
      }
    let trailing =
      reader.optional(.trailingDelimiter) == nil
      ? false
      : reader.value(.trailingDelimiter, "a choice") { text -> Bool? in
        switch text {
        case "allowed": true
        case "none": false
        default: nil
        }
      }
    guard let delimiter, let trailing else { return nil }
    return CSVOptions(delimiter: delimiter, allowsTrailingDelimiter: trailing)
  }

  private static func scale(_ reader: FieldReader) -> FixedPoint? {
    let isRate = reader.optional(.flow)?.text == Flow.exchangeRate.rawValue
    if isRate {
      if let unit = reader.optional(.unit) {
        reader.sink.error(
          "exchange rates have no unit", at: unit.location,
          remedy: "leave 'unit' out: a rate is in units of the row's currency")
        return nil
      }
      return FixedPoint(1)
    }
    if reader.optional(.currency)?.text == Currency.none.rawValue {
      return withoutMoney(reader)
    }
    let money = reader.value(.unit, "an amount of money", Money.init)
    guard let money, let field = reader.optional(.unit) else { return nil }
    guard money.amount >= FixedPoint(1) else {
      reader.sink.error(
        "unit '\(field.text)' is less than one \(money.currency)", at: field.location,
        remedy: DescriptionKey.unit.help)
      return nil
    }
    if let currency = reader.optional(.currency), currency.text != money.currency.rawValue {
      reader.sink.error(
        "the unit is in \(money.currency), the table in \(currency.text)", at: field.location,
        remedy: "name the same currency in both")
      return nil
    }
    return money.amount
  }

  /// The scale of a table that counts quantities alone, whose columns are those of the long layout; nil with reports of
  /// what makes sense for values only.
  private static func withoutMoney(_ reader: FieldReader) -> FixedPoint? {
    let before = reader.sink.count
    for field in [.unit, .valueColumn, .withheld, .tolerance].compactMap(reader.optional) {
      reader.sink.error(
        "a table without a currency has no values, so no '\(field.key)'", at: field.location,
        remedy: "leave it out; quantities have 'columns.quantity' and 'quantity-unit'")
    }
    if let layout = reader.optional(.layout), layout.text == TableLayout.wide.rawValue {
      reader.sink.error(
        "the wide layout has values only, and the table has no currency", at: layout.location,
        remedy: "bring the file into the long layout")
    }
    return reader.sink.count == before ? FixedPoint(1) : nil
  }

  private static func reportLongOnly(_ reader: FieldReader, inFile: Bool) {
    if inFile {
      reader.sink.error(
        "the wide layout has no column for 'published' or 'tolerance'", at: reader.location,
        remedy: "state them here, or bring the file into the long layout")
    }
    let keys: [DescriptionKey] = [
      .periodColumn, .valueColumn, .quantityColumn, .quantityUnitColumn, .publishedColumn,
      .toleranceColumn, .noteColumn, .quantityUnit, .partnerColumn, .flowColumn, .partners,
      .flows, .withoutQuantity, .editionColumn, .editions,
    ]
    for field in keys.compactMap(reader.optional) {
      reader.sink.error(
        "the wide layout has no '\(field.key)'", at: field.location,
        remedy: "its columns are the codes and one for each period")
    }
  }

  /// What `scope` says where the file tells it.
  static let inFile = "in-file"

  private static func scope(_ reader: FieldReader) -> Scope? {
    if reader.optional(.scope)?.text == inFile {
      for field in [.excluded, .absent].compactMap(reader.optional) {
        reader.sink.error(
          "a scope that the file tells has no '\(field.key)'", at: field.location,
          remedy: "leave it out: a code without a row is not known")
      }
      return Scope(absentRow: .unknown)
    }
    let excluded = reader.codes(.excluded)
    let isComplete = reader.optional(.scope).map { $0.text == "complete" } ?? true
    let absent = reader.choice(
      .absent, of: Scope.AbsentRow.self, fallback: isComplete ? .zero : nil)
    let codes = isComplete ? [] : reader.codes(.scope)
    if !isComplete, codes.isEmpty, let field = reader.optional(.scope) {
      reader.sink.error("the scope names no code", at: field.location, remedy: "or write complete")
      return nil
    }
    return absent.map { Scope(codes: codes, excluded: excluded, absentRow: $0) }
  }

  private static func calendarName(
    _ reader: FieldReader, _ calendars: [String], _ schedule: PublicationSchedule?
  ) -> String? {
    guard let field = reader.optional(.calendar) else {
      if schedule?.needsCalendar ?? false {
        reader.sink.error(
          "'first-print' needs a calendar", at: reader.location,
          remedy: calendars.isEmpty
            ? "a lone file has none: give days, or put the file into a figure set"
            : "add 'calendar': one of " + calendars.joined(separator: ", "))
      }
      return nil
    }
    guard calendars.contains(field.text) else {
      reader.sink.error(
        "unknown calendar '\(field.text)'", at: field.location,
        remedy: Diagnostic.didYouMean(field.text, among: calendars)
          ?? (calendars.isEmpty
            ? "a lone file has no calendar" : "one of: " + calendars.joined(separator: ", ")))
      return nil
    }
    return field.text
  }
}

extension TableKey {
  fileprivate init?(_ reader: FieldReader, _ split: TableSplit) {
    let source = reader.value(.source, "a source's name", SourceID.init(rawValue:))
    let reporter = reader.value(.reporter, "an economy") { Economy($0) }
    let partner = split.firstPartner ?? reader.value(.partner, "an economy") { Economy($0) }
    let flow = split.firstFlow?.flow ?? reader.choice(.flow, of: Flow.self)
    let system = split.firstFlow?.system ?? reader.choice(.system, of: TradeSystem.self)
    let basis = reader.choice(.basis, of: Basis.self)
    let edition =
      split.firstEdition
      ?? reader.value(.classification, "a nomenclature") { $0.isEmpty ? nil : $0 }
    let level = reader.choice(.level, of: Classification.Level.self)
    let valuation = split.firstFlow?.valuation ?? reader.choice(.valuation, of: Valuation.self)
    let adjustment = reader.choice(.adjustment, of: Adjustment.self)
    let currency = reader.value(.currency, "a currency", Currency.init(rawValue:))
    guard let source, let reporter, let partner, let flow, let system, let basis, let edition,
      let level, let valuation, let adjustment, let currency
    else { return nil }
    self.init(
      source: source, reporter: reporter, partner: partner, flow: flow, system: system,
      basis: basis, classification: Classification(edition: edition, level: level),
      valuation: valuation, adjustment: adjustment, currency: currency)
  }
}

extension DescriptionKey {
  fileprivate var isList: Bool {
    [.scope, .excluded, .ignore, .partners, .flows, .editions].contains(self)
  }
}
