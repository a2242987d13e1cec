import TimeSeries
import TradeStatistics

/// Writes what identifies releases, as bytes for a hash: thousands of lines for one brief.
struct StampWriter {
  private(set) var bytes: [UInt8] = []
  // Days repeat from line to line, and so do periods between tables.
  private var days: [Day: [UInt8]] = [:]
  private var periods: [Period: [UInt8]] = [:]

  /// Adds the line of a release.
  mutating func append(_ effective: EffectiveHead) {
    let release = effective.release
    append(release.period)
    append(effective.isStandIn ? " stand-in " : " print ")
    // A file's digest stands for the figures in it. The rest tells two readings of one file
    // apart, say in another unit, with another tolerance, or of other codes.
    append(release.total.millionths)
    append(" ")
    append(release.tolerance.millionths)
    append(" ")
    // What a brief prints of a release beside its figures.
    append(release.publication.day)
    append(" ")
    append(release.publication.precision.rawValue)
    append(" ")
    append(release.publication.firstPrint)
    append(" ")
    append(release.retrieved)
    append(" ")
    append(release.status.rawValue)
    append(" ")
    append(release.note ?? "")
    for file in release.files {
      append(" ")
      append(file.sha256)
      append(" ")
      append(file.origin)
    }
    append("\n")
  }

  /// Adds text.
  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Forgets the bytes.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ day: Day?) {
    guard let day else { return append("-") }
    let text = days[day] ?? Array(day.description.utf8)
    days[day] = text
    bytes += text
  }

  private mutating func append(_ period: Period) {
    let text = periods[period] ?? Array(period.description.utf8)
    periods[period] = text
    bytes += text
  }

  private mutating func append(_ number: Int128) {
    guard let small = Int64(exactly: number) else { return append("\(number)") }
    var rest = small.magnitude
    var digits: [UInt8] = []
    repeat {
      digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    if small < 0 { digits.append(UInt8(ascii: "-")) }
    bytes += digits.reversed()
  }
}
