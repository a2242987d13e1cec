import SystemCalls
import TextFormats
import TimeSeries
import TradeStatistics

/// Reads a release calendar: columns `period`, `day`, `precision`, `evidence`, `source`.
struct CalendarReader {
  let name: String
  let path: String
  let title: String
  let origin: String

  /// The calendar, or nil with reports.
  func read(_ sink: DiagnosticSink) -> (calendar: ReleaseCalendar, file: FigureFile)? {
    var lines: [(entry: CalendarEntry, precision: Publication.Precision)] = []
    let before = sink.count
    let feed: ByteFeed
    do throws(SystemError) {
      feed = try ByteFeed(path: path)
    } catch {
      sink.error(error.description, at: SourceLocation(file: path, line: 1, column: 1))
      return nil
    }
    do throws(TextFormatError) {
      var reader = try CSVReader(file: path, source: feed.read)
      let columns = try Columns(reader.header)
      var seen: [Period: Int] = [:]
      while let record = try reader.next() {
        guard let line = line(record, columns, sink) else { continue }
        if let first = seen.updateValue(record.line, forKey: line.entry.period.canonical) {
          sink.error(
            "\(line.entry.period) is given twice", at: record.location(ofField: columns.period),
            remedy: "keep this line or line \(first)")
        }
        lines.append(line)
      }
    } catch {
      sink.report(error)
    }
    guard sink.count == before else { return nil }
    let file = SourceFile(name: Path.lastComponent(of: path), sha256: feed.digest, origin: origin)
    let calendar = ReleaseCalendar(name: name, sha256: file.sha256, lines: lines)
    let digest = descriptionDigest([["figure-calendar 1"], [name, title, origin]])
    return (
      calendar,
      FigureFile(
        file: file, title: title, descriptionDigest: digest, releases: [],
        calendar: calendar.entries)
    )
  }

  private struct Columns {
    let period: Int
    let day: Int
    let precision: Int
    let evidence: Int
    let source: Int

    init(_ header: CSVHeader) throws(TextFormatError) {
      period = try header.column("period")
      day = try header.column("day")
      precision = try header.column("precision")
      evidence = try header.column("evidence")
      source = try header.column("source")
    }
  }

  private func line(
    _ record: CSVRecord, _ columns: Columns, _ sink: DiagnosticSink
  ) -> (entry: CalendarEntry, precision: Publication.Precision)? {
    let period: Period? = read(record, columns.period, "a period such as 2020-01", sink) {
      Period($0)
    }
    let day: Day? = read(record, columns.day, "a day such as 2020-03-06", sink) { Day($0) }
    let precision: Publication.Precision? = choice(record, columns.precision, sink)
    let evidence: CalendarEntry.Evidence? = choice(record, columns.evidence, sink)
    guard let period, let day, let precision, let evidence else { return nil }
    if day <= period.firstDay {
      sink.error(
        "\(period) cannot have been published on \(day)",
        at: record.location(ofField: columns.day), remedy: "check the period and the day")
      return nil
    }
    let entry = CalendarEntry(
      calendar: name, period: period, day: day, evidence: evidence, source: record[columns.source])
    return (entry, precision)
  }

  private func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ record: CSVRecord, _ column: Int, _ sink: DiagnosticSink
  ) -> Choice? {
    let valid = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    return read(record, column, "one of: \(valid)", sink) { Choice(rawValue: $0) }
  }

  private func read<Value>(
    _ record: CSVRecord, _ column: Int, _ expected: String, _ sink: DiagnosticSink,
    _ convert: (String) -> Value?
  ) -> Value? {
    let text = record[column]
    if let value = convert(text) { return value }
    sink.error(
      "'\(text)' is not valid here", at: record.location(ofField: column),
      remedy: "write \(expected)")
    return nil
  }
}
