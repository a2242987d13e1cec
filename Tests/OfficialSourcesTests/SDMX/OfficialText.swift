import OfficialSources
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

/// A text read as a file of some format, with what tests look at.
struct OfficialText {
  let reading: OfficialReading

  init(
    _ format: any OfficialFormat.Type, _ text: String, _ terms: ReadingTerms? = nil
  ) throws {
    try self.init(format, Array(text.utf8), terms)
  }

  init(
    _ format: any OfficialFormat.Type, _ bytes: [UInt8], _ terms: ReadingTerms? = nil
  ) throws {
    let retrieved = try #require(Day("2026-11-24"))
    reading = try format.read(
      SourceInput(name: "f", bytes: bytes), terms ?? ReadingTerms(retrieved: retrieved))
  }

  var releases: [Release] { reading.file.releases }

  /// A line for each row: table, period, day of publication, code, value, quantity.
  var lines: [String] {
    releases.flatMap { release in
      release.rows.map { row in
        "\(release.table) \(release.period) "
          + (release.publication.precision == .exact ? "" : "by ") + "\(release.publication.day) "
          + "\(row.code) \(row.value.map(\.description) ?? "-")"
          + (row.quantity.map { " \($0)" } ?? "")
      }
    }
  }

  var findings: [String] { reading.findings.map(\.description) }

  /// The words in which a text is refused; nil where it is not.
  static func refusal(
    _ format: any OfficialFormat.Type, _ text: String, _ terms: ReadingTerms? = nil
  ) throws -> String? {
    do {
      _ = try OfficialText(format, text, terms)
      return nil
    } catch let error as OfficialSourcesError {
      return error.description
    }
  }
}

/// Terms of a retrieval on a day, with profiles.
func terms(_ day: String = "2026-11-24", profile: String? = nil) throws -> ReadingTerms {
  var terms = ReadingTerms(retrieved: try #require(Day(day)))
  if let profile {
    terms.profiles = [try SDMXProfile(bytes: Array(profile.utf8), file: "p.yaml")]
  }
  return terms
}

/// A profile of three dimensions without meaning, as the examples of the standard have them.
let threeDimensions = """
  sdmx-profile: 1
  id: three
  title: Three dimensions
  origin: nowhere
  dataflows: ["ESTAT:NA_MAIN"]
  table: {source: made, reporter: USA, partner: CHN, flow: export, basis: customs, currency: USD}
  dimensions:
    DIM_1: {only: [A]}
    DIM_2: {codes: {B: {product: TOTAL}}}
  period: DIM_3
  """
