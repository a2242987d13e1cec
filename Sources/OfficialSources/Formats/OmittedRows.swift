import TextFormats

/// What was not taken from a file as it stands there: rows, or parts of them, counted by the reason.
///
/// Each reason is told once, at the first row that it holds for, so that a file of a million such rows is told as briefly
/// as one of a single row.
struct OmittedRows {
  private struct Reason: Hashable {
    let severity: Diagnostic.Severity
    let text: String
    let remedy: String?
  }

  private struct Found {
    let first: SourceLocation
    var count = 1
  }

  /// The most reasons that are told one by one; a file in a wrong format has one for each row.
  private static let reasonLimit = 50

  private var found: [Reason: Found] = [:]
  private var rest: Found?

  /// Counts a row.
  ///
  /// - Parameters:
  ///   - reason: what holds for it and what was done, as a clause: `partner '4803' is not known here; left out`.
  ///   - location: where the row is.
  mutating func add(
    _ reason: String, at location: SourceLocation,
    severity: Diagnostic.Severity = .note, remedy: String? = nil
  ) {
    let key = Reason(severity: severity, text: reason, remedy: remedy)
    if found[key] != nil {
      found[key]?.count += 1
    } else if found.count < OmittedRows.reasonLimit {
      found[key] = Found(first: location)
    } else if rest != nil {
      rest?.count += 1
    } else {
      rest = Found(first: location)
    }
  }

  /// A sentence for each reason, sorted by place.
  var diagnostics: [Diagnostic] {
    var all = found.map { reason, found in
      Diagnostic(
        reason.severity, at: found.first, "\(Self.rows(found.count)): \(reason.text)",
        remedy: reason.remedy)
    }
    if let rest {
      all.append(
        Diagnostic(
          .warning, at: rest.first, "\(Self.rows(rest.count)) left out for more such reasons",
          remedy: "check that the file is what it is taken for"))
    }
    return all.sorted()
  }

  private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }
}
