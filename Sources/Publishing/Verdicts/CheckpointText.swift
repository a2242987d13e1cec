import Agreements
package import Assessment
package import TimeSeries
import TradeStatistics

/// A checkpoint in a line.
package enum CheckpointText {
  /// Day, title, how far off, and what will be known by then.
  package static func line(_ outlook: CheckpointOutlook, asOf: Day) -> String {
    let checkpoint = outlook.checkpoint
    let days = checkpoint.day.ordinal - asOf.ordinal
    let kind = checkpoint.kind == .review ? "" : "\(checkpoint.kind.rawValue): "
    let text = "\(DateText.day(checkpoint.day)): \(kind)\(checkpoint.title)"
    guard days > 0 else { return text + (days == 0 ? " (today)" : " (over)") }
    let noun = days == 1 ? "day" : "days"
    let known = outlook.offices.map { office(outlook, $0) }
    return text + " (in \(days) \(noun))"
      + (known.isEmpty ? "" : "; out by then: " + known.joined(separator: "; "))
  }

  /// What one office will have published by then.
  package static func office(
    _ outlook: CheckpointOutlook, _ office: CheckpointOutlook.Office
  ) -> String {
    guard let end = office.calendarEnds else { return "\(office.source): no calendar on file" }
    var text = "\(office.source): "
    if let last = office.releases.last, let through = office.through {
      let count = office.releases.count
      text +=
        "\(count) more \(count == 1 ? "release" : "releases"), figures through \(through) "
        + "(\(last.day))"
    } else {
      text += "no more release"
    }
    if !outlook.isReached(by: office) { text += ", as far as the calendar on file goes (\(end))" }
    return text
  }
}
