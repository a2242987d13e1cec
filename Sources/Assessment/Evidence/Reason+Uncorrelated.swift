import TimeSeries

extension Reason {
  /// Why a code list is not measured in tables of another edition: no correlation on file leads from one to the other.
  static func uncorrelated(_ list: String, _ data: String) -> Reason {
    let editions = [list, data].sorted()
    return Reason(
      .notComparable,
      "the tables on file for that time are in \(data) and the code list is in \(list), and no"
        + " correlation of the two is on file",
      remedy: "pledgeline import \(editions[1])to\(editions[0])ConversionAndCorrelationTables.xlsx,"
        + " from https://unstats.un.org/unsd/classifications/Econ")
  }
}
