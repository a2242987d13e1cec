import TextFormats
import TimeSeries

/// A table as an SDMX-CSV 2.0 data message.
///
/// Each row is an observation for information (`I`) of one dataflow. Cells of several values have their separator named
/// in the first column's head, as the standard has it.
struct SDMXTable {
  /// A component of the dataflow.
  struct Column {
    /// Its id: capital letters, digits and underscores.
    let name: String
    /// Whether its cells may hold several values.
    let isMultiple: Bool

    init(_ name: String, isMultiple: Bool = false) {
      self.name = name
      self.isMultiple = isMultiple
    }
  }

  private static let separator: Character = ";"
  private let dataflow: String
  private var writer: CSVWriter

  /// Starts a message of a dataflow of this program: `SERIES` becomes `PLEDGELINE:SERIES(1.0)`.
  init(dataflow: String, columns: [Column]) {
    self.dataflow = "PLEDGELINE:\(dataflow)(1.0)"
    writer = CSVWriter(
      header: ["STRUCTURE[\(SDMXTable.separator)]", "STRUCTURE_ID", "ACTION"]
        + columns.map { $0.isMultiple ? $0.name + "[]" : $0.name })
  }

  /// Adds an observation, a cell a component.
  mutating func add(_ cells: [String]) {
    writer.write(["dataflow", dataflow, "I"] + cells)
  }

  /// The message, UTF-8.
  var bytes: [UInt8] { writer.bytes }

  /// Several values in one cell; one that holds the separator or a quote is put in quotes of its own.
  static func cell(_ values: [String]) -> String {
    values.map { value in
      guard value.contains(separator) || value.contains("\"") else { return value }
      return "\""
        + value.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }.joined(separator: String(separator))
  }

  /// A period as SDMX writes it: one unit as it is, a span as its first day and its length, `2020-01-01/P2M`.
  static func period(_ period: Period) -> String {
    guard period.length > 1 else { return "\(period)" }
    let length =
      switch period.unit {
      case .day: "\(period.length)D"
      case .week: "\(period.length)W"
      case .month: "\(period.length)M"
      case .quarter: "\(period.length * 3)M"
      case .year: "\(period.length)Y"
      }
    return "\(period.firstDay)/P\(length)"
  }
}
