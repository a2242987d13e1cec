import TextFormats
import TimeSeries

/// Which rule tells the publication of which periods of a file.
enum PublicationSchedule: Hashable, Sendable {
  /// A rule for each range of periods; one range that holds everything has no period.
  case rules([Range])
  /// The file has a column of rules.
  case inFile

  /// A rule and the periods that it holds for.
  struct Range: Hashable, Sendable {
    /// The periods covered; nil means all.
    let periods: Period?
    let rule: PublicationRule
  }

  /// The rule for a period, or nil where no range holds it.
  func rule(for period: Period) -> PublicationRule? {
    guard case .rules(let ranges) = self else { return nil }
    return ranges.first { $0.periods?.contains(period) ?? true }?.rule
  }

  /// Whether a rule asks for a calendar.
  var needsCalendar: Bool {
    guard case .rules(let ranges) = self else { return false }
    return ranges.contains { $0.rule == .firstPrint }
  }

  /// Reads `published`, one rule for all periods or one for each range; reports what is wrong.
  init?(_ reader: FieldReader) {
    let ranges = reader.fields(under: DescriptionKey.rangePrefix)
    guard ranges.isEmpty else {
      if let whole = reader.optional(.published) {
        reader.sink.error(
          "'published' is given for all periods and for ranges of them", at: whole.location,
          remedy: "keep one of the two")
        return nil
      }
      self.init(ranges: ranges, reader.sink)
      return
    }
    guard let field = reader.required(.published) else { return nil }
    if field.text == "in-file" {
      self = .inFile
    } else if let rule = PublicationRule(field.text) {
      self = .rules([Range(periods: nil, rule: rule)])
    } else {
      reader.sink.error(
        "published '\(field.text)' is not a rule of publication", at: field.location,
        remedy: DescriptionKey.published.help)
      return nil
    }
  }

  private init?(ranges: [(name: String, field: DescriptionField)], _ sink: DiagnosticSink) {
    var read: [Range] = []
    for (name, field) in ranges {
      guard let period = Period(name) else {
        sink.error(
          "'\(name)' is not a range of periods", at: field.location,
          remedy: "write 2017-01/2018-12, or one period such as 2020-04")
        continue
      }
      if let other = read.compactMap(\.periods).first(where: { $0.overlaps(period) }) {
        sink.error("\(period) overlaps \(other)", at: field.location, remedy: "let ranges touch")
      }
      guard let rule = PublicationRule(field.text) else {
        sink.error(
          "'\(field.text)' is not a rule of publication", at: field.location,
          remedy: PublicationRule.forms)
        continue
      }
      read.append(Range(periods: period, rule: rule))
    }
    guard read.count == ranges.count else { return nil }
    self = .rules(read)
  }
}

extension Period {
  fileprivate func overlaps(_ other: Period) -> Bool {
    firstDay <= other.lastDay && other.firstDay <= lastDay
  }
}
