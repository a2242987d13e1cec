import Foundation
import HTTPMessages
import HTTPService
import Testing
import TradeStatistics

@testable import WebService

@Suite struct PageTests {
  /// Addresses of this server in a page's links, as a browser would follow them.
  static func links(_ page: String) -> [String] {
    page.split(separator: "href=\"").dropFirst().map { part in
      String(part.prefix { $0 != "\"" }).replacingOccurrences(of: "&amp;", with: "&")
        .split(separator: "#", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    }.filter { $0.hasPrefix("/") }
  }

  @Test func `Every link of every page leads somewhere`() throws {
    let made = try MadeSite()
    var seen: Set<String> = ["/", "/?as-of=2020-05-20"]
    var rest = Array(seen)
    var pages = 0
    while let target = rest.popLast(), pages < 600 {
      let answer = try made.get(target, [HTTPHeader("Accept", "text/html")])
      // The interface for programs has no pages; a browser is told so.
      let isInterface = target.hasPrefix("/api/")
      #expect(answer.status == (isInterface ? 406 : 200), "\(target)")
      guard answer.contentType == "text/html; charset=utf-8" else { continue }
      pages += 1
      let text = String(decoding: answer.body.identity, as: UTF8.self)
      Self.expectSound(text, target)
      for link in Self.links(text) where seen.insert(link).inserted { rest.append(link) }
    }
    #expect(pages > 30)
    #expect(seen.contains { $0.contains("/figures/") })
    #expect(seen.contains { $0.contains("/claims/speaker") })
    #expect(seen.contains { $0.hasPrefix("/releases/census") })
  }

  /// What holds for each page: one heading, landmarks, nothing inline, nothing of the data as markup.
  static func expectSound(_ page: String, _ target: String) {
    #expect(page.components(separatedBy: "<h1").count == 2, "\(target)")
    let names = page.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    let repeated = Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys
    #expect(repeated.isEmpty, "\(target): \(repeated)")
    for part in ["<main id=\"content\"", "class=\"skip\"", "rel=\"canonical\"", "lang=\"en\""] {
      #expect(page.contains(part), "\(target) \(part)")
    }
    for part in ["<script>", "alert(1)</script>", "<b>title", " style=", " onclick", "=\"http://e"]
    {
      #expect(!page.contains(part), "\(target) \(part)")
    }
  }

  @Test(arguments: [
    "2020-02-30", "2020-07-02", "1066-01-01", "yesterday", "2020-03-10' OR 1", "９",
    String(repeating: "9", count: 3000),
  ])
  func `A day that is none is refused with what would be valid`(text: String) throws {
    let made = try MadeSite()
    let target = "/agreements/made?as-of=\(PercentEncoding.encode(text))"
    #expect(try made.page(target, status: 400).contains("1900-01-01 to 2020-07-01"))
    let answer = try made.get("/api/v1/agreements/made?as-of=\(PercentEncoding.encode(text))")
    #expect(answer.status == 400)
    #expect(answer.contentType == "application/problem+json")
  }

  @Test(arguments: [
    "/agreements/mode", "/agreements/%3Cscript%3E", "/agreements/made/claims/none",
    "/agreements/made/claims/speaker?as-of=2020-03-09", "/agreements/made/figures/none",
    "/agreements/made/products/9999", "/agreements/made/tables/none.csv", "/balances/USA/XXX",
    "/balances/USA/USA", "/releases/none", "/assets/none.css", "/agreements/made/brief.xml",
  ])
  func `What is not there is told with a page`(target: String) throws {
    let page = try MadeSite().page(target, status: 404)
    #expect(page.contains("<h1>Not found</h1>"))
    #expect(!page.contains("<script>"))
  }

  @Test func `A chart is there as an image where something makes them, and else the reason is`()
    throws
  {
    let image: [UInt8] = [0x89, 0x50, 0x4E, 0x47]
    let made = try MadeSite(rasterize: { svg in
      #expect(svg.starts(with: Array("<svg".utf8)))
      return image
    })
    let target = "/agreements/made/charts/gauge.png"
    let answer = try made.get(target)
    #expect(answer.contentType == "image/png")
    #expect(answer.body.identity == image)
    #expect(try made.page("/agreements/made").contains("href=\"\(target)\""))
    let other = try MadeSite()
    #expect(try other.page(target, status: 404).contains("rsvg-convert"))
    #expect(try !other.page("/agreements/made").contains(".png"))
  }

  @Test func `A name that is nearly right is answered with the right one`() throws {
    #expect(try MadeSite().page("/agreements/mode", status: 404).contains("Did you mean"))
  }

  @Test func `A day shows what was known then, and the steps next to it`() throws {
    let made = try MadeSite()
    let early = try made.page("/agreements/made?as-of=2020-03-10")
    let late = try made.page("/agreements/made?as-of=2020-05-20")
    #expect(early.contains("data through January 2020"))
    #expect(late.contains("data through March 2020"))
    #expect(late.contains("rel=\"prev\""))
    #expect(early.contains("/agreements/made?as-of=2020-04-02"))
    #expect(try made.page("/agreements/made").contains("Latest state on file"))
  }

  @Test func `Days between two releases share one evaluated brief`() throws {
    let made = try MadeSite()
    for text in ["2020-05-12", "2020-05-13", "2020-05-20"] {
      #expect(try made.get("/agreements/made?as-of=\(text)").status == 200)
    }
    #expect(made.site.store.keptBriefs == 1)
    #expect(try made.get("/agreements/made?as-of=2020-04-02").status == 200)
    #expect(made.site.store.keptBriefs == 2)
  }

  @Test func `A release that is imported meanwhile shows at once`() throws {
    let made = try MadeSite()
    let before = try made.get("/agreements/made?as-of=2020-06-20")
    try made.record([
      try MadeSite.release(
        .export, .hs6, "2020-04", "2020-06-04", [("120190", 900), ("020329", 90)])
    ])
    let after = try made.get("/agreements/made?as-of=2020-06-20")
    #expect(before.body.tag != after.body.tag)
    #expect(
      String(decoding: after.body.identity, as: UTF8.self).contains("data through April 2020"))
  }

  @Test func `What an address does not depend on makes no page of its own`() throws {
    let made = try MadeSite()
    _ = try made.get("/methods")
    let kept = made.site.keptBytes
    for number in 0..<20 { _ = try made.get("/methods?x=\(number)&as-of=") }
    #expect(made.site.keptBytes <= 2 * kept)
  }

  @Test func `Texts of an agreement are text in pages, feeds and tables`() throws {
    let made = try MadeSite()
    let page = try made.page("/agreements/made")
    #expect(page.contains("Grain &quot;x&quot; &lt;script&gt;alert(1)&lt;/script&gt; &amp;"))
    let table = try made.get("/agreements/made/tables/groups-us-exports.csv")
    let text = String(decoding: table.body.identity, as: UTF8.self)
    #expect(
      text.contains("\"Grain \"\"x\"\" <script>alert(1)</script> & 'y' ]]>\",Farm,12000000000"))
  }
}
