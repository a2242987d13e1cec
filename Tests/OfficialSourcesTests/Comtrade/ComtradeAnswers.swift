import OfficialSources
import TextFormats
import TimeSeries
import TradeStatistics

/// Made-up answers in the shape of UN Comtrade's.
enum ComtradeAnswers {
  static let terms = ReadingTerms(retrieved: Day(ordinal: 20_000))

  /// A row of all fields that are read and some that are not; each may be given another value.
  static func row(_ changed: [String: JSONValue] = [:]) -> JSONValue {
    let usual: [(String, JSONValue)] = [
      ("typeCode", "C"), ("freqCode", "M"), ("refPeriodId", 20_230_101), ("period", "202301"),
      ("reporterCode", 757), ("reporterISO", "CHE"), ("flowCode", "X"), ("partnerCode", 842),
      ("partner2Code", 0), ("classificationCode", "H6"), ("classificationSearchCode", "HS"),
      ("cmdCode", "TOTAL"), ("cmdDesc", "All, {and} [more]"), ("aggrLevel", 0),
      ("customsCode", "C00"), ("mosCode", "0"), ("motCode", 0), ("qtyUnitCode", -1), ("qty", nil),
      ("isQtyEstimated", false), ("netWgt", nil), ("isNetWgtEstimated", false), ("cifvalue", nil),
      ("fobvalue", 100), ("primaryValue", 100), ("isReported", true),
    ]
    return .object(usual.map { JSONMember($0, changed[$0] ?? $1) })
  }

  /// The envelope around rows.
  static func answer(_ rows: [JSONValue], count: Int? = nil) -> String {
    let frame: JSONValue = [
      "elapsedTime": "0.1 secs", "count": .integer(count ?? rows.count), "data": .array(rows),
      "error": "",
    ]
    return String(decoding: JSONWriter.write(frame), as: UTF8.self)
  }

  static func read(
    _ text: String, _ terms: ReadingTerms = terms, availability: ComtradeAvailability? = nil
  ) throws(OfficialSourcesError) -> OfficialReading {
    try ComtradeJSON.read(
      SourceInput(name: "answer", bytes: Array(text.utf8)), terms, availability: availability)
  }

  static func read(_ rows: [JSONValue]) throws(OfficialSourcesError) -> OfficialReading {
    try read(answer(rows))
  }

  /// What is wrong with a text, or nothing.
  static func complaint(_ text: String) -> String {
    do throws(OfficialSourcesError) {
      _ = try read(text)
      return ""
    } catch {
      return error.description
    }
  }
}
