public import SystemCalls
public import TimeSeries

/// Keeps the day on which figures on file were asked for again, for answers that change nothing leave no trace there.
///
/// A line each of day, table and period, in a file of its own. Without it they are asked for once more.
public struct AskedLedger: Sendable {
  private static let limit = 1 << 24
  private let path: String

  /// Names the file; nothing is opened.
  public init(path: String) {
    self.path = path
  }

  /// The last day by table and period; what cannot be read is left out.
  public func days() throws(SystemError) -> [String: Day] {
    guard FileSystem.kind(path) != .missing else { return [:] }
    let text = String(
      decoding: try FileSystem.readFile(path, limit: AskedLedger.limit), as: UTF8.self)
    return text.split(separator: "\n").reduce(into: [:]) { days, line in
      guard let day = Day(line.prefix(10)), line.dropFirst(10).first == " " else { return }
      days[String(line.dropFirst(11))] = day
    }
  }

  /// Notes that all that a step asks for was the office's on a day.
  func note(_ step: FetchStep, on day: Day) throws(SystemError) {
    switch step.reason {
    case .mayBeRevised, .wantedAgain: break
    case .missing, .released, .changesAnyTime, .releaseDates: return
    }
    var days = try days()
    for query in step.queries {
      for wanted in query.wanted {
        for period in query.periods { days[wanted.name(in: period)] = day }
      }
    }
    let text = days.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }.joined()
    try FileSystem.writeFile(atomically: path, Array(text.utf8))
  }
}
