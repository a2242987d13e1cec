import Testing

extension ProgramTests {
  /// Answers without figures that say what they know of the others; all figures are made up.
  @Suite struct ReferencesImportTests {
    private static let figures = """
      {"elapsedTime":"0.1 secs","count":1,"data":[{"typeCode":"C","freqCode":"M","period":"202301",
      "reporterCode":757,"flowCode":"X","partnerCode":842,"partner2Code":0,"classificationCode":"H6",
      "cmdCode":"TOTAL","aggrLevel":0,"customsCode":"C00","motCode":0,"mosCode":"0","qty":0,
      "qtyUnitCode":-1,"fobvalue":1000,"primaryValue":1000}],"error":""}
      """
    private static let availability = """
      {"elapsedTime":"0.1 secs","count":1,"data":[
      {"datasetCode":27571202301,"typeCode":"C","freqCode":"M","period":202301,"reporterCode":757,
      "classificationCode":"H6","totalRecords":12,"datasetChecksum":771,
      "firstReleased":"2023-03-02T00:00:00","lastReleased":"2024-05-06T07:08:09"}],"error":""}
      """

    @Test(arguments: [["figures.json", "dates.json"], ["dates.json", "figures.json"]])
    func `UN Comtrade's dates of release are the vintage of its figures, in whatever order`(
      files: [String]
    ) throws {
      let sandbox = try Sandbox()
      try sandbox.write(Self.figures, to: "figures.json")
      try sandbox.write(Self.availability, to: "dates.json")
      #expect(try sandbox.run(["import"] + files).status == 0)
      let early = try sandbox.run(["releases", "--all", "--as-of", "2024-05-05"])
      #expect(!early.out.contains("figures.json"))
      let late = try sandbox.run(["releases", "--all", "--as-of", "2024-05-06"])
      #expect(late.out.contains("figures.json"))
      #expect(late.out.contains("2024-05-06") && late.out.contains("2023-03-02"))
    }

    @Test func `Without them figures count from the day of the import`() throws {
      let sandbox = try Sandbox()
      try sandbox.write(Self.figures, to: "figures.json")
      #expect(try sandbox.run(["import", "figures.json"]).status == 0)
      let outcome = try sandbox.run(["releases", "--all", "--as-of", "2024-05-06"])
      #expect(!outcome.out.contains("figures.json"))
    }
  }
}
