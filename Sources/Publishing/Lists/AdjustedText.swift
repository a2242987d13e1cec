import Agreements
import Assessment
public import Briefing
import TextFormats
import TimeSeries
import TradeStatistics

/// A series with its seasons taken out.
public struct AdjustedText {
  private let listing: AdjustedListing
  private let width: Int
  private let ink: Ink

  /// Creates a writer of one series.
  public init(_ listing: AdjustedListing, width: Int, ink: Ink) {
    self.listing = listing
    self.width = width
    self.ink = ink
  }

  /// A table for a terminal, ending with a line feed.
  public var text: String {
    let title = SeriesText(listing.counted, width: width, ink: ink).title
    var lines = TextWrap.lines(title, width: width).map { ink.apply(.strong, $0) }
    lines += wrapped(
      "Seasons taken out by \(method); an estimate of this program, not the office's.")
    switch listing.lines {
    case .notMeasurable(let reason):
      lines += wrapped("– cannot be adjusted: \(reason.text)")
      if let remedy = reason.remedy { lines += wrapped("→ \(remedy)") }
    case .value(let months):
      lines += [""] + table(months)
      if months.contains(where: { $0.official != nil }) {
        lines += [""]
        lines += wrapped(
          "'official' is the office's own adjusted figure, which is to be preferred.")
      }
    }
    lines.append("")
    lines += TextWrap.lines(StampText.line(listing.counted.stamp), width: width)
      .map { ink.apply(.faint, $0) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One row a month, UTF-8.
  public var csv: [UInt8] {
    var writer = CSVWriter(header: [
      "as_of", "reporter", "partner", "flow", "product", "currency", "month", "value", "adjusted",
      "trend", "factor", "official_adjusted", "method",
    ])
    let request = listing.counted.request
    for line in listing.lines.value ?? [] {
      writer.write([
        "\(listing.counted.stamp.asOf)", "\(request.flow.reporter)", "\(request.flow.partner)",
        request.flow.flow.rawValue, "\(request.product)",
        listing.counted.currency.map { "\($0)" } ?? "", "\(line.month)", "\(line.value)",
        "\(line.adjusted)", "\(line.trend)", "\(line.factor)",
        line.official.map { "\($0)" } ?? "", method,
      ])
    }
    return writer.bytes
  }

  /// The series in the schema `pledgeline.adjusted-series/1`, UTF-8.
  public var json: [UInt8] {
    let request = listing.counted.request
    return JSONWriter.write([
      "schema": "pledgeline.adjusted-series/1", "stamp": StampJSON.value(listing.counted.stamp),
      "flow": TableJSON.value(request.flow), "product": .text(request.product),
      "currency": .optional(listing.counted.currency) { .text($0) }, "method": .string(method),
      "notMeasurable": .optional(listing.lines.reason, MeasuredJSON.reason),
      "lines": .list(listing.lines.value ?? []) { line in
        [
          "month": .text(line.month), "value": .decimal(line.value),
          "adjusted": .decimal(line.adjusted), "trend": .decimal(line.trend),
          "factor": .decimal(line.factor), "official": .optional(line.official) { .decimal($0) },
        ]
      },
    ])
  }

  private var method: String {
    switch listing.method {
    case .stl(let parameters):
      "STL on logarithms (period \(parameters.period), seasonal \(parameters.seasonal), trend "
        + "\(parameters.trend)\(parameters.isRobust ? ", robust" : ""))"
    case .x13(let program, let note): program + (note.map { ", \($0)" } ?? "")
    }
  }

  private func table(_ months: [AdjustedListing.Line]) -> [String] {
    let hasOfficial = months.contains { $0.official != nil }
    var table = TextTable(
      [
        .init("month"), .init("as counted", .decimal), .init("adjusted", .decimal),
        .init("trend", .decimal), .init("factor", .decimal),
      ] + (hasOfficial ? [.init("official", .decimal)] : []))
    for line in months {
      var cells: [TextTable.Cell] = [
        .init("\(line.month)"), .init(NumberText.exact(line.value)),
        .init(NumberText.exact(line.adjusted)), .init(NumberText.exact(line.trend)),
        .init(NumberText.ratio(line.factor, places: 3)),
      ]
      if hasOfficial { cells.append(.init(line.official.map { NumberText.exact($0) } ?? "–")) }
      table.add(cells)
    }
    return table.lines(width: width, indent: 2, ink: ink)
  }

  private func wrapped(_ text: String) -> [String] {
    TextWrap.lines(text, width: width, first: "  ", rest: "    ")
  }
}
