import Fetching
import HTTPMessages
import LoopbackServer
import SystemCalls
import Testing
import TimeSeries
import TradeStatistics

@Suite struct RecordingTests {
  @Test func `What is asked for is recorded with what was asked, and on which day`() throws {
    let office = try Office([
      Census.exports("from%202020-01%20to%202020-03"): [
        Census.answer(["2020-01", "2020-02", "2020-03"])
      ]
    ])
    let scratch = try Scratch()
    let counts = try scratch.fetcher(office.transport).run(Census.plan("2020-01", "2020-03"))
    office.expectAllAnswered()
    #expect(counts.requests == 1 && counts.added == 3)
    let releases = try scratch.releases()
    #expect(releases.map { "\($0.period)" } == ["2020-01", "2020-02", "2020-03"])
    for release in releases {
      #expect(release.scope == .complete)
      #expect(release.retrieved == Day("2026-11-24"))
      #expect(release.publication.precision == .noLaterThan)
      #expect(!release.files.contains { $0.origin.contains("k3y") })
      #expect(release.files.first?.origin.hasPrefix("https://api.census.gov/data/") == true)
    }
  }

  @Test func `A month without a row is no trade where a later month has one, else not known`()
    throws
  {
    let code = try #require(ProductCode("1201"))
    let office = try Office([
      Census.exports("from%202020-01%20to%202020-04", codes: ["1201*"]): [
        Census.answer(["2020-03"])
      ]
    ])
    let scratch = try Scratch()
    _ = try scratch.fetcher(office.transport)
      .run(Census.plan("2020-01", "2020-04", codes: [code]))
    let releases = try scratch.releases()
    #expect(releases.map { "\($0.period)" } == ["2020-01", "2020-02", "2020-03"])
    #expect(releases.map(\.rows.count) == [0, 0, 1])
    for release in releases {
      #expect(release.scope == Scope(codes: [code], absentRow: .zero))
    }
    let rest = try Census.plan("2020-01", "2020-04", codes: [code], onFile: scratch.onFile())
    #expect(rest.steps.flatMap(\.queries).map(\.name) == ["census-exports-HS10-CHN-2020-04-1201"])
  }

  @Test func `No content is no figures: nothing is recorded, and it is said`() throws {
    let office = try Office([
      Census.exports("2026-10"): [.raw(Array("HTTP/1.1 204 No Content\r\n\r\n".utf8))]
    ])
    let scratch = try Scratch()
    let lines = Lines()
    let counts = try scratch.fetcher(office.transport)
      .run(Census.plan("2026-10", "2026-10"), report: { lines.add($0) })
    let said = lines.all
    office.expectAllAnswered()
    #expect(counts.empty == 1 && counts.added == 0)
    #expect(said.count == 1 && said[0].contains("no figures"))
    #expect(try scratch.releases().isEmpty)
  }

  @Test func `The same bytes again change nothing`() throws {
    let address = Census.exports("2020-01")
    let office = try Office([
      address: [Census.answer(["2020-01"]), Census.answer(["2020-01"])]
    ])
    let scratch = try Scratch()
    let plan = try Census.plan("2020-01", "2020-01")
    _ = try scratch.fetcher(office.transport).run(plan)
    let counts = try scratch.fetcher(office.transport).run(plan)
    #expect(counts.unchanged == 1 && counts.added == 0)
    #expect(try scratch.releases().count == 1)
  }

  @Test(arguments: [
    (
      "[[\"E_COMMODITY\",\"ALL_VAL_MO\",\"time\",\"COMM_LVL\",\"CTY_CODE\"],"
        + "[\"1201900095\",\"1\",\"2020-01\",\"HS10\",\"1220\"]]", "was not asked for"
    ),
    (Census.rows(["2019-12", "2020-01"]), "2019-12"),
  ])
  func `An answer to another question is refused whole`(_ body: String, _ word: String) throws {
    let office = try Office([Census.exports("2020-01"): [.answer(200, body)]])
    let scratch = try Scratch()
    let error = try #require(throws: FetchError.self) {
      try scratch.fetcher(office.transport).run(Census.plan("2020-01", "2020-01"))
    }
    #expect(error.code == .unexpected && error.description.contains(word))
    #expect(try scratch.releases().isEmpty)
  }

  @Test func `Raw answers are kept under names without keys, and read the same again`() throws {
    let office = try Office([
      Census.exports("from%202020-01%20to%202020-02"): [Census.answer(["2020-01", "2020-02"])]
    ])
    let scratch = try Scratch()
    let folder = scratch.folder + "/raw"
    _ = try scratch.fetcher(office.transport, rawFolder: try RawFolder(path: folder))
      .run(Census.plan("2020-01", "2020-02"))
    let names = try FileSystem.listDirectory(folder)
    #expect(names == ["census-exports-HS10-CHN-2020-01--2020-02.json"])
    let bytes = try FileSystem.readFile(folder + "/" + names[0], limit: 1 << 20)
    #expect(bytes == Array(Census.rows(["2020-01", "2020-02"]).utf8))
  }
}
