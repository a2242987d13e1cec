import Agreements
import Assessment
public import Briefing
import TimeSeries
import TradeStatistics

/// A series as an SDMX-CSV 2.0 message of the dataflow `PLEDGELINE:SERIES(1.0)`.
///
/// Dimensions: `AS_OF`, `REPORTER`, `PARTNER`, `FLOW`, `ADJUSTMENT`, `PRODUCT`, `CURRENCY`, `TIME_PERIOD`. The value is in
/// whole units of the currency; `LOWER` and `UPPER` bound it, `TOLERANCE` is the widest of the releases behind it. A
/// period without a value has `OBS_STATUS` `O` and its reason.
public struct SeriesSDMX {
  private let listing: SeriesListing

  private static let columns: [SDMXTable.Column] = [
    .init("AS_OF"), .init("REPORTER"), .init("PARTNER"), .init("FLOW"), .init("ADJUSTMENT"),
    .init("PRODUCT"), .init("CURRENCY"), .init("TIME_PERIOD"), .init("OBS_VALUE"),
    .init("OBS_STATUS"), .init("LOWER"), .init("UPPER"), .init("TOLERANCE"),
    .init("SOURCE", isMultiple: true), .init("PUBLISHED", isMultiple: true),
    .init("PRECISION", isMultiple: true), .init("FIRST_PRINT", isMultiple: true),
    .init("STAND_IN"), .init("STATUS", isMultiple: true), .init("NOTE", isMultiple: true),
    .init("REASON_KIND"), .init("REASON"),
  ]

  /// Creates a writer of one series.
  public init(_ listing: SeriesListing) {
    self.listing = listing
  }

  /// The message, UTF-8, with its header also where no row follows.
  public var bytes: [UInt8] {
    var table = SDMXTable(dataflow: "SERIES", columns: SeriesSDMX.columns)
    for line in listing.lines { table.add(cells(line)) }
    return table.bytes
  }

  private func cells(_ line: SeriesListing.Line) -> [String] {
    let flow = listing.request.flow
    let value = line.value.value
    let citations = line.citations
    let tolerance = citations.map(\.tolerance).max()
    return [
      "\(listing.stamp.asOf)", "\(flow.reporter)", "\(flow.partner)", flow.flow.rawValue,
      flow.adjustment.rawValue, "\(listing.request.product)",
      listing.currency.map { "\($0)" } ?? "", SDMXTable.period(line.period),
      value.map { "\($0.value)" } ?? "", value == nil ? "O" : "A",
      value.map { "\($0.lower)" } ?? "", value.map { "\($0.upper)" } ?? "",
      tolerance.map { "\($0)" } ?? "",
      several(citations) { "\($0.table.source)" }, several(citations) { "\($0.publication.day)" },
      several(citations) { $0.publication.precision.rawValue },
      several(citations) { $0.publication.firstPrint.map { "\($0)" } },
      value == nil ? "" : citations.contains(where: \.isStandIn) ? "true" : "false",
      several(citations) { $0.status.rawValue }, several(citations) { $0.note },
      line.value.reason?.kind.rawValue ?? "", line.value.reason?.text ?? "",
    ]
  }

  /// Different entries in their order, each once.
  private func several(_ citations: [Citation], _ entry: (Citation) -> String?) -> String {
    var entries: [String] = []
    for text in citations.compactMap(entry) where !entries.contains(text) { entries.append(text) }
    return SDMXTable.cell(entries)
  }
}
