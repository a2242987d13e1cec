import Foundation
import Testing
import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// Tables of the monthly bulletin of Chinese customs, by the generic description; figures made up.
@Suite struct BulletinTests {
  /// The fields of the example in the documentation, as the command line takes them.
  private static func documented() throws -> [(key: String, value: String)] {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/Sources/china-customs.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let command = try #require(text.split(separator: "pledgeline import bulletin.csv").last)
      .prefix { $0 != "`" }.replacing("\\\n", with: "")
    return try command.split(separator: "--describe").dropFirst(command.hasPrefix(" ") ? 1 : 0).map
    {
      let field = $0.filter { $0 != "'" }.split(separator: "=", maxSplits: 1)
      return (
        try #require(field.first).trimmingCharacters(in: .whitespaces),
        try #require(field.last).trimmingCharacters(in: .whitespacesAndNewlines)
      )
    }
  }

  @Test func `A combined January and February is one span, and a dash is not told`() throws {
    let table = FigureTable(
      path: "bulletin.csv", description: try TableDescription(fields: Self.documented()))
    let bytes = Array("period,usd\n2019-11,\"1,000\"\n2019-12,-\n2020-01/02,\"43,123\"\n".utf8)
    let input = SourceInput(name: "bulletin.csv", bytes: bytes)
    let releases = try table.read(input.open()).releases
    #expect(releases.map(\.period.description) == ["2019-11", "2019-12", "2020-01/02"])
    #expect(
      releases.map { $0.row(.total)?.value } == [
        FixedPoint(1_000_000), nil, FixedPoint(43_123_000),
      ])
    #expect(
      releases.first?.table.description
        == "gacc CHN-USA export total customs none/total FOB none USD")
    #expect(releases.first?.publication.day == Day("2020-03-18"))
  }
}
