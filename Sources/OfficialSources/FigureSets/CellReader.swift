import TextFormats
import TimeSeries
import TradeStatistics

/// Reads single cells and reports what is wrong with them.
struct CellReader {
  let sink: DiagnosticSink
  private let description: TableDescription
  private let calendar: ReleaseCalendar?
  private let scopeMap: ProductMap
  private let exclusionMap: ProductMap
  private let partners: [String: Int]
  private let flows: [String: Int]
  private let editions: [String: Int]
  private let tables: [TableKey]

  init(_ description: TableDescription, _ calendar: ReleaseCalendar?, _ sink: DiagnosticSink) {
    self.description = description
    self.calendar = calendar
    self.sink = sink
    scopeMap = CellReader.map(description.scope.codes)
    exclusionMap = CellReader.map(description.scope.excluded)
    partners = description.split.partners
    flows = description.split.flows
    editions = description.split.editions
    tables = description.tables
  }

  private static func map(_ codes: [ProductCode]) -> ProductMap {
    ProductMap(codes.map { ProductMap.Entry(code: $0, group: 0) })
  }

  /// A period, or nil with a report.
  func period(_ text: String, at location: @autoclosure () -> SourceLocation) -> Period? {
    if let period = Period(cell: text) { return period }
    sink.error(
      "'\(text.shortened)' is not a period", at: location(),
      remedy: "write 2020-01, 202001, 2020-01/02, 2020-Q1, 2020, 2020-W05 or 2020-03-09")
    return nil
  }

  /// The publication of a period by the description's schedule or by the rule of a cell.
  func publication(
    of period: Period, cell: String? = nil, at location: @autoclosure () -> SourceLocation
  ) -> Publication? {
    let rule: PublicationRule
    if let cell {
      guard let read = PublicationRule(cell) else {
        sink.error(
          "'\(cell.shortened)' is not a rule of publication", at: location(),
          remedy: PublicationRule.forms)
        return nil
      }
      rule = read
    } else {
      guard let found = description.schedule.rule(for: period) else {
        sink.error(
          "no publication is given for \(period)", at: location(),
          remedy: "add a range that holds it to 'published' in the description")
        return nil
      }
      rule = found
    }
    return publication(of: period, by: rule, at: location)
  }

  private func publication(
    of period: Period, by rule: PublicationRule, at location: () -> SourceLocation
  ) -> Publication? {
    do throws(PublicationRule.Failure) {
      return try rule.publication(of: period, calendar: calendar)
    } catch {
      switch error {
      case .notInCalendar:
        let name = calendar.map { "the calendar '\($0.name)'" } ?? "a calendar, which is not given"
        sink.error(
          "no first print of \(period) in \(name)", at: location(),
          remedy: "add the period to the calendar, or give the day")
      case .beforeThePeriod(let day):
        sink.error(
          "\(period) cannot have been published on \(day), before it began", at: location(),
          remedy: "check the period and the day")
      }
      return nil
    }
  }

  /// The number of the table of a row, or nil with a report.
  func table(_ record: CSVRecord, _ columns: LongColumns) -> Int? {
    let partner = number(record, columns.partner, partners, .partners)
    let flow = number(record, columns.flow, flows, .flows)
    let edition = number(record, columns.edition, editions, .editions)
    guard let partner, let flow, let edition else { return nil }
    return description.split.table(partner: partner, flow: flow, edition: edition)
  }

  private func number(
    _ record: CSVRecord, _ field: Int?, _ numbers: [String: Int], _ key: DescriptionKey
  ) -> Int? {
    guard let field else { return 0 }
    if let number = numbers[record[field]] { return number }
    sink.error(
      "'\(record[field].shortened)' is not among the '\(key.rawValue)' of the description",
      at: record.location(ofField: field), remedy: "add it: " + key.help)
    return nil
  }

