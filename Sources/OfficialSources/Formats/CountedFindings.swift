import TextFormats

/// Findings that many rows may share: each is told once, at its first place, with the number of its rows.
struct CountedFindings {
  private struct Entry {
    let severity: Diagnostic.Severity
    let place: SourceLocation
    let remedy: String?
    var count = 1
  }

  private var entries: [String: Entry] = [:]

  /// Counts a row with a finding.
  ///
  /// - Parameters:
  ///   - message: what is found, the same for all its rows.
  ///   - place: where the row stands; asked for the first one only.
  mutating func add(
    _ severity: Diagnostic.Severity, _ message: String, remedy: String? = nil,
    at place: @autoclosure () -> SourceLocation
  ) {
    if entries[message] != nil {
      entries[message]?.count += 1
    } else {
      entries[message] = Entry(severity: severity, place: place(), remedy: remedy)
    }
  }

  /// All of them, in no order.
  var diagnostics: [Diagnostic] {
    entries.map { message, entry in
      let rows = entry.count == 1 ? "" : " (\(entry.count) rows, of which this is the first)"
      return Diagnostic(
        entry.severity, at: entry.place, message + rows, remedy: entry.remedy)
    }
  }
}
