import Agreements
import Briefing
import Charts
import OfficialSources
import Publishing
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@Suite struct ChartTests {
  private let sample: SampleArchive

  init() throws {
    sample = try SampleArchive()
  }

  private func illustrated(_ asOf: String) throws -> IllustratedBrief {
    try BriefMaker(archive: sample.archive, terms: BriefTerms(asOf: try day(asOf)))
      .illustrated(SampleAgreement.make())
  }

  @Test(arguments: ["2020-03-10", "2016-01-01"], ChartName.allCases)
  func `Every chart is drawn or says why not`(asOf: String, name: ChartName) throws {
    switch BriefCharts(try illustrated(asOf)).chart(name) {
    case .value(let chart):
      #expect(!chart.title.isEmpty && !chart.finding.isEmpty && !chart.alternativeText.isEmpty)
      #expect(chart.source.contains("as of"))
      #expect(chart.svg(ChartStyle()) == chart.svg(ChartStyle()))
    case .notMeasurable(let reason): #expect(!reason.text.isEmpty)
    }
  }

  @Test func `Every office of the registry has a name for lines under charts`() throws {
    let project = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let registry = try SourceRegistry(path: "/\(project)/Registry/sources.yaml")
    for source in registry.sources {
      #expect(OfficeName.of(source.id) != source.id.rawValue, "\(source.id)")
    }
  }

  @Test(arguments: ChartName.allCases)
  func `The line under a chart names offices, not the short names of releases`(name: ChartName)
    throws
  {
    guard let chart = BriefCharts(try illustrated("2020-03-10")).chart(name).value else { return }
    for word in chart.source.split(whereSeparator: { " ,.;:()".contains($0) }) {
      #expect(!["census", "gacc", "us-exports", "china-imports"].contains(word), "\(chart.source)")
    }
  }

  @Test func `Where nothing was published no line of purchases is drawn`() throws {
    guard case .notMeasurable = BriefCharts(try illustrated("2016-01-01")).chart(.pledgeLine) else {
      Issue.record("a chart without figures")
      return
    }
  }

  @Test func `A report's page asks for nothing, and names its style sheet by hash`() throws {
    let files = BriefReport(try illustrated("2020-03-10")).files
    let page = try #require(files.first { $0.path == "index.html" })
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains("default-src 'none'".replacing("'", with: "&#39;")))
    for asking in [" src=", "url(", "@import", "<script", "<link", " style=\""] {
      #expect(!text.contains(asking), "\(asking)")
    }
    #expect(text.contains("How to cite"))
  }

  @Test func `The data package names every table with its columns`() throws {
    let files = BriefReport(try illustrated("2020-03-10")).files
    let package = try json(try #require(files.first { $0.path == "datapackage.json" }).bytes)
    guard case .array(let resources)? = package["resources"] else {
      Issue.record("no resources")
      return
    }
    let tables = files.filter { $0.path.hasSuffix(".csv") && !$0.path.hasSuffix(".sdmx.csv") }
    #expect(Set(resources.compactMap { $0["path"]?.text }) == Set(tables.map(\.path)))
    for resource in resources {
      let table = try #require(tables.first { $0.path == resource["path"]?.text })
      guard case .array(let fields)? = resource["schema"]?["fields"] else {
        Issue.record("no fields")
        continue
      }
      let names = fields.compactMap { $0["name"]?.text }
      #expect(try records(table.bytes).allSatisfy { Set($0.keys) == Set(names) })
    }
  }

  @Test func `Every file of a report has a place that reports are known by`() throws {
    for file in BriefReport(try illustrated("2020-03-10")).files {
      #expect(BriefReport.places.contains(file.path))
    }
  }
}
