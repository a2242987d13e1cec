import Testing
import TimeSeries
import TradeStatistics

@Suite struct ReleaseTests {
  private func release(_ rows: KeyValuePairs<String, Int?>) throws -> Release {
    let source = try #require(SourceID(rawValue: "census"))
    let table = TableKey(
      source: source, reporter: .usa, partner: .china, flow: .export, system: .total,
      basis: .customs, classification: .init(edition: "HS2017", level: .hs4), valuation: .fas,
      adjustment: .none, currency: .usd)
    return Release(
      table: table, period: Period(Month(year: 2020, month: 1)),
      publication: Publication(day: try #require(Day("2020-03-06"))), files: [],
      rows: try rows.map {
        ReleaseRow(code: try productCode($0.key), value: $0.value.map { FixedPoint($0) })
      })
  }

  @Test func `Rows are found by code, in whatever order they came`() throws {
    let release = try release(["8802": 3, "0201": 1, "2709": 2])
    #expect(release.rows.map(\.code.description) == ["0201", "2709", "8802"])
    for (text, value) in [("0201", 1), ("2709", 2), ("8802", 3)] {
      #expect(release.row(try productCode(text))?.value == FixedPoint(value))
    }
    for text in ["01", "02", "020130", "2710", "99"] {
      #expect(release.row(try productCode(text)) == nil)
    }
    #expect(try self.release([:]).row(.total) == nil)
  }

  @Test func `A withheld value is a row without a value, and adds nothing to the total`() throws {
    let release = try release(["0201": 1, "2709": nil, "8802": 3])
    let oil = try #require(release.row(try productCode("2709")))
    #expect(oil.value == nil)
    #expect(release.total == FixedPoint(4))
  }

  /// China's surplus with the United States in early 2020, in bn US dollars, as first published by
  /// its customs in March and April 2020.
  @Test func `Published money sums to the cent, and the published quarter wins`() throws {
    let figures: KeyValuePairs = ["2020-01/02": "25.37", "2020-03": "15.32"]
    let parts = try figures.map {
      Series<FixedPoint>.Observation(
        period: try #require(Period($0.key)),
        value: Bounded(
          try FixedPoint(parsing: $0.value), tolerance: try FixedPoint(parsing: "0.005")))
    }
    let missing = Reason(.notOnFile, "nothing on file")
    let quarter = try #require(Period("2020-Q1"))
    let sum = try #require(Series(parts, missing: missing).sum(over: quarter).value)
    #expect(sum.value.value.description == "40.69")
    #expect(sum.value.lower.description == "40.68")
    #expect(sum.value.upper.description == "40.7")
    let whole = Series<FixedPoint>.Observation(
      period: quarter, value: Bounded(try FixedPoint(parsing: "40.77")))
    let published = try #require(Series(parts + [whole], missing: missing).sum(over: quarter).value)
    #expect(published.value.value.description == "40.77")
    #expect(published.revisedFrom?.value.description == "40.69")
  }
}
