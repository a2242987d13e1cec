public import Assessment
import TextFormats
import TradeStatistics

/// A tally as comma-separated values: `month,flow,level,id,value,cum,target`.
public enum TallyCSV {
  /// The table as UTF-8; levels are G for groups, C for categories, T for the total, flows E and I.
  public static func bytes(of table: TallyTable) -> [UInt8] {
    var writer = CSVWriter(header: ["month", "flow", "level", "id", "value", "cum", "target"])
    for row in table.rows {
      let (level, name) = text(row.level)
      writer.write([
        "\(row.month)", row.flow == .export ? "E" : "I", level, name, row.value.description,
        row.cumulative.description, row.target.description,
      ])
    }
    return writer.bytes
  }

  private static func text(_ level: TallyTable.Level) -> (level: String, name: String) {
    switch level {
    case .group(let name): ("G", name)
    case .category(let name): ("C", name)
    case .total: ("T", "0")
    }
  }
}
