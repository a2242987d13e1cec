import Testing

extension ProgramTests {
  @Suite struct PermissionTests {
    /// Words that run the program as a user who owns nothing; none where the tests' own user will do.
    private static let asNobody =
      "if [ \"$(id -u)\" = 0 ]; then "
      + "set -- setpriv --reuid=65534 --regid=65534 --clear-groups \"$@\"; fi; exec \"$@\""

    private static let canBeNobody: Bool = {
      let outcome = try? Sandbox().shell("set -- \"$PROGRAM\" --version; " + asNobody)
      return outcome?.status == 0
    }()

    private func runAsNobody(
      _ words: [String], in sandbox: Sandbox, after preparation: String
    ) throws -> Outcome {
      let quoted = words.map { "'\($0)'" }.joined(separator: " ")
      return try sandbox.shell(
        "\(preparation); set -- \"$PROGRAM\" \(quoted); " + PermissionTests.asNobody)
    }

    @Test(
      .enabled(if: canBeNobody, "nobody may run the program here"),
      arguments: [
        ("chmod 000 figures.csv", "cannot open 'figures.csv': permission denied (EACCES); check"),
        ("chmod 555 .", "permission denied; check the permissions"),
        ("truncate -s 8192 archive.sqlite; chmod 000 archive.sqlite", "check the permissions"),
      ])
    func `What may not be read or written is refused with a remedy`(
      _ preparation: String, _ message: String
    ) throws {
      let sandbox = try Sandbox()
      try sandbox.write(SmallFigures.table, to: "figures.csv")
      let outcome = try runAsNobody(
        SmallFigures.importing("figures.csv"), in: sandbox, after: "chmod 777 .; " + preparation)
      #expect(outcome.isRefusal())
      #expect(outcome.err.contains(message))
    }

    @Test(.enabled(if: canBeNobody, "nobody may run the program here"))
    func `An archive is read where nothing may be written`() throws {
      let sandbox = try ShippedArchive.copy()
      let words = ["brief", "us-china-phase-one", "--as-of", "2020-03-10"]
      let outcome = try runAsNobody(
        words, in: sandbox, after: "chmod 444 archive.sqlite; chmod 555 .")
      #expect(try outcome == ShippedArchive.run(words))
    }
  }
}
