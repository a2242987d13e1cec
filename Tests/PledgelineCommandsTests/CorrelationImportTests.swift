import Testing

extension ProgramTests {
  /// A correlation from its file to the lists; its pairs are made up.
  @Suite struct CorrelationImportTests {
    private static let table = """
      Between,,
      HS2022,HS2017,Relationship
      10121,10121,1:1
      851771,851770,1:n
      851779,851770,1:n

      """

    @Test func `A correlation is recognized, kept, listed and checked, and kept once`() throws {
      let sandbox = try Sandbox()
      try sandbox.write(Self.table, to: "table.csv")
      let first = try sandbox.run(["import", "table.csv"])
      #expect(first.status == 0)
      #expect(
        first.out
          == "1 files, 0 already on file: 0 releases and 1 reference document added to \(sandbox.archive)\n"
      )
      #expect(first.err.contains("table.csv: UN Statistics Division, correlation of HS editions"))
      #expect(first.err.contains("table.csv:3:1: note: 2 codes have five digits"))
      #expect(first.err.contains("of the 96 chapters of HS2022"))
      let again = try sandbox.run(["import", "table.csv", "--as", "hs-correlation"])
      #expect(
        again.out == "1 files, 1 already on file: 0 releases added to \(sandbox.archive)\n")
      let listing = try sandbox.run(["releases"])
      #expect(listing.out.contains("correlation HS2022–HS2017"))
      let json = try sandbox.run(["releases", "--format", "json"])
      #expect(json.out.contains("\"from\": \"HS2022\""))
      #expect(try sandbox.run(["archive", "verify"]).status == 0)
      #expect(try sandbox.run(["archive", "snapshot", "copy.sqlite"]).status == 0)
      let copied = try sandbox.run(["releases", "--archive", "copy.sqlite"])
      #expect(copied.out == listing.out)
    }
  }
}
