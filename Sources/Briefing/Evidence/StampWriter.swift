import TimeSeries
import TradeStatistics

/// Writes what identifies releases, as bytes for a hash: thousands of lines for one brief.
struct StampWriter {
  private(set) var bytes: [UInt8] = []
  // The lines of releases that were written already, for the days of a brief's claims look at the
  // same ones again. The heads are kept, so that no other one takes the identity of one of them.
  private var lines: [ObjectIdentifier: (head: ReleaseHead, print: Range<Int>)] = [:]
  private var store: [UInt8] = []
  // Days repeat from line to line, and periods from table to table.
  private var days: [Int: String] = [:]
  private var periods: [Period: String] = [:]

  /// Adds the line of a release.
  mutating func append(_ effective: EffectiveHead) {
    let release = effective.release
    if !effective.isStandIn, let known = lines[release.identity] {
      bytes += store[known.print]
      return
    }
    let start = bytes.count
    write(effective)
    guard !effective.isStandIn else { return }
    let first = store.count
    store += bytes[start...]
    lines[release.identity] = (release, first..<store.count)
  }

  private mutating func write(_ effective: EffectiveHead) {
    let release = effective.release
    append(release.period)
    append(effective.isStandIn ? " stand-in " : " print ")
    // A file's digest stands for the figures in it. The rest tells two readings of one file
    // apart, say in another unit, with another tolerance, or of other codes.
    append(release.total.millionths)
    space()
    append(release.tolerance.millionths)
    space()
    // What a brief prints of a release beside its figures.
    append(release.publication.day)
    space()
    append(release.publication.precision.rawValue)
    space()
    append(release.publication.firstPrint)
    space()
    append(release.retrieved)
    space()
    append(release.status.rawValue)
    space()
    append(release.note ?? "")
    for file in release.files {
      space()
      append(file.sha256)
      space()
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

  private mutating func space() {
    bytes.append(UInt8(ascii: " "))
  }

  private mutating func append(_ day: Day?) {
    guard let day else { return append("-") }
    if let text = days[day.ordinal] { return append(text) }
    let text = day.description
    days[day.ordinal] = text
    append(text)
  }

  private mutating func append(_ period: Period) {
    if let text = periods[period] { return append(text) }
    let text = period.description
    periods[period] = text
    append(text)
  }

  private mutating func append(_ number: Int128) {
    if let small = Int64(exactly: number) { append(String(small)) } else { append("\(number)") }
  }
}
