import TextFormats
import TimeSeries

/// The month of records of the bulk files.
enum CensusBulkMonth {
  /// The month; nil for month 00: such records have figures of the year to date only.
  ///
  /// - Throws: `TextFormatError` where it is none, or another one than that of the records before.
  static func month(
    _ year: PackedText, _ month: PackedText, like known: Month?, at location: SourceLocation
  ) throws(TextFormatError) -> Month? {
    guard let yearNumber = Int(year.description), let number = Int(month.description),
      (0...12).contains(number), yearNumber > 0
    else {
      throw TextFormatError(
        at: location, "year '\(year)' and month '\(month)' are no month",
        remedy: "they look like 2020 and 01")
    }
    guard number > 0 else { return nil }
    let read = Month(year: yearNumber, month: number)
    guard known == nil || known == read else {
      throw TextFormatError(
        at: location, "a record of \(read) among those of \(known.map { "\($0)" } ?? "")",
        remedy: "a bulk file has one month; get it again")
    }
    return read
  }
}
