import OfficialSources
import Testing
import TimeSeries
import TradeStatistics

/// SDMX-JSON of both versions; all numbers are made up.
@Suite struct SDMXJSONTests {
  private static func dimension(_ id: String, _ values: String...) -> String {
    "{\"id\": \"\(id)\", \"values\": ["
      + values.map { "{\"id\": \"\($0)\"}" }.joined(separator: ", ") + "]}"
  }

  private static let fixed = [
    dimension("FREQ", "D"), dimension("CURRENCY_DENOM", "EUR"), dimension("EXR_TYPE", "SP00"),
    dimension("EXR_SUFFIX", "A"),
  ].joined(separator: ", ")
  private static let currency = dimension("CURRENCY", "NZD", "RUB")
  private static let days = dimension("TIME_PERIOD", "2013-01-18", "2013-01-21")
  private static let links =
    "[{\"rel\": \"dataflow\", \"urn\": \"urn:sdmx:x.Dataflow=ECB:EXR(1.0)\"}]"
  private static let status =
    "\"attributes\": {\"observation\": [" + dimension("OBS_STATUS", "A", "P") + "]}"

  /// Version 2.0: everything under `data`, a list of structures.
  private static func second(
    series: String, observation: String, dataSets: String, attributes: String = status
  ) -> String {
    """
    {"meta": {"schema": "…/sdmx-json-data-schema.json"}, "data": {"structures": [{"links": \(links),
      "dimensions": {"dataSet": [\(fixed)], "series": [\(series)], "observation": [\(observation)]},
      \(attributes)}], "dataSets": [\(dataSets)]}}
    """
  }

  /// Version 1.0: one structure beside the data sets, known by the address of its dataflow.
  private static func first(_ dataSets: String) -> String {
    """
    {"header": {}, "structure": {"links": [{"rel": "dataflow",
      "href": "https://example.org/service/dataflow/ECB/EXR/1.0"}],
      "dimensions": {"dataSet": [\(fixed)], "series": [\(days)], "observation": [\(currency)]},
      \(status)}, "dataSets": [\(dataSets)]}
    """
  }

  private func lines(_ text: String) throws -> [String] {
    try OfficialText(SDMXJSONFormat.self, text).lines.map { line in
      line.split(separator: " ").dropFirst(9).joined(separator: " ")
    }
  }

  private static let expected = [
    "2013-01-18 2013-01-18 NZD 1.5", "2013-01-18 2013-01-18 RUB 40.25",
    "2013-01-21 2013-01-21 NZD 1.75",
  ]

  @Test func `Flat observations are found by the places of all their codes`() throws {
    let text = Self.second(
      series: "", observation: Self.currency + ", " + Self.days,
      dataSets: """
        {"structure": 0, "action": "Information", "observations":
          {"0:0": [1.5, 0], "0:1": [1.75, 0, 3], "1:0": [40.25, null], "1:1": [null, 0]}}
        """)
    #expect(try lines(text) == Self.expected)
  }

  @Test func `Series and their observations are the same figures`() throws {
    let text = Self.second(
      series: Self.currency, observation: Self.days,
      dataSets: """
        {"action": "Merge", "series": {"0": {"attributes": [], "observations": {"0": [1.5, 0],
          "1": ["1.75"]}}, "1": {"observations": {"0": [40.25]}}}}
        """)
    #expect(try lines(text) == Self.expected)
  }

  @Test func `Version 1 is read with its structure beside the data, days as series`() throws {
    let text = Self.first(
      """
      {"action": "Replace", "series": {"0": {"observations": {"0": [1.5, 0], "1": [40.25, 0]}},
        "1": {"observations": {"0": [1.75, 0]}}}}
      """)
    #expect(try lines(text) == Self.expected)
  }

  @Test func `A deleted observation is withheld on the day on which it ceased to hold`() throws {
    let text = Self.first(
      """
      {"action": "Replace", "validFrom": "2013-01-18T15:00:16.000+01:00",
        "series": {"0": {"observations": {"0": [1.5, 0]}}}},
      {"action": "Delete", "validTo": "2013-03-20T10:07:58.000+01:00",
        "series": {"0": {"observations": {"0": []}}}}
      """)
    #expect(try lines(text) == ["2013-01-18 2013-01-18 NZD 1.5", "2013-01-18 2013-03-20 NZD -"])
  }

  @Test func `A power of ten is taken where the profile names its attribute`() throws {
    let attributes =
      "\"attributes\": {\"dimensionGroup\": [" + Self.dimension("UNIT_MULT", "0", "3") + "]}"
    let text = Self.second(
      series: Self.currency, observation: Self.days,
      dataSets: """
        {"dimensionGroupAttributes": {"0:0:::": [1]},
          "series": {"0": {"observations": {"0": [1.5]}}}}
        """, attributes: attributes)
    #expect(try lines(text) == ["2013-01-18 2013-01-18 NZD 1500"])
  }

  // Each line: data sets, and what is said of them.
  @Test(arguments: [
    ("{\"observations\": {\"0\": [1]}}", "the key has 1 parts, the structure 2 dimensions"),
    ("{\"observations\": {\"0:9\": [1]}}", "'9' is the place of no value of 'TIME_PERIOD'"),
    ("{\"observations\": {\"0:-1\": [1]}}", "'-1' is the place of no value"),
    ("{\"observations\": {\"0:0\": [{}]}}", "a value is no number"),
    ("{\"observations\": {\"0:0\": [\"x\"]}}", "'x' is not a number"),
    ("{\"observations\": {\"0:0\": [1, 7]}}", "no value of 'OBS_STATUS' at that place"),
    ("{\"structure\": 4, \"observations\": {}}", "a data set has structure 4, of 1"),
    ("{\"action\": \"Drop\", \"observations\": {}}", "'Drop' is no action"),
  ])
  func `A message that contradicts itself is refused`(dataSets: String, message: String) throws {
    let refusal = try OfficialText.refusal(
      SDMXJSONFormat.self,
      Self.second(
        series: "", observation: Self.currency + ", " + Self.days, dataSets: dataSets))
    #expect(refusal?.contains(message) == true, "\(refusal ?? "accepted")")
  }

  @Test(arguments: [
    ("{\"errors\": [{\"code\": 404, \"title\": \"No data\"}]}", "the office refused: No data"),
    ("{\"data\": {\"dataSets\": []}}", "no 'structure' in the message"),
    ("{\"structure\": {}}", "no 'dataSets' in the message"),
    (
      "{\"structure\": {}, \"dataSets\": []}", "no profile says what the dimensions of this message"
    ),
    ("{\"structure\": {\"dimensions\": {\"series\": [{}]}}, \"dataSets\": []}", "has no id"),
    ("{\"data\": " + String(repeating: "[", count: 200), "error"),
    ("{", "error"), ("", "error"), ("\u{FEFF}[]", "no 'dataSets'"),
  ])
  func `What is no data message is refused in words`(text: String, message: String) throws {
    let refusal = try OfficialText.refusal(SDMXJSONFormat.self, text)
    #expect(refusal?.contains(message) == true, "\(refusal ?? "accepted")")
  }

  @Test func `A message cut anywhere is refused`() throws {
    let whole = Array(
      Self.first("{\"series\": {\"0\": {\"observations\": {\"0\": [1.5, 0]}}}}").utf8)
    for length in 0..<whole.count - 1 {
      #expect(throws: OfficialSourcesError.self) {
        try OfficialText(SDMXJSONFormat.self, Array(whole[..<length]))
      }
    }
  }
}
