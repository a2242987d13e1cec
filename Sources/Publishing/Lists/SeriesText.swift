import Agreements
import Assessment
public import Briefing
import TextFormats
import TimeSeries
import TradeStatistics

/// A series as of a day, with the release behind each value.
public struct SeriesText {
  private let listing: SeriesListing
  private let width: Int
  private let ink: Ink

  /// Creates a writer of one series.
  ///
  /// - Parameter width: Columns of the text.
  public init(_ listing: SeriesListing, width: Int, ink: Ink) {
    self.listing = listing
    self.width = width
    self.ink = ink
  }

  /// A table for a terminal, ending with a line feed; gaps and stand-ins are explained under it.
  public var text: String {
    var lines = TextWrap.lines(title, width: width).map { ink.apply(.strong, $0) }
    if let remark = StampText.strictness(listing.stamp) { lines.append(remark) }
    if let reason = listing.reason {
      lines += wrapped("nothing to list: \(reason.text)", bullet: "· ")
      if let remedy = reason.remedy { lines += wrapped(remedy, bullet: "→ ") }
    } else {
      lines += [""] + table + gaps + marks
    }
    lines.append("")
    lines += TextWrap.lines(StampText.line(listing.stamp), width: width)
      .map { ink.apply(.faint, $0) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One row a line, UTF-8: the value with its bounds, or empty with the reason.
  ///
  /// Where several releases make up a value, their different entries are separated by semicolons.
  public var csv: [UInt8] {
    var writer = CSVWriter(header: [
      "as_of", "reporter", "partner", "flow", "adjustment", "product", "currency", "period",
      "value", "lower", "upper", "source", "published", "precision", "first_print", "stand_in",
      "status", "reason_kind", "reason", "unit", "converted_from", "rate", "rate_source",
    ])
    let flow = listing.request.flow
    for line in listing.lines {
      let value = line.value.value
      let reason = line.value.reason
      writer.write([
        "\(listing.stamp.asOf)", "\(flow.reporter)", "\(flow.partner)", flow.flow.rawValue,
        flow.adjustment.rawValue, "\(listing.request.product)",
        listing.currency.map { "\($0)" } ?? "", "\(line.period)",
        value.map { "\($0.value)" } ?? "", value.map { "\($0.lower)" } ?? "",
        value.map { "\($0.upper)" } ?? "",
        joined(line.citations, separator: ";") { "\($0.table.source)" },
        joined(line.citations, separator: ";") { "\($0.publication.day)" },
        joined(line.citations, separator: ";") { $0.publication.precision.rawValue },
        joined(line.citations, separator: ";") { $0.publication.firstPrint.map { "\($0)" } },
        value == nil ? "" : line.citations.contains(where: \.isStandIn) ? "true" : "false",
        joined(line.citations, separator: ";") { $0.status.rawValue },
        reason?.kind.rawValue ?? "", reason?.text ?? "", listing.unit.map { "\($0)" } ?? "",
        listing.convertedFrom.map { "\($0)" } ?? "", line.rate.map { "\($0.value)" } ?? "",
        line.rate.map(origin) ?? "",
      ])
    }
    return writer.bytes
  }

  /// The series in the schema `pledgeline.series/1`, UTF-8; each release is listed once.
  public var json: [UInt8] {
    var releases: [Citation] = []
    var indexes: [Citation: Int] = [:]
    let lines = listing.lines.map { line -> JSONValue in
      let cited = line.citations.map { citation -> JSONValue in
        let index = indexes[citation] ?? releases.count
        if index == releases.count {
          indexes[citation] = index
          releases.append(citation)
        }
        return .integer(index)
      }
      return .object(
        [JSONMember("period", .text(line.period))] + MeasuredJSON.members(line.value)
          + [
            JSONMember("rate", .optional(line.rate, rate)), JSONMember("citations", .array(cited)),
          ])
    }
    return JSONWriter.write([
      "schema": "pledgeline.series/1", "stamp": StampJSON.value(listing.stamp),
      "flow": TableJSON.value(listing.request.flow), "product": .text(listing.request.product),
      "from": .optional(listing.request.from) { .text($0) },
      "through": .optional(listing.request.through) { .text($0) },
      "currency": .optional(listing.currency) { .text($0) },
      "convertedFrom": .optional(listing.convertedFrom) { .text($0) },
      "unit": .optional(listing.unit) { .text($0) },
      "notMeasurable": .optional(listing.reason, MeasuredJSON.reason),
      "lines": .array(lines), "releases": .list(releases, CitationJSON.value),
    ])
  }

  /// What the series is, in a line.
  var title: String {
    let flow = listing.request.flow
    let product =
      listing.request.product == .total ? "all goods" : "product \(listing.request.product)"
    var facts = ["\(flow.flow.rawValue) of \(flow.reporter) with \(flow.partner)", product]
    if let source = flow.source { facts.append("by \(source)") }
    if let system = flow.system { facts.append(system.rawValue) }
    if flow.adjustment != .none { facts.append("adjusted by the office") }
    if let currency = listing.currency { facts.append("in \(currency)") }
    if let own = listing.convertedFrom {
      // Other offices publish market rates; only the European Central Bank's are called reference rates.
      let isReference = listing.lines.allSatisfy { ($0.rate?.source.rawValue ?? "ecb") == "ecb" }
      facts.append(
        "converted from \(own) at the average \(isReference ? "reference " : "")rate of the month")
    }
    if let unit = listing.unit { facts.append("quantities in \(unit)") }
    return facts.joined(separator: ", ") + ", as of \(DateText.day(listing.stamp.asOf))"
  }

  private var table: [String] {
    let hasBounds = listing.lines.contains { $0.value.value.map { !$0.isExact } ?? false }
    var columns: [TextTable.Column] = [.init("period"), .init("value", .decimal)]
    if hasBounds { columns += [.init("at least", .decimal), .init("at most", .decimal)] }
    let isConverted = listing.convertedFrom != nil
    if isConverted { columns += [.init("rate", .decimal), .init("average of")] }
    columns += [.init("published"), .init("status")]
    var table = TextTable(columns)
    for line in listing.lines {
      var cells: [TextTable.Cell] = [
        .init("\(line.period)"), .init(number(line.value.value?.value)),
      ]
      if hasBounds {
        let bounds = line.value.value.flatMap { $0.isExact ? nil : $0 }
        cells += [.init(number(bounds?.lower, "")), .init(number(bounds?.upper, ""))]
      }
      if isConverted {
        cells += [.init(number(line.rate?.value)), .init(line.rate.map(origin) ?? "")]
      }
      cells += [
        .init(joined(line.citations, vintage)),
        .init(joined(line.citations) { $0.status.rawValue }),
      ]
      table.add(cells)
    }
    return table.lines(width: width, indent: 2, ink: ink)
  }

  private var gaps: [String] {
    var order: [Reason] = []
    var periods: [Reason: [Period]] = [:]
    for line in listing.lines {
      guard let reason = line.value.reason else { continue }
      if periods[reason] == nil { order.append(reason) }
      periods[reason, default: []].append(line.period)
    }
    return order.isEmpty
      ? []
      : [""]
        + order.flatMap { reason in
          wrapped("\(PeriodRuns.text(periods[reason] ?? [])): \(reason.text)", bullet: "– ")
        }
  }

  private var marks: [String] {
    guard listing.lines.contains(where: { $0.citations.contains(where: \.isStandIn) }) else {
      return []
    }
    return [""]
      + wrapped("* stand-in, as revised by that day; first print not on file", bullet: "")
  }

  /// What an average rate is the average of: `ecb, 22 daily rates`.
  private func origin(_ rate: AverageRate) -> String {
    let count = rate.releases.count
    let noun = rate.unit == .day ? "daily rate" : "monthly average"
    return "\(rate.source), \(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func rate(_ rate: AverageRate) -> JSONValue {
    [
      "value": .decimal(rate.value), "source": .string(rate.source.rawValue),
      "period": .text(rate.period), "averageOf": .string(origin(rate)),
    ]
  }

  private func vintage(_ citation: Citation) -> String {
    PublicationText.day(citation.publication) + (citation.isStandIn ? "*" : "")
  }

  private func number(_ value: FixedPoint?, _ missing: String = "–") -> String {
    value.map { NumberText.exact($0) } ?? missing
  }

  private func wrapped(_ text: String, bullet: String) -> [String] {
    TextWrap.lines(text, width: width, first: "  " + bullet, rest: "    ")
  }

  // Different entries in their order, each once.
  private func joined(
    _ citations: [Citation], separator: String = "; ", _ entry: (Citation) -> String?
  ) -> String {
    var entries: [String] = []
    for citation in citations {
      if let text = entry(citation), !entries.contains(text) { entries.append(text) }
    }
    return entries.joined(separator: separator)
  }
}
