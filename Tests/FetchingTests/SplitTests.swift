import HTTPMessages
import LoopbackServer
import Testing
import TimeSeries
import TradeStatistics

@testable import Fetching

@Suite struct SplitTests {
  @Test func `A wide question that fails twice is asked in halves of its months`() throws {
    let office = try Office([
      Census.exports("from%202020-01%20to%202020-03"): [.answer(500), .answer(500)],
      Census.exports("2020-01"): [Census.answer(["2020-01"])],
      Census.exports("from%202020-02%20to%202020-03"): [Census.answer(["2020-02", "2020-03"])],
    ])
    let scratch = try Scratch()
    let lines = Lines()
    _ = try scratch.fetcher(office.transport)
      .run(Census.plan("2020-01", "2020-03"), report: { lines.add($0) })
    office.expectAllAnswered()
    #expect(try scratch.releases().count == 3)
    #expect(lines.all.contains { $0.contains("asking in 2 parts") })
  }

  @Test func `A month that is too wide is asked by code, and recorded as one whole release`() throws
  {
    let chapters = (1...99).map { $0 < 10 ? "0\($0)*" : "\($0)*" }
    let first = Array(chapters.prefix(49))
    let second = Array(chapters.dropFirst(49))
    let office = try Office([
      Census.exports("2020-01"): [.answer(500), .answer(500)],
      Census.exports("2020-01", codes: first): [Census.answer(["2020-01"], codes: ["0101210010"])],
      Census.exports("2020-01", codes: second): [
        Census.answer(["2020-01"], codes: ["8401100000", "9706900060"])
      ],
    ])
    let scratch = try Scratch()
    _ = try scratch.fetcher(office.transport).run(Census.plan("2020-01", "2020-01"))
    office.expectAllAnswered()
    let releases = try scratch.releases()
    #expect(releases.count == 1)
    let release = try #require(releases.first)
    #expect(release.rows.map { "\($0.code)" } == ["0101210010", "8401100000", "9706900060"])
    #expect(release.scope == .complete)
    #expect(release.files.count == 2)
  }

  @Test func `A chapter that is too wide is asked by its headings`() throws {
    let code = try #require(ProductCode("84"))
    var replies: [String: [LoopbackServer.Reply]] = [
      Census.exports("2020-01", codes: ["84*"]): [.answer(500), .answer(504)]
    ]
    for digit in 0...9 {
      replies[Census.exports("2020-01", codes: ["84\(digit)*"])] = [
        digit == 7
          ? Census.answer(["2020-01"], codes: ["8471300100"])
          : .raw(Array("HTTP/1.1 204 No Content\r\n\r\n".utf8))
      ]
    }
    let office = try Office(replies)
    let scratch = try Scratch()
    _ = try scratch.fetcher(office.transport)
      .run(Census.plan("2020-01", "2020-01", codes: [code]))
    office.expectAllAnswered()
    let release = try #require(try scratch.releases().first)
    #expect(release.rows.count == 1)
    #expect(release.scope == Scope(codes: [code], absentRow: .zero))
  }

  @Test func `Parts that hold the same code are refused`() throws {
    let codes = try ["01", "02"].map { try #require(ProductCode($0)) }
    let office = try Office([
      Census.exports("2020-01", codes: ["01*", "02*"]): [.answer(500), .answer(500)],
      Census.exports("2020-01", codes: ["01*"]): [
        Census.answer(["2020-01"], codes: ["0101210010"])
      ],
      Census.exports("2020-01", codes: ["02*"]): [
        Census.answer(["2020-01"], codes: ["0101210010"])
      ],
    ])
    let scratch = try Scratch()
    let error = try #require(throws: FetchError.self) {
      try scratch.fetcher(office.transport)
        .run(Census.plan("2020-01", "2020-01", codes: codes))
    }
    #expect(error.description.contains("0101210010"))
    #expect(try scratch.releases().isEmpty)
  }

