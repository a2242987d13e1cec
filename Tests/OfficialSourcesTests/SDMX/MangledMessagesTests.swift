import OfficialSources
import Testing
import TextFormats
import TradeStatistics

/// Messages with bytes changed, taken out and doubled.
@Suite struct MangledMessagesTests {
  private static let messages: [String] = [
    """
    DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE
    ESTAT:DS-045409(1.0),15/09/26 11:00:00,A,DE,US,120190,1,QUANTITY_IN_100KG,2024,12.34
    ESTAT:DS-045409(1.0),15/09/26 11:00:00,A,DE,US,120190,1,VALUE_IN_EUROS,2024,567
    """,
    """
    KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,ACTION,VALID_FROM,VALID_TO
    EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,2024-01-02,1.1,R,2024-01-02T15:57:01.000+01:00,2024-01-03T01:00:00Z
    """,
    """
    {"structure": {"links": [{"rel": "dataflow", "urn": "x=ECB:EXR(1.0)"}], "dimensions": {"dataSet":
    [{"id": "FREQ", "values": [{"id": "D"}]}, {"id": "CURRENCY_DENOM", "values": [{"id": "EUR"}]},
    {"id": "EXR_TYPE", "values": [{"id": "SP00"}]}, {"id": "EXR_SUFFIX", "values": [{"id": "A"}]}],
    "observation": [{"id": "CURRENCY", "values": [{"id": "USD"}]}, {"id": "TIME_PERIOD", "values":
    [{"id": "2024-01-02"}]}]}}, "dataSets": [{"observations": {"0:0": [1.5]}}]}
    """,
    "Date,USD,CNY,\n2019-04-10,1.2,N/A,\n2019-04-09,1.1,8,\n",
    "<S:Fault><faultcode>413</faultcode><faultstring>EXTRACTION_TOO_BIG</faultstring></S:Fault>",
  ]

  @Test(arguments: messages.indices)
  func `A mangled message is read or refused in words, the same each time`(number: Int) throws {
    var random = SeededGenerator(seed: UInt64(number) + 20_261_124)
    let message = Array(Self.messages[number].utf8)
    for _ in 0..<150 {
      var bytes = message
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes[place], at: place)
        default: bytes[place] = Array(",;\":{}[]0-9\n".utf8).randomElement(using: &random) ?? 0
        }
      }
      for format in OfficialFormats.all where !format.name.hasPrefix("census") {
        let first = try outcome(format, bytes)
        #expect(try outcome(format, bytes) == first)
        #expect(first != "")
      }
    }
  }

  /// The releases, or the words of the refusal; a refusal names its file.
  private func outcome(_ format: any OfficialFormat.Type, _ bytes: [UInt8]) throws -> String {
    do {
      let read = try OfficialText(format, bytes)
      for release in read.releases {
        #expect(Set(release.rows.map(\.code)).count == release.rows.count)
      }
      return "read " + (read.lines + read.findings).joined(separator: "\n")
    } catch let error as OfficialSourcesError {
      #expect(error.description.hasPrefix("f:"))
      return error.description
    }
  }
}
