import HTTPMessages
import LoopbackServer
import Testing
import TimeSeries
import TradeStatistics

@testable import Fetching

@Suite struct RefusalTests {
  /// What becomes of one answer of the Census Bureau.
  private func failure(_ reply: LoopbackServer.Reply, count: Int = 1) throws -> FetchError {
    let office = try Office([
      Census.exports("2020-01"): Array(repeating: reply, count: count)
    ])
    let scratch = try Scratch()
    let error = try #require(throws: FetchError.self) {
      try scratch.fetcher(office.transport).run(Census.plan("2020-01", "2020-01"))
    }
    office.expectAllAnswered()
    #expect(try scratch.releases().isEmpty)
    #expect(!"\(error)".contains("k3y"))
    return error
  }

  @Test(arguments: [
    Census.keyPage, Census.keyPage.replacing("Missing", with: "Invalid"),
    "<!DOCTYPE html><html><head><title>Invalid Key</title></head></html>",
  ])
  func `A page about keys with status 200 is an error that tells how to get one`(
    _ page: String
  ) throws {
    let error = try failure(.answer(200, page, headers: ["Content-Type: text/html"]))
    #expect(error.code == .key)
    for part in ["https://api.census.gov/data/key_signup.html", "CENSUS_API_KEY", "chmod 600"] {
      #expect(error.description.contains(part), "\(error)")
    }
  }

  @Test func `The key page is found behind its redirect too`() throws {
    let office = try Office([
      Census.exports("2020-01"): [
        .answer(302, headers: ["Location: /api.census.gov/data/missing_key.html"])
      ],
      "api.census.gov/data/missing_key.html": [.answer(200, Census.keyPage)],
    ])
    let scratch = try Scratch()
    let error = try #require(throws: FetchError.self) {
      try scratch.fetcher(office.transport).run(Census.plan("2020-01", "2020-01"))
    }
    #expect(error.code == .key)
  }

  @Test func `Without a key nothing is asked, and the page for one is named`() throws {
    let office = try Office([:])
    let scratch = try Scratch()
    let error = try #require(throws: FetchError.self) {
      try scratch.fetcher(office.transport, keys: [:]).run(Census.plan("2020-01", "2020-01"))
    }
    #expect(error.code == .key && error.description.contains("key_signup.html"))
    #expect(office.asked.isEmpty)
  }

  @Test func `A redirect to another host is refused`() throws {
    let error = try failure(
      .answer(302, headers: ["Location: https://elsewhere.invalid/?key=k3y"]))
    #expect(error.code == .transfer(.redirectRefused(to: "https://elsewhere.invalid")))
  }

  @Test func `What the office says is wrong is passed on`() throws {
    let error = try failure(.answer(400, "error: error: unknown variable 'X' in k3y"))
    #expect(error.code == .refused)
    #expect(error.description.contains("unknown variable 'X' in ***"))
  }

  @Test(arguments: [
    (200, "<html><head><title>Down for maintenance</title></head></html>"),
    (200, "{\"not\": \"a table\"}"), (200, "<error>no</error>"), (200, "plainly nothing"),
    (200, "{{{{"), (200, "\u{FEFF}<HTML>"), (404, "gone"),
  ])
  func `What cannot be figures never reaches a reader`(_ status: Int, _ body: String) throws {
    let error = try failure(.answer(status, body))
    #expect(error.code == .unexpected || error.code == .refused)
  }

  @Test func `Control characters in a server's words do not reach the terminal`() throws {
    let error = try failure(.answer(400, "bad \u{1B}[2J thing\u{7}"))
    #expect(error.description.utf8.allSatisfy { $0 >= 0x20 })
  }

  /// The verdict on an answer to a question of a provider.
  private func verdict(
    _ provider: Provider, _ status: Int, _ body: String, headers: [HTTPHeader] = []
  ) throws -> Verdict {
    let month = MonthRange(Month(year: 2020, month: 1), Month(year: 2020, month: 2))
    let comtrade = ComtradeQuery(
      tier: .preview, reporter: .china, partner: .usa, direction: .import, range: month,
      codes: .level(.hs6), asked: [])
    let code = try #require(ProductCode("1201"))
    let query: any SourceQuery =
      switch provider {
      case .comtrade: try #require(comtrade)
      case .usda: ExportSalesQuery(.sales(commodity: 801, marketingYear: 2026))
      case .ecb:
        ExchangeRateQuery(
          currencies: [.usd], isDaily: true, range: month, includesHistory: false)
      case .eurostat:
        StatisticalQuery(
          subject: .comext(reporter: "DE", partner: "US", products: [code]), direction: .import,
          range: month)
      case .imf, .census:
        StatisticalQuery(
          subject: .byPartner(reporter: .usa, partner: .china), direction: .export, range: month)
      }
    let request = provider.rules.request(query, key: nil)
    let answer = HTTPAnswer(
      status: status, headers: headers, body: Array(body.utf8), address: request.address)
    return AnswerCheck(query: query, request: request, now: VirtualClock().now).verdict(answer)
  }

  @Test func `Comtrade's empty success is no figures`() throws {
    let body = #"{"elapsedTime":"0.52 secs","count":0,"data":[],"error":""}"#
    #expect(try verdict(.comtrade, 200, body) == .nothing)
  }

  @Test func `Comtrade's error inside a success is an error`() throws {
    let body = #"{"elapsedTime":"0.5 secs","count":0,"data":[],"error":"no such flow"}"#
    guard case .failed(let error) = try verdict(.comtrade, 200, body) else {
      Issue.record("not refused")
      return
    }
    #expect(error.description.contains("no such flow"))
  }

  @Test func `Comtrade's refusals are told in its words`() throws {
    let invalid = #"{"statusCode":401,"message":"Access denied due to invalid subscription key."}"#
    guard case .failed(let key) = try verdict(.comtrade, 401, invalid) else {
      Issue.record("not refused")
      return
    }
    #expect(key.code == .key && key.description.contains("comtradedeveloper.un.org"))
    let wrong =
      #"{"error":"","details":[{"memberNames":["period"],"errorMessage":"Invalid period"}]}"#
    guard case .failed(let error) = try verdict(.comtrade, 400, wrong) else {
      Issue.record("not refused")
      return
    }
    #expect(error.description.contains("Invalid period"))
  }

  @Test(arguments: [
    ("<S:Fault><faultstring>EXTRACTION_TOO_BIG: 413</faultstring></S:Fault>", true),
    ("<?xml version=\"1.0\"?><id>1</id><status>SUBMITTED</status>", true),
    (
      "<S:Fault xmlns:S='x'>\n<faultcode>100</faultcode><faultstring>100 NO_RESULTS</faultstring>",
      false
    ),
  ])
  func `Eurostat's faults and promises are understood`(_ body: String, _ isWide: Bool) throws {
    switch try verdict(.eurostat, 200, body) {
    case .tooWide: #expect(isWide)
    case .nothing: #expect(!isWide)
    default: Issue.record("not understood")
    }
  }

  @Test func `A series without figures is no error`() throws {
    #expect(try verdict(.ecb, 404, "No results found.") == .nothing)
    #expect(try verdict(.ecb, 200, "KEY,FREQ\n") == .nothing)
    #expect(try verdict(.ecb, 200, "KEY,FREQ\nEXR,D\n") == .data)
    #expect(try verdict(.usda, 200, "[]") == .nothing)
    #expect(try verdict(.usda, 200, "[{\"a\":1}]") == .data)
    #expect(try verdict(.imf, 204, "") == .nothing)
  }

  @Test func `No beginning of an answer and no damage to it is more than can be judged`() throws {
    let bodies = [
      Census.keyPage, Census.rows(["2020-01"]),
      #"{"elapsedTime":"1","count":1,"data":[{"a":"}\"{"}],"error":"x"}"#,
      "<a><b:faultstring>x</b:faultstring></a>", String(repeating: "[", count: 3000),
      String(repeating: "{\"a\":", count: 3000), String(repeating: "<", count: 3000),
    ]
    for body in bodies {
      for count in Array(0...min(body.utf8.count, 160)) + [body.utf8.count] {
        let part = String(decoding: Array(body.utf8.prefix(count)), as: UTF8.self)
        for provider in Provider.allCases {
          for status in [200, 404] { _ = try verdict(provider, status, part) }
        }
      }
    }
  }

  @Test func `Rows are counted as they lie in their table, whatever is in their text`() {
    func count(_ text: String) -> Int { RowCount(Array(text.utf8)).rows }
    #expect(count("") == 0)
    #expect(count("[]") == 0)
    #expect(count(#"[["A","B"],["1","]["]]"#) == 2)
    #expect(count(#"{"count":2,"data":[{"a":"\"}{","b":[1,{"c":2}]},{}],"error":""}"#) == 2)
    #expect(count("{\"count\":0,\"data\":{\"count\":5}}") == 0)
  }
}
