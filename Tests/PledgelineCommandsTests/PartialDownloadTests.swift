import Testing

extension ProgramTests {
  /// Downloads of one table that were filtered in different ways; all figures are made up.
  @Suite struct PartialDownloadTests {
    private static func answer(_ code: String, _ value: Int) -> String {
      """
      [["E_COMMODITY","ALL_VAL_MO","CTY_CODE","time"],
      ["\(code)","\(value)","5700","2020-04"]]
      """
    }

    private static func series(_ sandbox: Sandbox, _ code: String) throws -> [String] {
      let outcome = try sandbox.run([
        "series", "--reporter", "USA", "--partner", "CHN", "--flow", "export", "--product", code,
        "--format", "csv",
      ])
      return outcome.out.split(separator: "\n").dropFirst().map {
        String($0.split(separator: ",", omittingEmptySubsequences: false)[8])
      }
    }

    @Test func `Soybeans and then crude oil of one month are both on file`() throws {
      let sandbox = try Sandbox()
      try sandbox.write(Self.answer("120190", 100), to: "beans.json")
      try sandbox.write(Self.answer("270900", 700), to: "oil.json")
      for name in ["beans.json", "oil.json"] {
        #expect(try sandbox.run(["import", name]).status == 0)
      }
      #expect(try Self.series(sandbox, "120190") == ["100"])
      #expect(try Self.series(sandbox, "270900") == ["700"])
      // Neither says anything of a third code: that is not zero.
      #expect(try Self.series(sandbox, "020300").filter { !$0.isEmpty }.isEmpty)
    }

    @Test func `A correction of one code leaves the others as they were`() throws {
      let sandbox = try Sandbox()
      try sandbox.write(Self.answer("120190", 100), to: "beans.json")
      try sandbox.write(Self.answer("270900", 700), to: "oil.json")
      try sandbox.write(Self.answer("120190", 130), to: "corrected.json")
      for name in ["beans.json", "oil.json", "corrected.json"] {
        #expect(try sandbox.run(["import", name]).status == 0)
      }
      #expect(try Self.series(sandbox, "120190") == ["130"])
      #expect(try Self.series(sandbox, "270900") == ["700"])
    }
  }
}
