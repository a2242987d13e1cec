import TextFormats

/// What a reader has to say of rows, counted: what it left out of a file, or took with care.
///
/// Each finding is told once, at the first row that it holds for, so that a file of a million such rows is told as briefly
/// as one of a single row.
struct CountedFindings {
  private struct Finding: Hashable {
    let severity: Diagnostic.Severity
    let text: String
    let remedy: String?
  }

  private struct Found {
    let first: SourceLocation
    var count = 1
  }

  /// The most findings that are told one by one; a file in a wrong format has one for each row.
  private static let limit = 50

  private let noun: String
  private var found: [Finding: Found] = [:]
  private var rest: Found?

  /// Starts with no finding.
  ///
  /// - Parameter noun: what is counted, in the singular.
  init(of noun: String = "row") {
    self.noun = noun
  }

  /// Counts a row.
  ///
  /// - Parameters:
  ///   - text: what holds for it and what was done, as a clause, the same for all such rows:
  ///     `partner '4803' is not known here; left out`.
  ///   - place: where the row stands.
  mutating func add(
    _ text: String, at place: SourceLocation,
    severity: Diagnostic.Severity = .note, remedy: String? = nil
  ) {
    let finding = Finding(severity: severity, text: text, remedy: remedy)
    if found[finding] != nil {
      found[finding]?.count += 1
    } else if found.count < CountedFindings.limit {
      found[finding] = Found(first: place)
    } else if rest != nil {
      rest?.count += 1
    } else {
      rest = Found(first: place)
    }
  }

  /// A sentence for each finding, sorted by place.
  var diagnostics: [Diagnostic] {
    var all = found.map { finding, found in
      Diagnostic(
        finding.severity, at: found.first, "\(counted(found.count)): \(finding.text)",
        remedy: finding.remedy)
    }
    if let rest {
      all.append(
        Diagnostic(
          .warning, at: rest.first,
          "\(counted(rest.count)): more such findings, which are not told one by one",
          remedy: "check that the file is what it is taken for"))
    }
    return all.sorted()
  }

  private func counted(_ count: Int) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
}
