import Foundation
import Testing

extension ProgramTests {
  @Suite struct CheckTests {
    private static let shipped = Sandbox.package + "/Agreements/us-china-phase-one"

    /// The shipped agreement with five mistakes, each in a line of its own.
    private func agreementWithMistakes() throws -> Sandbox {
      let sandbox = try Sandbox()
      try FileManager.default.copyItem(atPath: CheckTests.shipped, toPath: sandbox.path("deal"))
      let file = "deal/agreement.yaml"
      var text = String(decoding: try sandbox.bytes(file), as: UTF8.self)
      for (right, wrong) in [
        ("signed: 2020-01-15", "signed: 2020-02-30"), ("seller: USA", "seller: UAS"),
        ("nomenclature:", "nomenklature:"), ("event: shipment", "event: shipmant"),
        ("2020: 12.5 bn USD", "2020: 12.5 bn"),
      ] {
        let place = try #require(text.range(of: right), "\(right)")
        text.replaceSubrange(place, with: wrong)
      }
      try sandbox.write(text, to: file)
      return sandbox
    }

    @Test func `An agreement without errors passes`() throws {
      let outcome = try Sandbox().run(["check", CheckTests.shipped])
      #expect(
        outcome == Outcome(status: 0, out: "\(CheckTests.shipped): no errors\n", err: ""))
    }

    @Test func `All mistakes are listed at their places, in the order of the file`() throws {
      let outcome = try agreementWithMistakes().run(["check", "deal"])
      #expect(outcome.status == 1)
      let lines = outcome.out.split(separator: "\n").map(String.init)
      let numbers = try lines.map { line in
        let match = try #require(
          line.prefixMatch(of: #/deal/agreement\.yaml:(\d+):\d+: error: /#), "\(line)")
        return Int(match.1)
      }
      #expect(numbers.compactMap(\.self) == numbers.compactMap(\.self).sorted())
      for mistake in ["2020-02-30", "UAS", "nomenklature", "shipmant", "12.5 bn"] {
        #expect(lines.contains { $0.contains("'\(mistake)'") }, "\(mistake)")
      }
      #expect(outcome.err == "pledgeline: error: \(lines.count) errors\n")
    }

    @Test func `A brief of an agreement with mistakes is refused with the same findings`() throws {
      let sandbox = try agreementWithMistakes()
      let check = try sandbox.run(["check", "./deal"])
      let brief = try sandbox.run(
        ["brief", "./deal"], environment: ["PLEDGELINE_ARCHIVE": ShippedArchive.path])
      #expect(brief == Outcome(status: 1, out: "", err: check.out))
    }

    @Test func `One bad path among good ones fails, and the good ones are still reported`() throws {
      let outcome = try Sandbox().run(["check", CheckTests.shipped, "nowhere"])
      #expect(outcome.status == 1)
      #expect(outcome.out.contains("\(CheckTests.shipped): no errors\n"))
      #expect(outcome.out.contains("nowhere: error: "))
      #expect(outcome.err == "pledgeline: error: 1 error\n")
    }

    @Test(arguments: [
      ("empty.yaml", ""), ("open.yaml", "a: [1\n"),
      ("binary.yaml", "a\u{0}"), ("deep.yaml", String(repeating: "[", count: 1000)),
      ("bomb.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
    ])
    func `A file that is no agreement is refused at a place in it`(
      _ name: String, _ text: String
    ) throws {
      let sandbox = try Sandbox()
      try sandbox.write(text, to: name)
      let outcome = try sandbox.run(["check", name])
      #expect(outcome.status == 1)
      #expect(outcome.out.prefixMatch(of: #/[a-z]+\.yaml:\d+:\d+: error: /#) != nil)
    }
  }
}
