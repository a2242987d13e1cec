import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// Described tables that count quantities alone, of several editions in one file.
@Suite struct QuantityTableTests {
  static let sales: KeyValuePairs<String, String?> = [
    "source": "usda", "layout": "long", "level": "lines", "basis": "not-applicable",
    "currency": "XXX", "unit": nil, "quantity-unit": "t", "scope": "in-file",
    "flow": nil, "system": nil, "valuation": nil, "classification": nil, "columns.flow": "way",
    "flows": "net=net-sale/unspecified/unspecified out=outstanding-sale/unspecified/unspecified",
    "columns.edition": "code", "editions": "801MY2020=ESR-801-2020 801MY2021=ESR-801-2021",
  ]
  static let header = "period,way,code,quantity\n"

  private static func releases(
    _ text: String, _ changes: KeyValuePairs<String, String?> = sales
  ) throws -> [Release] {
    let folder = try TestFolder()
    return try FigureTable(
      path: try folder.write("t.csv", text), description: try exportsDescription(changes)
    ).read().releases
  }

  @Test func `Quantities without money are rows without values, each in the table of its edition`()
    throws
  {
    let releases = try Self.releases(
      Self.header
        + "2020-W01,net,801MY2020,-5\n2020-W01,out,801MY2020,7\n2020-W01,out,801MY2021,0\n"
    )
    #expect(
      releases.map { release in
        "\(release.table.classification.edition) \(release.table.flow.rawValue) \(release.period) "
          + release.rows.map { row in
            "\(row.code)=\(row.quantity.map { "\($0.amount)" } ?? "-")"
              + (row.value == nil ? "" : " and a value")
          }.joined(separator: " ")
      }.sorted() == [
        "ESR-801-2020 net-sale 2020-W01 801MY2020=-5",
        "ESR-801-2020 outstanding-sale 2020-W01 801MY2020=7",
        "ESR-801-2021 outstanding-sale 2020-W01 801MY2021=0",
      ])
    #expect(releases.allSatisfy { $0.table.currency == .none })
  }

  @Test func `A scope in the file holds the codes of the table and says nothing of others`() throws
  {
    let releases = try Self.releases(
      Self.header + "2020-W01,out,801MY2020,7\n2020-W01,out,801MY2021,1\n")
    let first = try #require(ProductCode("801MY2020"))
    #expect(releases.first?.scope == Scope(codes: [first], absentRow: .unknown))
  }

  @Test(arguments: [
    ("2020-W01,out,801MY2020,-7", "t.csv:2:24: error: a quantity is not negative (check the file)"),
    (
      "2020-W01,out,801MY2022,7",
      "t.csv:2:14: error: '801MY2022' is not among the 'editions' of the description (add it: for"
        + " each edition the file's code and its name: [801MY2020=USDA-ESR-801-2020])"
    ),
  ])
  func `What cannot be a quantity or an edition is refused with its place`(
    _ row: String, _ message: String
  ) throws {
    let error = #expect(throws: OfficialSourcesError.self) {
      _ = try Self.releases(Self.header + row + "\n")
    }
    #expect(error.map { "\($0)".hasSuffix(message) } ?? false, "\(error.map { "\($0)" } ?? "")")
  }

  static let contradictions: [(key: String, value: String, says: String)] = [
    ("unit", "1 USD", "a table without a currency has no values, so no 'unit'"),
    ("columns.value", "usd", "a table without a currency has no values, so no 'columns.value'"),
    ("absent", "zero", "a scope that the file tells has no 'absent'"),
    ("classification", "HS2017", "'classification' and 'editions' are both given"),
  ]

  @Test(arguments: contradictions)
  func `A description that contradicts itself is refused`(
    _ key: String, _ value: String, _ says: String
  ) {
    let error = #expect(throws: TextFormatError.self) {
      _ = try exportsDescription(Self.sales, with: (key, value))
    }
    #expect(error.map { "\($0)".contains(says) } ?? false, "\(error.map { "\($0)" } ?? "")")
  }
}
