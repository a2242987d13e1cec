import SystemCalls
import TextFormats
public import TimeSeries

/// A list of files with the month that each tells of and the day on which it was published.
public struct TallyManifest: Hashable, Sendable {
  /// One vintage of a month.
  struct Vintage: Hashable {
    let path: String
    let month: Month
    let release: Day
  }

  /// The name of the file in a folder of figures.
  public static let fileName = "manifest.csv"

  private let vintages: [Vintage]

  /// Reads a manifest: a CSV file with the columns `file`, `month` and `release`; files are beside it.
  ///
  /// - Throws: `OfficialSourcesError` if it cannot be read, or with everything found wrong in it.
  public init(_ path: String) throws(OfficialSourcesError) {
    var vintages: [Vintage] = []
    var seen: [Vintage: String] = [:]
    let folder = Path.parent(of: path)
    try forEachRecord(path, [["file"], ["month"], ["release"]]) { row, sink in
      guard let month = Month(row.text(1)) else {
        sink.error(
          "'\(row.text(1))' is not a month", at: row.place(1), remedy: "write 2020-01")
        return
      }
      guard let release = Day(row.text(2)) else {
        sink.error("'\(row.text(2))' is not a day", at: row.place(2), remedy: "write 2020-03-05")
        return
      }
      guard !row.text(0).isEmpty else {
        sink.error("no file", at: row.place(0), remedy: "name the file of that month")
        return
      }
      let slot = Vintage(path: "", month: month, release: release)
      if let other = seen.updateValue(row.text(0), forKey: slot) {
        sink.error(
          "\(month) of \(release) is in '\(other)' already", at: row.place(0),
          remedy: "keep one of the two")
      }
      vintages.append(
        Vintage(path: Path.join(folder, row.text(0)), month: month, release: release))
    }
    self.vintages = vintages
  }

  /// The newest file of each month that was out by a day, in order of time.
  public func files(asOf day: Day) -> [TallyFile] {
    var newest: [Month: Vintage] = [:]
    for vintage in vintages where vintage.release <= day {
      if let known = newest[vintage.month], known.release > vintage.release { continue }
      newest[vintage.month] = vintage
    }
    return newest.values.sorted { $0.month < $1.month }
      .map { TallyFile(path: $0.path, month: $0.month) }
  }
}
