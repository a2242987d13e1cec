import Agreements
import Assessment
public import Briefing
import TextFormats
import TimeSeries

/// What was judged otherwise between two days, for alerts: nothing where nothing was.
public struct WatchReport {
  private let watch: Watch
  private let width: Int
  private let ink: Ink

  /// Creates a writer.
  public init(_ watch: Watch, width: Int, ink: Ink) {
    self.watch = watch
    self.width = width
    self.ink = ink
  }

  /// A line a change, ending with a line feed; one line that says so where nothing changed.
  public var text: String {
    let days = "from \(watch.before.asOf) to \(watch.after.asOf)"
    guard !watch.changes.isEmpty else {
      return "\(watch.agreement.id): no change of state \(days)\n"
    }
    let lines =
      [ink.apply(.strong, "\(watch.agreement.id): changes of state \(days)")]
      + watch.changes.flatMap { change in
        TextWrap.lines(
          "\(change.subject): \(change.before ?? "not there") → \(change.after ?? "not there")",
          width: width, first: "  · ", rest: "    ")
      }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The changes in the schema `pledgeline.watch/1`, UTF-8.
  public var json: [UInt8] {
    JSONWriter.write([
      "schema": "pledgeline.watch/1", "agreement": .string(watch.agreement.id),
      "before": StampJSON.value(watch.before.stamp), "after": StampJSON.value(watch.after.stamp),
      "breach": .boolean(watch.after.findings.hasBreach),
      "changes": .list(watch.changes, ComparisonReport.change),
    ])
  }
}