  /// Rows of an envelope, one a period and code.
  private func envelope(_ periods: [String], _ codes: [String], count: Int? = nil) -> String {
    let rows = periods.flatMap { period in
      codes.map { #"{"period":"\#(period)","cmdCode":"\#($0)","primaryValue":12.5}"# }
    }
    return #"{"elapsedTime":"0.1 secs","count":\#(count ?? rows.count),"data":["#
      + rows.joined(separator: ",") + #"],"error":""}"#
  }

  private func comtrade(_ periods: [String], _ codes: [String]) -> String {
    "comtradeapi.un.org/data/v1/get/C/M/HS?reporterCode=156&partnerCode=842&period="
      + periods.joined(separator: ",") + "&cmdCode=" + codes.joined(separator: ",")
      + "&flowCode=M&partner2Code=0&customsCode=C00&motCode=0"
  }

  private let periods = (1...12).map { $0 < 10 ? "20200\($0)" : "2020\($0)" }

  private func plan(_ codes: [String], rows: Int) throws -> FetchPlan {
    try FetchPlan.comtrade(
      .keyed.limited(toRows: rows), reporter: .china, partner: .usa, .import, level: .hs4,
      months: Month(year: 2020, month: 1)...Month(year: 2020, month: 12),
      codes: codes.compactMap { ProductCode($0) }, onFile: .nothing)
  }

  @Test func `A full page is never taken: it is split until every part is complete`() throws {
    let codes = (0..<90).map { "\(1000 + $0)" }
    let quarters = [0..<3, 3..<6, 6..<9, 9..<12].map { Array(periods[$0]) }
    var replies: [String: [LoopbackServer.Reply]] = [:]
    // Whatever asks for 500 rows or more gets the first 500, and nobody says so.
    for part in [periods, Array(periods[0..<6]), Array(periods[6..<12])] {
      let full = envelope(Array(part.prefix(6)), Array(codes.prefix(84)))
      replies[comtrade(part, codes)] = [.answer(200, cut(full, to: 500))]
    }
    replies[Comtrade.dates(periods)] = [Comtrade.availability([])]
    for part in quarters {
      replies[comtrade(part, codes)] = [.answer(200, envelope(part, codes))]
    }
    let office = try Office(replies)
    let scratch = try Scratch()
    _ = try scratch.fetcher(office.transport).run(plan(codes, rows: 500))
    office.expectAllAnswered()
    let releases = try scratch.releases()
    #expect(releases.count == 12)
    #expect(releases.allSatisfy { $0.rows.count == 90 })
  }

  /// The first rows of an envelope, as a server cuts it off.
  private func cut(_ text: String, to rows: Int) -> String {
    let start = #"{"elapsedTime":"0.1 secs","count":\#(rows),"data":["#
    let all = text.split(separator: "{").dropFirst().map { "{" + $0.prefix { $0 != "}" } + "}" }
    return start + all.prefix(rows).joined(separator: ",") + #"],"error":""}"#
  }

  @Test func `A full page of one month is split by code, and joined to one release`() throws {
    let codes = ["1001", "1002", "1003"]
    let all = ["202001"]
    let office = try Office([
      Comtrade.dates(all): [Comtrade.availability([])],
      comtrade(all, codes): [.answer(200, envelope(all, codes, count: 3))],
      comtrade(all, ["1001"]): [.answer(200, envelope(all, ["1001"]))],
      comtrade(all, ["1002", "1003"]): [.answer(200, envelope(all, ["1002", "1003"]))],
    ])
    let scratch = try Scratch()
    let plan = try FetchPlan.comtrade(
      .keyed.limited(toRows: 3), reporter: .china, partner: .usa, .import, level: .hs4,
      months: Month(year: 2020, month: 1)...Month(year: 2020, month: 1),
      codes: codes.compactMap { ProductCode($0) }, onFile: .nothing)
    _ = try scratch.fetcher(office.transport).run(plan)
    office.expectAllAnswered()
    let release = try #require(try scratch.releases().first)
    #expect(release.rows.map { "\($0.code)" } == codes)
    #expect(release.scope.codes.count == 3)
  }

  @Test func `A full page that cannot be cut further is an error, not an answer`() throws {
    let address =
      "comtradeapi.un.org/public/v1/preview/C/M/HS?reporterCode=156&partnerCode=842&period=202001"
      + "&cmdCode=AG6&flowCode=M&partner2Code=0&customsCode=C00&motCode=0"
    let codes = (0..<500).map { "\(100_000 + $0)" }
    let office = try Office([
      Comtrade.dates(["202001"], path: "public/v1/getDA"): [Comtrade.availability([])],
      address: [.answer(200, envelope(["202001"], codes))],
    ])
    let plan = try FetchPlan.comtrade(
      .preview, reporter: .china, partner: .usa, .import, level: .hs6,
      months: Month(year: 2020, month: 1)...Month(year: 2020, month: 1), onFile: .nothing)
    let scratch = try Scratch()
    let error = try #require(throws: FetchError.self) {
      try scratch.fetcher(office.transport).run(plan)
    }
    #expect(error.code == .tooWide && error.description.contains("500 rows"))
    #expect(try scratch.releases().isEmpty)
  }

  @Test func `An answer larger than the limit is asked for in parts`() throws {
    let scratch = try Scratch()
    let fetcher = try scratch.fetcher({ (request) throws(TransferError) in
      if "\(request.address)".contains("to%20") {
        throw TransferError(.tooLarge(limit: 10), request)
      }
      let month = "\(request.address)".contains("2020-01") ? "2020-01" : "2020-02"
      return HTTPAnswer(
        status: 200, body: Array(Census.rows([month]).utf8), address: request.address)
    })
    _ = try fetcher.run(Census.plan("2020-01", "2020-02"))
    #expect(try scratch.releases().count == 2)
  }
}
