import TextFormats

/// Counts what a reader left out or took with care, so that each kind is said once with its first place.
struct SDMXFindings {
  /// More kinds than this are only counted.
  private static let limit = 20

  private struct Kind: Hashable {
    let severity: Diagnostic.Severity
    let message: String
    let remedy: String
  }

  private var order: [Kind] = []
  private var found: [Kind: (count: Int, place: SourceLocation)] = [:]
  private var others = 0

  /// Counts one more; `message` follows the number of observations.
  mutating func count(
    _ severity: Diagnostic.Severity, _ message: String, remedy: String,
    at place: () -> SourceLocation
  ) {
    let kind = Kind(severity: severity, message: message, remedy: remedy)
    if found[kind] != nil {
      found[kind]?.count += 1
    } else if order.count < SDMXFindings.limit {
      order.append(kind)
      found[kind] = (1, place())
    } else {
      others += 1
    }
  }

  /// The findings; the file's name is needed for those beyond the limit.
  func diagnostics(file: String) -> [Diagnostic] {
    var list = order.compactMap { kind in
      found[kind].map {
        Diagnostic(
          kind.severity, at: $0.place,
          ($0.count == 1 ? "1 observation " : "\($0.count) observations ") + kind.message,
          remedy: kind.remedy)
      }
    }
    if others > 0 {
      list.append(
        Diagnostic(
          .warning, at: SourceLocation(file: file, line: 1, column: 1),
          "\(others) more observations were left out for other reasons of the same kinds"))
    }
    return list
  }
}
