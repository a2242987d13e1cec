import Testing

@testable import PledgelineCommands

extension ProgramTests {
  @Suite struct NewAgreementTests {
    @Test func `A new agreement passes the check and makes a brief`() throws {
      let sandbox = try Sandbox()
      let made = try sandbox.run(["new", "folder/my-deal"])
      #expect(made.status == 0)
      #expect(made.err.isEmpty)
      let check = try sandbox.run(["check", "folder/my-deal"])
      #expect(check == Outcome(status: 0, out: "folder/my-deal: no errors\n", err: ""))
    }

    @Test func `A folder that is there already is left alone`() throws {
      let sandbox = try Sandbox()
      try sandbox.write("mine", to: "my-deal")
      let outcome = try sandbox.run(["new", "my-deal"])
      #expect(outcome.isRefusal())
      #expect(outcome.err.contains("left alone"))
      #expect(try sandbox.bytes("my-deal") == Array("mine".utf8))
    }

    @Test(arguments: ["My Deal", "deal_1", "..", "-"])
    func `A name that cannot be one is refused with what can`(name: String) throws {
      let sandbox = try Sandbox()
      let outcome = try sandbox.run(["new", "--", name])
      #expect(outcome.isRefusal())
      #expect(outcome.err.contains("lower-case letters and digits"))
      #expect(!sandbox.exists("agreement.yaml"))
    }

    @Test func `All agreements on file are listed with kinds, window and strength`() throws {
      let outcome = try Sandbox().run(["agreements", "--width", "300"])
      #expect(outcome.status == 0)
      #expect(outcome.err.isEmpty)
      let lines = outcome.out.split(separator: "\n").map(String.init)
      let first = try #require(lines.firstIndex(of: "us-switzerland-2025"))
      #expect(
        lines[first + 2]
          == "  1 balance, 2 investment · 2025-11 to 2028-12 · expects, strives · 0 of 3 counted")
    }
  }
}
