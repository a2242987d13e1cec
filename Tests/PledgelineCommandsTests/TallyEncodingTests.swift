import Testing

extension ProgramTests {
  @Suite struct TallyEncodingTests {
    private func tally(_ encoding: [String]) throws -> Outcome {
      let sandbox = try Sandbox()
      try sandbox.write("prefix,group\n12,Ölsaaten\n", to: "map.csv")
      // München in windows-1252.
      let place = Array("M".utf8) + [0xFC] + Array("nchen".utf8)
      try sandbox.write(
        Array("period,place,code,value\n2024-01,".utf8) + place + Array(",1201,5\n".utf8),
        to: "rows.csv")
      return try sandbox.run(
        ["tally", "--map", "map.csv", "--flow", "export", "rows.csv"] + encoding)
    }

    @Test func `A tally reads rows in the encoding that it is told`() throws {
      let outcome = try tally(["--encoding", "windows-1252"])
      #expect(outcome.status == 0)
      #expect(outcome.err.isEmpty)
      // The map is in UTF-8 all the same.
      #expect(outcome.out.contains("2024-01,E,G,Ölsaaten,5,5,0"))
    }

    @Test func `A wrong encoding is an error with its place, an unknown one names those known`()
      throws
    {
      let none = try tally([])
      #expect(none.isRefusal())
      #expect(none.err.contains("rows.csv:2:10: error: not valid UTF-8"))
      #expect(try tally(["--encoding", "UTF-16"]).isRefusal())
      let unknown = try tally(["--encoding", "latin"])
      #expect(unknown.isRefusal(64))
      #expect(unknown.err.contains("UTF-8, UTF-16, windows-1252, GB18030"))
    }
  }
}