  /// A product code that fits the table's level and scope.
  func code(_ text: String, at location: @autoclosure () -> SourceLocation) -> ProductCode? {
    let classification = description.table.classification
    let level = classification.level
    guard let code = ProductCode(text) else {
      sink.error(
        text.isEmpty ? "no code" : "'\(text.shortened)' is not a code", at: location(),
        remedy: "codes of level \(level.rawValue) are \(level.codeForm)")
      return nil
    }
    guard classification.accepts(code) else {
      sink.error(
        "code '\(text)' is not of level \(level.rawValue)", at: location(),
        remedy: "codes of this level are \(level.codeForm); leading zeros count")
      return nil
    }
    guard isInScope(code) else {
      sink.error(
        "code '\(text)' lies outside the scope of the table", at: location(),
        remedy: "add it to 'scope' in the description, or remove the row")
      return nil
    }
    return code
  }

  /// Whether a code fits the table's level and scope.
  func accepts(_ code: ProductCode) -> Bool {
    description.table.classification.accepts(code) && isInScope(code)
  }

  private func isInScope(_ code: ProductCode) -> Bool {
    let isAskedFor = scopeMap.entries.isEmpty || scopeMap.longestMatch(for: code) != nil
    return isAskedFor
      && (exclusionMap.entries.isEmpty || exclusionMap.longestMatch(for: code) == nil)
  }

  /// A value in units of the table's currency; nil with no report where the cell is blank.
  func value(_ record: CSVRecord, _ field: Int) -> ValueCell? {
    let text = record[field]
    if text.isEmpty { return .blank }
    if text == description.withheld { return .withheld }
    let location = { record.location(ofField: field) }
    guard let number = number(text, at: location()) else { return nil }
    guard isPossible(number.value, text, at: location()) else { return nil }
    let tolerance: FixedPoint? =
      switch description.tolerance {
      case .fixed(let tolerance): scaled(tolerance, at: location())
      case .halfLastDigit: halfLastDigit(places: number.places)
      case .inFile: .zero
      }
    guard let tolerance, let value = scaled(number.value, at: location()) else { return nil }
    return .number(value, tolerance)
  }

  /// A number of the file in units of the table's currency; nil with a report where it is too large to keep.
  private func scaled(
    _ number: FixedPoint, at location: @autoclosure () -> SourceLocation
  ) -> FixedPoint? {
    // Eighteen digits before the point, as many as are read from a file and kept in an archive.
    let limit = FixedPoint(mantissa: 1_000_000, exponent: 12) / description.scale
    guard number.magnitude < limit else {
      sink.error(
        "\(number) in the unit of the table is larger than any figure of trade", at: location(),
        remedy: "check the cell, and 'unit' in the description")
      return nil
    }
    return number * description.scale
  }

  private func isPossible(
    _ value: FixedPoint, _ text: String, at location: @autoclosure () -> SourceLocation
  ) -> Bool {
    switch description.table.flow {
    case .balance, .netSale: return true
    case .export, .import, .grossSale, .outstandingSale, .accumulatedExport:
      if !value.isNegative { return true }
      sink.error(
        "'\(text)' is negative, as only a balance or net sales can be", at: location(),
        remedy: "check the cell, and the flow in the description")
    case .exchangeRate:
      if value > .zero { return true }
      sink.error(
        "'\(text)' is no rate of exchange, which lies above zero", at: location(),
        remedy: "leave the cell blank where no rate was published")
    }
    return false
  }

  /// A tolerance in units of the table's currency.
  func tolerance(_ record: CSVRecord, _ field: Int) -> FixedPoint? {
    let location = record.location(ofField: field)
    guard let number = number(record[field], at: location) else { return nil }
    guard !number.value.isNegative else {
      sink.error("a tolerance is not negative", at: location, remedy: "write 0 for exact figures")
      return nil
    }
    return scaled(number.value, at: location)
  }

