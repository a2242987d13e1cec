import OfficialSources
import TextFormats
import TimeSeries
import TradeStatistics

/// Made-up answers in the shape of the Census Bureau's, and what the tests ask of what was read.
enum CensusAnswers {
  static let terms = ReadingTerms(retrieved: Day(ordinal: 20_000))

  /// An answer: names first, then rows, all cells texts or null.
  static func json(_ rows: [[String?]]) -> String {
    let lines = rows.map { row in
      "[" + row.map { cell in cell.map { "\"\($0)\"" } ?? "null" }.joined(separator: ",") + "]"
    }
    return "[" + lines.joined(separator: ",\n") + "]"
  }

  static func read(
    _ text: String, _ terms: ReadingTerms = terms,
    as format: any OfficialFormat.Type = CensusJSON.self
  ) throws(OfficialSourcesError) -> OfficialReading {
    try format.read(SourceInput(name: "answer", bytes: Array(text.utf8)), terms)
  }

  /// What is wrong with a text, or nothing.
  static func complaint(
    _ text: String, as format: any OfficialFormat.Type = CensusJSON.self
  ) -> String {
    do throws(OfficialSourcesError) {
      _ = try read(text, as: format)
      return ""
    } catch {
      return error.description
    }
  }
}

extension OfficialReading {
  /// The releases as lines: table, period, rows.
  var lines: [String] {
    file.releases.map { release in
      let rows = release.rows.map { row in
        let value = row.value.map { "\($0)" } ?? "?"
        return "\(row.code)=\(value)" + (row.quantity.map { " (\($0))" } ?? "")
      }
      return "\(release.table) \(release.period): " + rows.joined(separator: ", ")
    }
  }

  /// What was found, without places.
  var remarks: [String] { findings.map(\.message) }
}
