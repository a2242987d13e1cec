import Testing

@testable import PledgelineCommands

extension ProgramTests {
  /// SDMX files on the command line; all numbers are made up.
  @Suite struct SDMXImportTests {
    private static let message = """
      STRUCTURE,STRUCTURE_ID,ACTION,AREA,PRODUCT,TIME_PERIOD,OBS_VALUE
      dataflow,MADE:GOODS(2.1),I,CN,1201,2026-03,125
      dataflow,MADE:GOODS(2.1),I,CN,1201,2026-04,250

      """
    private static let profile = """
      sdmx-profile: 1
      id: goods
      title: Goods
      origin: the office that is made up
      dataflows: ["MADE:GOODS"]
      table: {source: made, reporter: USA, flow: export, system: total, basis: customs,
        valuation: FAS, adjustment: none, currency: USD}
      dimensions:
        AREA: {is: partner, areas: iso-alpha-2}
        PRODUCT: {is: product}

      """
    private static let series = [
      "series", "--reporter", "USA", "--partner", "CHN", "--flow", "export", "--product", "1201",
      "--as-of", "2026-06-30", "--format", "sdmx-csv",
    ]

    @Test func `A dataflow is read by the user's profile, and its series written as SDMX again`()
      throws
    {
      let sandbox = try Sandbox()
      try sandbox.write(Self.message, to: "goods.csv")
      try sandbox.write(Self.profile, to: "goods.yaml")
      let imported = try sandbox.run([
        "import", sandbox.path("goods.csv"), "--profile", sandbox.path("goods.yaml"),
        "--published", "2026-06-09",
      ])
      #expect(imported.status == 0)
      #expect(imported.out.contains("2 releases added"))
      #expect(imported.err.contains("goods.csv: SDMX-CSV"))
      let series = try sandbox.run(Self.series)
      #expect(series.status == 0)
      let rows = series.out.split(separator: "\n").map { $0.split(separator: ",") }
      #expect(
        rows.dropFirst().map { $0.prefix(2).joined(separator: ",") }
          == ["dataflow,PLEDGELINE:SERIES(1.0)", "dataflow,PLEDGELINE:SERIES(1.0)"])
      #expect(
        rows.dropFirst().map { $0[10...11].joined(separator: " ") } == [
          "2026-03 125", "2026-04 250",
        ])
    }

    @Test func `Without a profile the dimensions are said, and nothing is recorded`() throws {
      let sandbox = try Sandbox()
      try sandbox.write(Self.message, to: "goods.csv")
      let outcome = try sandbox.run(["import", sandbox.path("goods.csv")])
      #expect(outcome.isRefusal())
      #expect(outcome.err.contains("it has STRUCTURE, STRUCTURE_ID, ACTION, AREA, PRODUCT"))
      #expect(!sandbox.exists("archive.sqlite"))
    }

    @Test func `A profile with a mistake is refused with its place`() throws {
      let sandbox = try Sandbox()
      try sandbox.write(Self.message, to: "goods.csv")
      try sandbox.write(Self.profile.replacing("partner", with: "partners"), to: "goods.yaml")
      let outcome = try sandbox.run([
        "import", sandbox.path("goods.csv"), "--profile", sandbox.path("goods.yaml"),
      ])
      #expect(outcome.isRefusal())
      #expect(outcome.err.contains("goods.yaml:9:14: error: unknown role 'partners'"))
    }

    @Test func `A refusal that was saved as a file is explained`() throws {
      let sandbox = try Sandbox()
      try sandbox.write(
        "<S:Fault><faultcode>413</faultcode><faultstring>EXTRACTION_TOO_BIG</faultstring></S:Fault>",
        to: "answer.xml")
      let outcome = try sandbox.run(["import", sandbox.path("answer.xml")])
      #expect(outcome.isRefusal())
      #expect(outcome.err.contains("the office refused: EXTRACTION_TOO_BIG (code 413)"))
      #expect(outcome.err.contains("ask for fewer codes or periods"))
    }
  }
}
