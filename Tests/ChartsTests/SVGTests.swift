import Foundation
import Testing
import TimeSeries
import TradeStatistics

@testable import Charts

@Suite struct SVGTests {
  @Test(arguments: SampleCharts.all.map(\.name), ChartTheme.allCases)
  func
    `Every chart is well-formed, named and described, without script, reference or style attribute`(
      name: String, theme: ChartTheme
    )
  {
    guard let chart = SampleCharts.all.first(where: { $0.name == name })?.chart else { return }
    for embedding in [ChartEmbedding.file, .page(identifier: "gauge 1")] {
      let style = ChartStyle(theme: theme, embedding: embedding)
      let check = XMLCheck(chart.svg(style))
      #expect(check.problem == nil, "\(check.problem ?? "")")
      let root = check.elements.first?.attributes ?? [:]
      #expect(root["role"] == "img")
      let identifiers = check.elements.compactMap { $0.attributes["id"] }
      #expect(root["aria-labelledby"] == identifiers.joined(separator: " "))
      #expect(check.elements.dropFirst().map(\.name).prefix(2) == ["title", "desc"])
      #expect(check.text.contains(chart.finding))
      #expect(check.text.contains(chart.alternativeText))
      let keys = Set(check.elements.flatMap(\.attributes.keys))
      #expect(keys.isDisjoint(with: ["style", "href", "xlink:href", "src", "onload", "onclick"]))
      let styles = check.elements.count { $0.name == "style" }
      #expect(styles == (theme == .automatic && embedding == .file ? 1 : 0))
    }
  }

  @Test func `Charts of one page have names of their own`() {
    func identifiers(_ name: String) -> Set<String> {
      let style = ChartStyle(embedding: .page(identifier: name))
      return Set(
        XMLCheck(SampleCharts.gauge.svg(style)).elements.compactMap { $0.attributes["id"] })
    }
    #expect(identifiers("a").isDisjoint(with: identifiers("b")))
    #expect(identifiers("1 \"x\"") == ["c-1--x--title", "c-1--x--desc"])
  }

  @Test(arguments: SampleCharts.all.map(\.name))
  func `Equal charts are equal bytes`(name: String) {
    func bytes() -> [UInt8]? {
      SampleCharts.all.first { $0.name == name }?.chart.svg(ChartStyle(theme: .automatic))
    }
    #expect(bytes() == bytes())
  }

  @Test func `Themes and languages change colours and words, and nothing of the figures' places`() {
    let light = SampleCharts.gauge.scene(ChartStyle())
    let german = SampleCharts.gauge.scene(ChartStyle(theme: .dark, language: .german))
    #expect(light.paths(.first).map(\.lines.count) == german.paths(.first).map(\.lines.count))
    #expect(
      SampleCharts.gauge.svg(ChartStyle()) != SampleCharts.gauge.svg(ChartStyle(theme: .dark)))
  }

  @Test func `Every class of an element is in the style sheet for pages`() {
    let sheet = ChartStyle.styleSheet
    for (_, chart) in SampleCharts.all {
      for element in XMLCheck(chart.svg(ChartStyle())).elements.dropFirst() {
        for name in element.attributes["class"]?.split(separator: " ") ?? [] {
          #expect(sheet.contains(".pledgeline-chart .\(name){"), "\(name)")
        }
      }
    }
    #expect(!sheet.contains("url(") && !sheet.contains("@import"))
  }

  @Test(arguments: [
    (0.0, "0"), (-0.001, "0"), (1.005, "1"), (12.345, "12.35"), (12.3, "12.3"), (-0.25, "-0.25"),
    (100.07, "100.07"), (720, "720"),
  ])
  func `Coordinates have two places at most`(value: Double, text: String) {
    #expect(Coordinate.text(value) == text)
  }

  /// `RECORD_SNAPSHOTS=1` writes the images anew, and fails.
  @Test(arguments: [
    ("pledge-line", 360, ChartTheme.light, ChartLanguage.english),
    ("headroom", 720, .dark, .german), ("timeline", 720, .automatic, .french),
    ("vintages", 480, .light, .french), ("progress", 720, .light, .english),
    ("spread", 360, .dark, .english), ("gauge", 720, .light, .english),
    ("rebound", 720, .light, .english), ("coverage", 360, .light, .german),
  ])
  func `Images are those on file`(
    name: String, width: Int, theme: ChartTheme, language: ChartLanguage
  ) throws {
    let chart = try #require(SampleCharts.all.first { $0.name == name }?.chart)
    let bytes = chart.svg(ChartStyle(width: width, theme: theme, language: language))
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Snapshots/\(name)-\(width)-\(theme.rawValue)-\(language.rawValue).svg")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(bytes).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)")
    }
    #expect(try Data(contentsOf: file) == Data(bytes))
  }
}
