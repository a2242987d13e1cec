import TextFormats
import TimeSeries
import TradeStatistics

/// When each commodity's export sales were released last, and from when to when its marketing years run.
public enum ExportSalesReleaseDatesJSON: OfficialFormat {
  /// `usda-esr-datareleasedates`.
  public static let name = "usda-esr-datareleasedates"
  /// What it is, for people.
  public static let title =
    "USDA Foreign Agricultural Service, release dates of export sales (JSON)"

  /// Whether the bytes are an array of rows with marketing years and times of release.
  public static func recognizes(_ head: FileHead) -> Bool {
    ExportSalesJSON.isArray(head, with: ["releaseTimeStamp", "marketYearStart"])
  }

  /// Reads the answer as lines of the calendar `usda-esr`: which week was released on which day.
  ///
  /// The office announces no days; the next one is inferred from its habit, where it is still to come, and marked so.
  ///
  /// - Throws: `OfficialSourcesError` as `references` does.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    let answer = try JSONRows(input)
    var findings = CountedFindings()
    let references = try references(answer, &findings)
    let empty = ReleaseCollector(terms).file(
      answer.feed, name: input.name, title: title, origin: ExportSalesJSON.origin, format: name)
    let calendar = references.releases.sorted { $0.key < $1.key }.map { week, day in
      CalendarEntry(
        calendar: ExportSalesJSON.calendar ?? "", period: week, day: day, evidence: .seen,
        source: empty.file.origin)
    }
    let next = references.releases.keys.max().map(nextRelease).flatMap { entry in
      entry.day > terms.retrieved ? entry : nil
    }
    let file = FigureFile(
      file: empty.file, title: title, descriptionDigest: empty.descriptionDigest, releases: [],
      calendar: calendar + [next].compactMap(\.self))
    return OfficialReading(file: file, findings: findings.diagnostics)
  }

  /// When the week after one appears: on the Thursday after it; a holiday may make it the Friday.
  private static func nextRelease(after week: Period) -> CalendarEntry {
    let next = Period(weekOf: week.lastDay.advanced(by: 1))
    return CalendarEntry(
      calendar: ExportSalesJSON.calendar ?? "", period: next, day: next.firstDay.advanced(by: 10),
      evidence: .unverified, source: "inferred: weekly, on Thursdays, after a holiday on Fridays")
  }

  /// Marketing years and days of release.
  ///
  /// - Throws: `OfficialSourcesError` where the answer is no array of rows, or a row lacks a code, a year or a day.
  public static func references(
    _ input: SourceInput
  ) throws(OfficialSourcesError) -> ExportSalesReferences {
    var findings = CountedFindings()
    return try references(JSONRows(input), &findings)
  }

  private static func references(
    _ answer: JSONRows, _ findings: inout CountedFindings
  ) throws(OfficialSourcesError) -> ExportSalesReferences {
    var references = ExportSalesReferences()
    for row in answer.rows {
      func whole(_ name: String) -> Int? { row.value[name]?.number.flatMap { Int($0.text) } }
      func day(_ name: String) -> Day? { row.value[name]?.text.flatMap(ExportSalesRow.day) }
      guard let commodity = whole("commodityCode"), let number = whole("marketYear"),
        let start = day("marketYearStart"), let end = day("marketYearEnd"), start < end
      else {
        throw OfficialSourcesError(
          TextFormatError(
            at: row.place,
            "a row without 'commodityCode', 'marketYear', 'marketYearStart' and 'marketYearEnd'",
            remedy: "get the answer again; days are written 2025-09-01"))
      }
      references.years[commodity, default: []].append(
        MarketingYear(number: number, start: start, end: end))
      guard let released = day("releaseTimeStamp") else { continue }
      guard let week = week(releasedOn: released) else {
        findings.add(
          "released on \(released), neither a Thursday nor a Friday: it is not told for which"
            + " week", at: row.place)
        continue
      }
      references.releases[week] = min(references.releases[week] ?? released, released)
    }
    return references
  }

  /// The week that a release is of: it ended the Thursday before; a holiday moves a release from Thursday to Friday.
  static func week(releasedOn day: Day) -> Period? {
    let monday = Period(weekOf: day).firstDay
    guard (3...4).contains(day.ordinal - monday.ordinal) else { return nil }
    return Period(weekOf: monday.advanced(by: -4))
  }
}
