import Briefing
import Publishing
import Testing
import TimeSeries

@Suite struct BriefCSVTests {
  private let sample: SampleArchive

  init() throws {
    sample = try SampleArchive()
  }

  private func rows(
    _ asOf: String, _ options: BriefOptions = BriefOptions()
  ) throws -> [[String: String]] {
    let brief = try BriefMaker(archive: sample.archive, terms: BriefTerms(asOf: try day(asOf)))
      .brief(of: SampleAgreement.make())
    return try records(BriefCSV(brief, options: options).bytes)
  }

  @Test func `There is one row a pledge, instalment and proration, and one a sub-category`() throws
  {
    let rows = try rows("2020-03-10", BriefOptions(measures: ["exports"]))
    // Two pledges and their total, two years, two prorations.
    #expect(rows.count { $0["kind"] == "pledge" } == 8)
    #expect(rows.count { $0["kind"] == "total" } == 4)
    #expect(rows.count { $0["kind"] == "sub-category" } == 3)
    let keys = rows.map {
      [$0["kind"], $0["measure"], $0["id"], $0["period"], $0["proration"]]
    }
    #expect(Set(keys).count == keys.count)
  }

  @Test func `Amounts are exact and whole, and titles survive quoting`() throws {
    let row = try #require(try rows("2020-03-10").first)
    #expect(row["agreement"] == "sample")
    #expect(row["as_of"] == "2020-03-10")
    #expect(row["title"] == SampleAgreement.hostile)
    #expect(row["baseline"] == "12000000000")
    #expect(row["actual"] == "400000000")
    #expect(row["due"] == "2000000000")
    #expect(row["progress"] == "0.2")
    #expect(row["increment"] == "-0.6")
    #expect(row["through"] == "2020-01")
    #expect(row["stand_in"] == "false")
    #expect(row["currency"] == "USD")
  }

  @Test func `What cannot be told is empty with the reason in the note`() throws {
    let rows = try rows("2020-03-10", BriefOptions(measures: ["imports"]))
      .filter { $0["measure"] == "imports" }
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row["actual"] == "")
      #expect(row["progress"] == "")
      #expect(row["note"] != "")
    }
  }

  @Test func `A stand-in is marked`() throws {
    let rows = try rows("2020-05-01", BriefOptions(measures: ["exports"]))
    let first = try #require(rows.first)
    #expect(first["stand_in"] == "true")
    #expect(first["through"] == "2020-02")
  }
}
