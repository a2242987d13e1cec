import OfficialSources
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@Suite struct ComtradeAvailabilityTests {
  static let answer = """
    {"elapsedTime":"0.1 secs","count":2,"data":[
      {"datasetCode":27571202301,"typeCode":"C","freqCode":"M","period":202301,"reporterCode":757,
       "classificationCode":"H6","totalRecords":12,"datasetChecksum":771,
       "firstReleased":"2023-03-02T00:00:00","lastReleased":"2024-05-06T07:08:09"},
      {"datasetCode":27571202302,"typeCode":"C","freqCode":"M","period":202302,"reporterCode":757,
       "classificationCode":"H6","totalRecords":12,"datasetChecksum":null,
       "firstReleased":"2023-04-02","lastReleased":"2023-04-02"}],"error":""}
    """

  private func availability() throws -> ComtradeAvailability {
    try ComtradeAvailabilityJSON.availability(
      SourceInput(name: "dates", bytes: Array(Self.answer.utf8)))
  }

  @Test func `A dataset has its days of release, its checksum and its size`() throws {
    let availability = try availability()
    let reporter = try #require(Economy("CHE"))
    let january = try #require(Period("2023-01"))
    let dataset = try #require(
      availability.dataset(reporter: reporter, period: january, classificationCode: "H6"))
    #expect(dataset.reporter == reporter)
    #expect(dataset.checksum == "771")
    #expect(dataset.rowCount == 12)
    #expect(dataset.publication.day == Day("2024-05-06"))
    #expect(dataset.publication.firstPrint == Day("2023-03-02"))
    #expect(dataset.publication.precision == .exact)
    #expect(
      availability.dataset(reporter: reporter, period: january, classificationCode: "H5") == nil)
    // Released once only: there is no earlier print.
    #expect(availability.datasets[1].publication.firstPrint == nil)
  }

  @Test func `Figures of a dataset are known from its last release on`() throws {
    let text = ComtradeAnswers.answer(
      ["202301", "202303"].map { ComtradeAnswers.row(["period": .string($0)]) })
    let plain = try ComtradeAnswers.read(text)
    let dated = try ComtradeAnswers.read(text, availability: try availability())
    #expect(plain.lines == dated.lines)
    let releases = dated.file.releases
    #expect(releases[0].publication.day == Day("2024-05-06"))
    #expect(releases[0].publication.firstPrint == Day("2023-03-02"))
    #expect(releases[0].note == "UN Comtrade dataset 27571202301, checksum 771")
    // A dataset that is not in the list is dated by the import.
    #expect(releases[1].publication == plain.file.releases[1].publication)
    #expect(dated.file.descriptionDigest != plain.file.descriptionDigest)
  }

  @Test func `What the user says of the day counts more`() throws {
    var terms = ComtradeAnswers.terms
    terms.publication = Publication(day: Day(ordinal: 19_500))
    let reading = try ComtradeAnswers.read(
      ComtradeAnswers.answer([ComtradeAnswers.row()]), terms, availability: try availability())
    #expect(reading.file.releases[0].publication == terms.publication)
  }

  @Test func `As a file it makes no release, and says what it is for`() throws {
    let reading = try ComtradeAvailabilityJSON.read(
      SourceInput(name: "dates", bytes: Array(Self.answer.utf8)), ComtradeAnswers.terms)
    #expect(reading.file.releases.isEmpty)
    #expect(reading.remarks == ["release dates of 2 datasets, and no figures"])
  }

  @Test func `A day that is none is an error at its place`() {
    let text = Self.answer.replacing("2023-04-02\",\"last", with: "April\",\"last")
    #expect {
      try ComtradeAvailabilityJSON.availability(SourceInput(name: "dates", bytes: Array(text.utf8)))
    } throws: { error in
      "\(error)".hasPrefix("dates:5:3: error: 'firstReleased' is 'April', which is not a day")
    }
  }
}
