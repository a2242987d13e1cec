import TextFormats
import TimeSeries

// Each reader reports what it finds wrong and returns nil, as those of TextFormats do.
extension YAMLNode {
  /// A day, `2020-03-10`.
  func day(_ sink: DiagnosticSink) -> Day? {
    guard let text = string(sink) else { return nil }
    return Day(text) ?? mismatch("a day such as 2020-03-10", sink)
  }

  /// A month, `2020-03`.
  func month(_ sink: DiagnosticSink) -> Month? {
    guard let text = string(sink) else { return nil }
    return Month(text) ?? mismatch("a month such as 2020-03", sink)
  }

  /// Any period, `2020-01/02` or `2020-Q1` among others.
  func period(_ sink: DiagnosticSink) -> Period? {
    guard let text = string(sink) else { return nil }
    return Period(text) ?? mismatch("a period such as 2020, 2020-Q1, 2020-03 or 2020-01/02", sink)
  }

  /// A period that is made of whole months.
  func periodOfMonths(_ sink: DiagnosticSink) -> Period? {
    guard let period = period(sink) else { return nil }
    guard period.months != nil else {
      return mismatch("a period of whole months, quarters or years", sink)
    }
    return period
  }

  /// One day, or one month or year where the day is not known.
  func dayMonthOrYear(_ sink: DiagnosticSink) -> Period? {
    guard let text = string(sink) else { return nil }
    let expected = "a day, or a month or year where the day is not known"
    guard let period = Period(text), period.length == 1,
      [.day, .month, .year].contains(period.unit)
    else { return mismatch(expected, sink) }
    return period
  }

  /// A calendar year as a number.
  func year(_ sink: DiagnosticSink) -> Int? {
    integer(sink, in: 1900...2200)
  }

  /// A number of months, `3 months`.
  func monthCount(_ sink: DiagnosticSink) -> Int? {
    guard let text = string(sink) else { return nil }
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), (1...120).contains(count),
      words[1] == (count == 1 ? "month" : "months")
    else { return mismatch("a number of months from 1 to 120, such as '3 months'", sink) }
    return count
  }

  /// A number of days, `45 days`.
  func dayCount(_ sink: DiagnosticSink) -> Int? {
    guard let text = string(sink) else { return nil }
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), (1...3660).contains(count),
      words[1] == (count == 1 ? "day" : "days")
    else { return mismatch("a number of days from 1 to 3660, such as '45 days'", sink) }
    return count
  }

  /// Months from first through last, `{from: 2020-01, through: 2021-12}`.
  func months(lastKey: String, _ sink: DiagnosticSink) -> ClosedRange<Month>? {
    guard var fields = MappingReader(self, sink) else { return nil }
    let first = fields.required("from")?.month(sink)
    let lastNode = fields.required(lastKey)
    let last = lastNode?.month(sink)
    fields.finish()
    guard let first, let lastNode, let last else { return nil }
    return lastNode.range(from: first, through: last, sink)
  }

  /// The months from one through another; mistakes in the two are told at this node, the end.
  func range(from first: Month, through last: Month, _ sink: DiagnosticSink) -> ClosedRange<Month>?
  {
    guard first <= last else {
      sink.error(
        "the end \(last) is before the start \(first)", at: location, remedy: "swap the two")
      return nil
    }
    guard last.ordinal - first.ordinal < FormatLimits.windowMonths else {
      sink.error(
        "\(first) through \(last) is longer than \(FormatLimits.windowMonths) months",
        at: location, remedy: "check the years")
      return nil
    }
    return first...last
  }
}
