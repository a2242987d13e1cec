import Agreements
public import Briefing
import TextFormats
import TimeSeries
import TradeStatistics

/// Releases to come and agreements' own days, as a table, JSON or a calendar to subscribe to.
public struct CalendarListing {
  private let coming: ComingReleases
  private let width: Int
  private let ink: Ink

  /// Creates a writer of a list.
  public init(_ coming: ComingReleases, width: Int, ink: Ink) {
    self.coming = coming
    self.width = width
    self.ink = ink
  }

  /// A table for a terminal, ending with a line feed.
  public var text: String {
    let days = "\(DateText.day(coming.days.lowerBound)) to \(DateText.day(coming.days.upperBound))"
    var lines = [ink.apply(.strong, "Coming releases, \(days)"), ""]
    if coming.events.isEmpty {
      lines.append("  the calendars on file have no day in this time")
    } else {
      var table = TextTable([.init("day"), .init("what"), .init("known from")])
      for event in coming.events {
        table.add([.init("\(event.day)"), .init(title(event)), .init(basis(event))])
      }
      lines += table.lines(width: width, indent: 2, ink: ink)
    }
    if !coming.silent.isEmpty {
      let names = coming.silent.map(\.rawValue).joined(separator: ", ")
      lines +=
        [""]
        + TextWrap.lines(
          "No day on file for \(names): import the office's calendar (Documentation/FigureSets.md).",
          width: width, first: "  ", rest: "  ")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The list in the schema `pledgeline.calendar/1`, UTF-8.
  public var json: [UInt8] {
    JSONWriter.write([
      "schema": "pledgeline.calendar/1", "from": .text(coming.days.lowerBound),
      "through": .text(coming.days.upperBound), "events": .list(coming.events, value),
      "withoutDays": .list(coming.silent) { .text($0) },
    ])
  }

  /// An iCalendar object (RFC 5545) with an all-day event each, UTF-8.
  ///
  /// An event's identity is made of what it is, so that a moved day moves the event of a subscriber. Its time stamp is
  /// the first day of the list: the same question gives the same bytes.
  public var iCalendar: [UInt8] {
    var writer = ICalendarWriter()
    writer.add("BEGIN", "VCALENDAR")
    writer.add("VERSION", "2.0")
    writer.add("PRODID", "-//Pledgeline//Coming releases//EN")
    writer.add("CALSCALE", "GREGORIAN")
    for event in coming.events {
      writer.add("BEGIN", "VEVENT")
      writer.add("UID", identity(event) + "@pledgeline")
      writer.add("DTSTAMP", ICalendarWriter.date(coming.days.lowerBound) + "T000000Z")
      writer.add("DTSTART;VALUE=DATE", ICalendarWriter.date(event.day))
      writer.add("DTEND;VALUE=DATE", ICalendarWriter.date(event.day.advanced(by: 1)))
      writer.add("SUMMARY", ICalendarWriter.text(title(event)))
      writer.add("DESCRIPTION", ICalendarWriter.text(basis(event)))
      writer.add("TRANSP", "TRANSPARENT")
      writer.add("END", "VEVENT")
    }
    writer.add("END", "VCALENDAR")
    return writer.bytes
  }

  private func title(_ event: ComingReleases.Event) -> String {
    switch event {
    case .release(let entry, let source):
      "\(source?.rawValue ?? entry.calendar): figures for \(DateText.period(entry.period))"
    case .checkpoint(let checkpoint, let agreement): "\(agreement): \(checkpoint.title)"
    }
  }

  private func basis(_ event: ComingReleases.Event) -> String {
    switch event {
    case .release(let entry, _): "\(entry.calendar), \(entry.evidence.rawValue): \(entry.source)"
    case .checkpoint: "the agreement's file"
    }
  }

  private func identity(_ event: ComingReleases.Event) -> String {
    let text =
      switch event {
      case .release(let entry, _): "\(entry.calendar)-\(entry.period)"
      case .checkpoint(let checkpoint, let agreement): "\(agreement)-\(checkpoint.title)"
      }
    return String(text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }

  private func value(_ event: ComingReleases.Event) -> JSONValue {
    switch event {
    case .release(let entry, let source):
      [
        "day": .text(entry.day), "kind": "release", "calendar": .string(entry.calendar),
        "source": .optional(source) { .text($0) }, "period": .text(entry.period),
        "evidence": .string(entry.evidence.rawValue), "knownFrom": .string(entry.source),
      ]
    case .checkpoint(let checkpoint, let agreement):
      [
        "day": .text(checkpoint.day), "kind": "checkpoint", "agreement": .string(agreement),
        "title": .string(checkpoint.title),
      ]
    }
  }
}