  /// A quantity; nil with a report, `.some(nil)` where the cell is blank.
  ///
  /// - Parameter table: the number of the row's table, whose flow tells whether less than nothing makes sense.
  func quantity(_ record: CSVRecord, _ field: Int, unitField: Int?, table: Int?) -> Quantity?? {
    let text = record[field]
    if text.isEmpty { return .some(nil) }
    let location = record.location(ofField: field)
    if let mark = description.withoutQuantity, let unitField, record[unitField] == mark {
      if FixedPoint(text) == .zero { return .some(nil) }
      sink.error(
        "a quantity of '\(text.shortened)' where unit '\(mark)' says that none is counted",
        at: location, remedy: "check the row, and 'without-quantity' in the description")
      return nil
    }
    guard let number = number(text, at: location) else { return nil }
    // Sales less cancellations, where sales themselves are counted; a value's quantity is never less than nothing.
    let canBeNegative =
      table.map { tables[$0].currency == .none && tables[$0].flow.canBeNegative } ?? true
    if number.value.isNegative, !canBeNegative {
      sink.error("a quantity is not negative", at: location, remedy: "check the file")
      return nil
    }
    let unit = unitField.map { QuantityUnit(rawValue: record[$0]) } ?? description.quantityUnit
    guard let unit else {
      sink.error(
        "the quantity has no unit", at: unitField.map(record.location(ofField:)) ?? location,
        remedy: DescriptionKey.quantityUnit.help)
      return nil
    }
    return Quantity(number.value, unit)
  }

  private func halfLastDigit(places: Int) -> FixedPoint {
    let unit = (0..<(places + 1)).reduce(Int128(1)) { power, _ in power * 10 }
    // Rounded up, so that the band never becomes narrower than what was printed.
    return FixedPoint(millionths: (description.scale.millionths * 5 + unit - 1) / unit)
  }

  private func number(
    _ text: String, at location: @autoclosure () -> SourceLocation
  ) -> (value: FixedPoint, places: Int)? {
    guard let plain = withoutSeparators(text) else {
      sink.error(
        "'\(text.shortened)' has separators that do not stand between thousands", at: location(),
        remedy: "check the cell, and 'thousands' in the description")
      return nil
    }
    do throws(FixedPoint.ParsingFailure) {
      let value = try FixedPoint(parsing: plain)
      let places = plain.utf8.firstIndex(of: UInt8(ascii: ".")).map {
        plain.utf8.distance(from: $0, to: plain.utf8.endIndex) - 1
      }
      return (value, places ?? 0)
    } catch {
      let (problem, remedy) = error.explanation(of: text)
      sink.error("'\(text.shortened)' \(problem)", at: location(), remedy: remedy)
      return nil
    }
  }

  // Three digits after each separator, so that a decimal comma is never taken for one.
  private func withoutSeparators(_ text: String) -> String? {
    guard let separator = description.thousands, text.contains(separator) else { return text }
    let digits = text.drop { $0 == "-" || $0 == "+" }
    let whole = separator == "." ? digits : digits.prefix { $0 != "." }
    let groups = whole.split(separator: separator, omittingEmptySubsequences: false)
    let isGrouped =
      (1...3).contains(groups.first?.count ?? 0) && groups.dropFirst().allSatisfy { $0.count == 3 }
    return isGrouped ? text.filter { $0 != separator } : nil
  }
}

extension FixedPoint.ParsingFailure {
  fileprivate func explanation(of text: String) -> (problem: String, remedy: String) {
    switch self {
    case .tooManyPlaces: ("has more than six decimal places", "round it, or choose a smaller unit")
    case .tooLarge: ("is larger than any figure of trade", "check the cell")
    case .notANumber:
      if text.contains(","), text.allSatisfy({ $0.isNumber || ",.-".contains($0) }) {
        (
          "has separators of thousands, or a decimal comma",
          "remove them, or describe the separator: thousands: \",\""
        )
      } else {
        (
          "is not a number",
          "write plain digits with a point; leave the cell blank where nothing was published,"
            + " and describe a mark for withheld figures: withheld: …"
        )
      }
    }
  }
}

extension String {
  /// The start of a text that may be very long, for messages.
  fileprivate var shortened: String { count > 40 ? prefix(40) + "…" : self }
}
