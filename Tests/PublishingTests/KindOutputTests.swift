import Agreements
import Briefing
import Foundation
import Publishing
import Testing
import TextFormats
import TimeSeries

/// Ceilings and the other kinds in every format.
@Suite struct KindOutputTests {
  private let sample: SampleArchive
  private let brief: Brief

  init() throws {
    sample = try SampleArchive()
    brief = try BriefMaker(
      archive: sample.archive, terms: BriefTerms(asOf: try day("2020-03-10"))
    ).brief(of: SampleKinds.make())
  }

  private var document: JSONValue {
    get throws { try json(BriefJSON(brief, options: BriefOptions()).bytes) }
  }

  @Test func `Every pledge but a floor has its report, a balance one for each side`() throws {
    let kinds = try #require(document["kinds"]?.elements)
    #expect(
      kinds.compactMap { $0["id"]?.text }
        == ["ceiling", "share", "deficit", "deficit", "quota", "fund", "law"])
    #expect(
      kinds.compactMap { $0["basis"]?.text }
        == ["exports", "exports", "USA", "CHN", "exports", "record", "record"])
    let fund = try #require(kinds.first { $0["id"]?.text == "fund" })
    #expect(fund["standing"] == "ceiling exceeded")
    #expect(fund["off"] == true)
    #expect(fund["decidedBy"] == "called in 2020")
  }

  @Test func `Every address of a report resolves, and every member is described`() throws {
    let document = try document
    let known = Set(
      try #require(document["figures"]?.elements).compactMap { $0["id"]?.text })
    let reports = try #require(document["kinds"])
    let addresses = reports.all.compactMap { $0["figure"]?.text }
    #expect(!addresses.isEmpty)
    #expect(addresses.filter { !known.contains($0) }.isEmpty)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appending(path: "Documentation/BriefSchema.md"), encoding: .utf8)
    var names: Set<String> = []
    for case .object(let members) in document.all { names.formUnion(members.map(\.name)) }
    #expect(names.filter { !page.contains("`\($0)`") }.isEmpty)
  }

  @Test func `What the texts say is there: strength, moved deadline, first step, former wording`()
    throws
  {
    let statements = try #require(document["statements"]?.elements)
    let law = try #require(statements.first { $0["id"]?.text == "law" })
    #expect(law["strength"] == "intends")
    #expect(law["binds"] == false)
    #expect(law["due"]?["asTold"] == "in spring")
    #expect(law["amendments"]?.elements?.count == 1)
    #expect(law["former"]?["strength"] == "will")
    #expect(law["changes"]?.elements?.compactMap(\.text) == ["strength", "wording"])
    let fund = try #require(statements.first { $0["id"]?.text == "fund" })
    #expect(fund["preconditions"]?.elements?.first?["met"] == true)
    #expect(try document["suspensions"]?.elements?.first?["inForce"] == true)
    #expect(try document["checkpoints"]?.elements?.first?["kind"] == "snapback")
  }

  @Test func `The terminal shows state, table and remarks, and each derivation can be asked for`()
    throws
  {
    var options = BriefOptions()
    options.explain = "pledges/fund/record"
    let text = BriefText(brief, options: options).text
    for wanted in [
      "PLEDGE FUND  investment, will, by record", "called in 2020", "ceiling exceeded",
      "the cap may change: in a crisis", "will became intends", "CONCESSIONS HELD BACK",
      "snapback: The tariffs return", "pledges/fund/record/2020/cap",
      "a best effort is owed, not the result",
    ] {
      #expect(text.contains(wanted), "\(wanted)")
    }
  }

  @Test func `The table has a row a line, in the unit of the text`() throws {
    let rows = try records(BriefCSV(brief, options: BriefOptions()).bytes)
    let called = try #require(rows.first { $0["id"] == "fund" && $0["period"] == "called" })
    #expect(called["kind"] == "investment")
    #expect(called["actual"] == "30000000000")
    #expect(called["target"] == "200000000000")
    #expect(called["progress"] == "0.15")
    #expect(called["currency"] == "USD")
    let paid = try #require(rows.first { $0["id"] == "fund" && $0["period"] == "disbursed" })
    #expect(paid["actual"] == "")
    #expect(paid["note"] == "no step on record says what was disbursed")
  }

  @Test func `The newsletter has a section for each`() {
    let text = BriefMarkdown(brief, options: BriefOptions()).text
    #expect(text.contains("## Pledge fund"))
    #expect(text.contains("| called in 2020 |"))
  }
}
