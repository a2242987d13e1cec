import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@testable import OfficialSources

@Suite struct TableDescriptionTests {
  @Test func `A lone file is described by the keys of a figure set`() throws {
    let description = try exportsDescription(["scope": "27, 88", "absent": "unknown"])
    #expect(
      description.table.description == "census USA-CHN export total customs HS2017/HS6 FAS none USD"
    )
    #expect(description.scope.codes.map(\.description) == ["27", "88"])
    #expect(description.scope.absentRow == .unknown)
  }

  @Test func `Ranges of periods have publications of their own`() throws {
    let description = try exportsDescription([
      "published": nil, "published.2017-01/2018-12": "2019-06-06",
      "published.2019": "by 2020-05-05",
    ])
    #expect(description.schedule.rule(for: try #require(.init("2018-12"))) != nil)
    #expect(description.schedule.rule(for: try #require(.init("2020-01"))) == nil)
  }

  static let wrong: [(KeyValuePairs<String, String?>, String)] = [
    (
      ["flow": nil],
      "missing key 'flow' (add 'flow': export, import, balance, exchange-rate, net-sale,"
        + " gross-sale, outstanding-sale, accumulated-export)"
    ),
    (["flow": "exports"], "unknown flow 'exports' (did you mean 'export'?)"),
    (["sorce": "x"], "unknown key 'sorce' (did you mean 'source'?)"),
    (["reporter": "US"], "reporter 'US' is not an economy"),
    (["source": "Census!"], "source 'Census!' is not a source's name"),
    (["currency": "usd"], "currency 'usd' is not a currency"),
    (["unit": "1 million"], "unit '1 million' is not an amount of money"),
    (["unit": "1 bn EUR"], "the unit is in EUR, the table in USD"),
    (["unit": "0.01 USD"], "unit '0.01 USD' is less than one USD"),
    (["tolerance": "-1"], "tolerance '-1' is not a tolerance"),
    (["published": "2020-02-30"], "published '2020-02-30' is not a rule of publication"),
    (["published": "first-print"], "'first-print' needs a calendar"),
    (["calendar": "ft900"], "unknown calendar 'ft900' (a lone file has no calendar)"),
    (["published": "in-file"], "the wide layout has no column for 'published'"),
    (["published.2020": "2021-03-01"], "'published' is given for all periods and for ranges"),
    (["columns.value": "usd"], "the wide layout has no 'columns.value'"),
    (["origin": ""], "origin '' is not a text"),
    (["scope": "27"], "missing key 'absent'"),
    (["scope": "x-ray", "absent": "zero"], "'x-ray' is not a product code"),
    (["thousands": "5"], "thousands '5' is not a separator"),
    (["retrieved": "today"], "retrieved 'today' is not a day"),
    (
      ["published": nil, "published.2020": "2021-03-01", "published.2020-06": "2021-03-01"],
      "2020-06 overlaps 2020"
    ),
  ]

  @Test(arguments: wrong)
  func `A wrong description says what would be valid`(
    changes: KeyValuePairs<String, String?>, finding: String
  ) throws {
    let error = #expect(throws: TextFormatError.self) { try exportsDescription(changes) }
    #expect(error?.description.contains(finding) ?? false, "\(error?.description ?? "")")
  }

  @Test func `Everything wrong is reported at once`() throws {
    let error = #expect(throws: TextFormatError.self) { try TableDescription(fields: []) }
    #expect((error?.diagnostics.count ?? 0) > 10)
  }
}
