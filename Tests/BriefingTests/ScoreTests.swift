import Assessment
import Briefing
import Testing
import TimeSeries
import TradeStatistics

/// The pledges as of dates in 2020, against what the tracker of the day printed.
@Suite struct ScoreTests {
  @Test(arguments: [
    ("pledges/manufactured/us-exports/baseline", "66.48"),
    ("pledges/agriculture/us-exports/baseline", "20.93"),
    ("pledges/energy/us-exports/baseline", "7.65"),
    ("pledges/total/us-exports/baseline", "95.06"),
    ("groups/oilseeds/us-exports/baseline", "12.22"),
    ("groups/aircraft/us-exports/baseline", "16.26"),
    ("groups/vehicles/us-exports/baseline", "10.34"),
    ("pledges/total/us-exports/2020/target", "158.96"),
    ("pledges/total/us-exports/2020/actual", "15.47"),
    ("pledges/total/us-exports/2020/seasonal/target", "35.33"),
    ("pledges/total/us-exports/2020/equal/target", "39.74"),
  ]) func `Through March 2020 as known on 31 May`(address: String, printed: String) throws {
    #expect(try ShippedArchive.brief("2020-05-31").billions(address) == printed)
  }

  @Test(arguments: [("manufactured", "-0.26"), ("agriculture", "-0.75"), ("energy", "-0.31")])
  func `Nothing was bought on top of the baseline by March 2020`(
    sector: String, printed: String
  ) throws {
    let address = "pledges/\(sector)/us-exports/2020/seasonal/increment"
    #expect(try ShippedArchive.brief("2020-05-31").ratio(address) == printed)
  }

  @Test(arguments: [("2020-05-31", "2020-05-05", "66.48"), ("2020-06-30", "2020-06-04", "66.68")])
  func `Baselines are the dollars of the vintage then in force`(
    day: String, vintage: String, manufactured: String
  ) throws {
    let codes = try ShippedCodes()
    var expected: [String: Int] = [:]
    for (code, months) in try ShippedTable("Figures/us-china/us-exports-hs6-\(vintage).csv").wide()
    {
      // The table by subheading cannot separate the two listed parts of 271012 and 271119.
      guard let sector = codes.sector(of: code) else { continue }
      expected[sector, default: 0] += months.filter { $0.key.hasPrefix("2017") }.map(\.value)
        .reduce(0, +)
    }
    for row in try ShippedTable("Figures/us-china/us-exports-energy-lines.csv").rows
    where row[0].hasPrefix("2017") && row[1] == "271012250" {
      expected["energy", default: 0] += try #require(Int(row[2]))
    }
    let brief = try ShippedArchive.brief(day)
    for sector in ["manufactured", "agriculture", "energy"] {
      let figure = try brief.figure("pledges/\(sector)/us-exports/baseline")
      #expect(figure.value == expected[sector].map { FixedPoint($0) })
    }
    #expect(try brief.billions("pledges/manufactured/us-exports/baseline") == manufactured)
  }

  @Test func `The sum's row is the sum of the rows above it`() throws {
    let brief = try ShippedArchive.brief("2020-05-31")
    let parts = [
      "baseline", "2020/pledged", "2020/target", "2020/actual", "2020/seasonal/target",
      "2020/equal/target", "2021/target", "window/target", "window/actual", "window/remaining",
    ]
    for part in parts {
      let rows = try ["manufactured", "agriculture", "energy"].map {
        try #require(try brief.figure("pledges/\($0)/us-exports/\(part)").value)
      }
      let total = try brief.figure("pledges/total/us-exports/\(part)").value
      #expect(total == rows.reduce(.zero, +), "\(part)")
    }
  }

  @Test func `On 10 March 2020 January is the last month of US data`() throws {
    let brief = try ShippedArchive.brief("2020-03-10")
    let score = try #require(
      brief.findings.scores.first { $0.id == "total" && $0.measure == "us-exports" })
    #expect(score.current?.through == Month(year: 2020, month: 1))
    #expect(score.window.monthsLeft == 23)
    let february = try #require(
      brief.findings.unknowns.first { $0.subject == "2020-02 by census" })
    #expect(february.reason.kind == .notYetPublished)
    #expect(february.reason.text.contains("2020-04-02"))
  }

  @Test(arguments: [
    ("manufactured", "china-imports", "gacc"), ("agriculture", "china-imports", "gacc"),
    ("energy", "china-imports", "gacc"), ("services", "us-services-exports", "bea"),
  ]) func `A count without figures is not measurable, and says what to import`(
    pledge: String, measure: String, source: String
  ) throws {
    let score = try #require(
      try ShippedArchive.brief("2020-05-31").findings.scores.first {
        $0.id == pledge && $0.measure == measure
      })
    #expect(score.standing == .notMeasurable)
    let reason = try #require(score.reason)
    #expect(reason.kind == .notOnFile)
    #expect(reason.remedy?.hasPrefix("pledgeline import") == true)
    #expect(reason.remedy?.contains("source=\(source)") == true)
    for year in score.years { #expect(year.actual.value == nil) }
  }
}
