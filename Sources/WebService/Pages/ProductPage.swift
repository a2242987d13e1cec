import Agreements
import Assessment
import Briefing
import HTML
import Publishing
import TimeSeries
import TradeStatistics

/// One code of the product list: the months on file by each measure.
struct ProductPage {
  let site: Site
  let state: PageState
  let agreement: Agreement
  let code: ProductCode
  /// What is on file, in the order of the agreement's measures.
  let series: [(measure: Measure, listing: SeriesListing)]

  private var path: [String] { ["agreements", agreement.id, "products", "\(code)"] }

  /// The page.
  func html(steps: (previous: Day?, next: Day?)) -> HTML {
    Page(
      site: site, state: state, title: "\(code) — \(agreement.title)",
      summary: "Months on file of one code, by each way of counting.", path: path,
      alternates: series.map { part in
        .init(
          type: "application/json", title: "\(part.measure.title) as JSON",
          address: state.address(
            "api", "v1", "agreements", agreement.id, "series", part.measure.id, "\(code)"))
      }, stamp: series.first.map { StampText.line($0.listing.stamp) }, steps: steps,
      content: content
    ).html
  }

  private var content: HTML {
    let lines = agreement.products.filter { $0.code == code }
    let groups = Dictionary(
      uniqueKeysWithValues: agreement.groups.map { ($0.group.id, $0.group.title) })
    let names = lines.map { groups[$0.group] ?? $0.group }
    return """
      <p class="crumbs"><a href="\(state.address(path: ["agreements", agreement.id]))">\(agreement.title)</a> · \
      <a href="\(state.address(path: ["agreements", agreement.id, "products"]))">Product list</a></p>
      <h1>\("\(code)")</h1>
      <p class="facts">\(Set(names).sorted().joined(separator: ", ")) · \(agreement.nomenclature)</p>
      \(series.map(part).joined(separator: "\n"))
      """
  }

  private func part(_ measure: Measure, _ listing: SeriesListing) -> HTML {
    let content: HTML
    if let reason = listing.reason {
      let remedy = reason.remedy.map { " <span class=\"remedy\">→ \($0)</span>" as HTML }
      content = "<p>Nothing to list: \(reason.text)\(remedy)</p>"
    } else {
      content = table(measure, listing).html
    }
    return Section(measure.id, measure.title, content).html
  }

  /// The months of one measure.
  func table(_ measure: Measure, _ listing: SeriesListing) -> DataTable {
    let unit = listing.currency.map { "\($0), millions" } ?? ""
    return DataTable(
      id: "series-\(measure.id)", caption: "Months on file by \(measure.title)", note: unit,
      columns: [
        .init(title: "period"), .init(title: "value", isNumber: true), .init(title: "published"),
        .init(title: "remark"),
      ],
      rows: listing.lines.reversed().map(row),
      download: state.address(path: path + ["\(measure.id).csv"]))
  }

  private func row(_ line: SeriesListing.Line) -> [DataTable.Cell] {
    let published = Set(line.citations.map { PublicationText.day($0.publication) }).sorted()
    var remarks: [String] = []
    let value: DataTable.Cell
    switch line.value {
    case .value(let bounded):
      value = .init(html: "\(NumberText.millions(bounded.value))", exact: "\(bounded.value)")
      if !bounded.isExact {
        remarks.append(
          "between \(NumberText.millions(bounded.lower)) and \(NumberText.millions(bounded.upper))")
      }
    case .notMeasurable(let reason):
      value = .init(html: "–", exact: "")
      remarks.append(reason.text)
    }
    if line.citations.contains(where: \.isStandIn) {
      remarks.append("a later vintage stands in for a first print that is not on file")
    }
    if let status = line.citations.first(where: { $0.status != .official })?.status {
      remarks.append("\(status.rawValue), not the office's own table")
    }
    return [
      .text(DateText.period(line.period)), value, .text(published.joined(separator: ", ")),
      .text(remarks.joined(separator: "; ")),
    ]
  }
}
