public import Briefing
import TimeSeries

/// A brief's table as an SDMX-CSV 2.0 message of the dataflow `PLEDGELINE:BRIEF(1.0)`.
///
/// The columns are those of `BriefCSV`, in capitals, and `period` is `TIME_PERIOD`. Dimensions: `AGREEMENT`, `AS_OF`,
/// `KIND`, `MEASURE`, `ID`, `TIME_PERIOD`, `PRORATION`, `SCOPE`. The amounts are measures of their own; the rest are attributes.
public struct BriefSDMX {
  private let table: BriefCSV

  /// Creates a writer of one brief.
  public init(_ brief: Brief, options: BriefOptions) {
    table = BriefCSV(brief, options: options)
  }

  /// The message, UTF-8, with its header also where no row follows.
  public var bytes: [UInt8] {
    let columns = BriefCSV.columns
    var message = SDMXTable(
      dataflow: "BRIEF",
      columns: columns.map { name in
        name == "period"
          ? SDMXTable.Column("TIME_PERIOD")
          : SDMXTable.Column(name.uppercased(), isMultiple: name == "omits")
      })
    let period = columns.firstIndex(of: "period")
    for record in table.records {
      var cells = record
      if let period, let read = Period(cells[period]) { cells[period] = SDMXTable.period(read) }
      message.add(cells)
    }
    return message.bytes
  }
}
