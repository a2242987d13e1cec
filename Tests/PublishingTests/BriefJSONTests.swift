import Agreements
import Briefing
import Publishing
import Testing
import TextFormats
import TimeSeries

@Suite struct BriefJSONTests {
  private let sample: SampleArchive

  init() throws {
    sample = try SampleArchive()
  }

  private func brief(_ asOf: String) throws -> Brief {
    try BriefMaker(archive: sample.archive, terms: BriefTerms(asOf: try day(asOf)))
      .brief(of: SampleAgreement.make())
  }

  private func value(_ asOf: String, _ options: BriefOptions = BriefOptions()) throws -> JSONValue {
    try json(BriefJSON(brief(asOf), options: options).bytes)
  }

  @Test func `The same brief gives the same bytes, made again or written again`() throws {
    let first = try brief("2020-03-10")
    let bytes = BriefJSON(first, options: BriefOptions()).bytes
    #expect(BriefJSON(first, options: BriefOptions()).bytes == bytes)
    #expect(try BriefJSON(brief("2020-03-10"), options: BriefOptions()).bytes == bytes)
  }

  @Test func `The schema is named first and every section is there`() throws {
    guard case .object(let members) = try value("2020-03-10") else {
      Issue.record("a brief is an object")
      return
    }
    #expect(
      members.map(\.name) == [
        "schema", "stamp", "howToCite", "agreement", "shown", "readings", "checkpoints", "gauge",
        "measures",
        "pledges", "kinds", "statements", "suspensions", "subCategories", "counts", "conditions",
        "claims", "obligations", "unknowns", "due", "display", "figures", "releases",
      ])
    #expect(members[0].value == "pledgeline.brief/1")
  }

  // As of a day with everything, of one when nothing is published, and with a selection.
  @Test(arguments: ["2020-03-10", "2020-05-01", "2016-01-01"], [[], ["imports"]])
  func `Every address and index resolves`(asOf: String, measures: [String]) throws {
    let document = try value(asOf, BriefOptions(measures: measures))
    let figures = try #require(document["figures"]?.elements)
    let known = Set(figures.compactMap { $0["id"]?.text })
    #expect(known.count == figures.count)
    let releases = try #require(document["releases"]?.elements)
    for object in document.all {
      if let address = object["figure"]?.text { #expect(known.contains(address)) }
      for input in object["inputs"]?.elements ?? [] {
        #expect(known.contains(try #require(input.text)))
      }
      for index in object["citations"]?.elements ?? [] {
        let number = try #require(index.number.flatMap { Int($0.text) })
        #expect(releases.indices.contains(number))
      }
    }
  }

  @Test(arguments: ["2020-03-10", "2016-01-01"])
  func `A missing number is null with its reason, never zero`(asOf: String) throws {
    for object in try value(asOf).all where object["figure"] != nil || object["formula"] != nil {
      let hasReason = object["notMeasurable"]?["text"]?.text != nil
      #expect((object["value"] == .null) == hasReason)
    }
  }

  @Test func `Numbers are exact and the same inline and in the list of figures`() throws {
    let document = try value("2020-03-10")
    let pledge = try #require(document["pledges"]?.elements?.first)
    let year = try #require(pledge["years"]?.elements?.first)
    #expect(pledge["baseline"]?["value"]?.number?.text == "12000000000")
    #expect(year["target"]?["value"]?.number?.text == "24000000000")
    #expect(year["actual"]?["value"]?.number?.text == "400000000")
    let part = try #require(year["prorated"]?.elements?.first)
    #expect(part["progress"]?["value"]?.number?.text == "0.2")
    #expect(part["increment"]?["value"]?.number?.text == "-0.6")
    let address = try #require(part["increment"]?["figure"]?.text)
    let figure = document["figures"]?.elements?.first { $0["id"]?.text == address }
    #expect(figure?["value"]?.number?.text == "-0.6")
    #expect(figure?["lower"]?.number?.text == "-0.6")
  }

  @Test func `Options choose what is scored; figures stay whole`() throws {
    let whole = try value("2020-03-10")
    let part = try value(
      "2020-03-10", BriefOptions(measures: ["exports"], prorations: [.equal]))
    #expect(whole["figures"] == part["figures"])
    #expect(part["shown"] == ["measures": ["exports"], "prorations": ["equal"]])
    let pledges = try #require(part["pledges"]?.elements)
    #expect(Set(pledges.compactMap { $0["measure"]?.text }) == ["exports"])
    for year in pledges.flatMap({ $0["years"]?.elements ?? [] }) {
      let rules = (year["prorated"]?.elements ?? []).compactMap { $0["proration"]?.text }
      #expect(Set(rules).isSubset(of: ["equal"]))
    }
  }

  @Test func `A stand-in is marked on the release and on every figure that rests on it`() throws {
    let document = try value("2020-05-01")
    let releases = try #require(document["releases"]?.elements)
    #expect(
      releases.filter { $0["standIn"] == true }.map { $0["firstPrint"]?.text } == ["2020-04-02"])
    func rests(_ address: String) -> JSONValue? {
      document["figures"]?.elements?.first { $0["id"]?.text == address }?["restsOnStandIn"]
    }
    #expect(rests("pledges/grain/exports/2020/seasonal/increment") == true)
    #expect(rests("pledges/grain/exports/baseline") == false)
  }

  @Test func `Every condition of the file has a report`() throws {
    let document = try value("2020-03-10")
    let named = document["agreement"]?["conditions"]?.elements?.map { $0["id"] }
    #expect(named?.isEmpty == false)
    #expect(document["conditions"]?.elements?.map { $0["id"] } == named)
  }

  @Test func `Text of any kind survives unchanged`() throws {
    let document = try value("2020-03-10")
    #expect(document["pledges"]?.elements?.first?["title"]?.text == SampleAgreement.hostile)
    #expect(
      document["claims"]?.elements?.first?["statement"]?.text == "Two\nlines | one pipe")
  }
}
