import Testing

extension ProgramTests {
  /// Code lists from their file to the answer; descriptions and units are made up.
  @Suite struct CodesTests {
    private static func line(_ code: String, _ name: String, _ unit: String, _ second: String)
      -> String
    {
      func text(_ text: String, _ width: Int) -> String {
        String((text + String(repeating: " ", count: width)).prefix(width))
      }
      return text(code, 14) + text(name, 55) + text("\(name), AS WRITTEN", 155) + text(unit, 8)
        + text(second, 8) + text("00150", 38) + "\n"
    }

    private static let exports =
      line("0101210000", "HORSES", "NO", "KG") + line("1201900005", "SOYBEANS FOR OIL", "T", "")
      + line("1201900095", "SOYBEANS", "T", "")
    private static let imports = line("1201900090", "SOYBEANS", "KG", "")

    private static func sandbox() throws -> Sandbox {
      let sandbox = try Sandbox()
      try sandbox.write(exports, to: "one.txt")
      try sandbox.write(imports, to: "two.txt")
      let first = try sandbox.run([
        "import", "one.txt", "--flow", "export", "--published", "2026-01-01",
      ])
      #expect(
        first.out
          == "1 files, 0 already on file: 0 releases and 1 reference document added to"
          + " \(sandbox.archive)\n")
      #expect(try sandbox.run(["import", "two.txt", "--flow", "import"]).status == 0)
      return sandbox
    }

    @Test func `A code is shown with all under it, by each list on file`() throws {
      let sandbox = try Self.sandbox()
      let outcome = try sandbox.run(["codes", "1201.90", "--as-of", "2100-01-01"])
      #expect(outcome.status == 0)
      #expect(
        outcome.out.hasPrefix(
          """
          Code 120190 as of 1 January 2100

          Schedule B (exports), edition 2026-01-01, 3 codes, one.txt
            code        unit  second unit  description
            1201900005  T     –            SOYBEANS FOR OIL, AS WRITTEN
            1201900095  T     –            SOYBEANS, AS WRITTEN

          Harmonized Tariff Schedule (imports), edition by 20
          """))
      #expect(outcome.out.hasSuffix("  1201900090  KG    –            SOYBEANS, AS WRITTEN\n"))
      let horses = try sandbox.run(["codes", "01", "--list", "schedule-b"])
      #expect(horses.out.contains("0101210000  NO    KG"))
      #expect(!horses.out.contains("Tariff"))
    }

    @Test func `A list counts from its day, and what is not there has its reason`() throws {
      let sandbox = try Self.sandbox()
      let early = try sandbox.run(["codes", "12", "--as-of", "2025-12-31"])
      #expect(early.status == 0)
      #expect(early.out.contains("no edition that was public by this day is on file"))
      #expect(early.out.contains("add --as-of 2026-01-01"))
      let other = try sandbox.run(["codes", "99", "--list", "schedule-b"])
      #expect(other.status == 0)
      #expect(other.out.contains("the list has no code 99, and none under it"))
    }

    @Test func `As JSON each list has its codes, or the reason why there are none`() throws {
      let sandbox = try Self.sandbox()
      let found = try sandbox.run([
        "codes", "0101", "--list", "schedule-b", "--format", "json",
      ])
      #expect(found.out.contains("\"edition\": \"2026-01-01\""))
      #expect(found.out.contains("\"code\": \"0101210000\""))
      #expect(found.out.contains("\"secondUnit\": \"KG\""))
      #expect(found.out.contains("\"notMeasurable\": null"))
      let none = try sandbox.run(["codes", "0101", "--list", "hts", "--format", "json"])
      #expect(none.out.contains("\"kind\": \"not-on-file\"") && none.out.contains("\"codes\": []"))
    }

    @Test func `A file that does not say its schedule is not guessed`() throws {
      let sandbox = try Sandbox()
      try sandbox.write(Self.exports, to: "one.txt")
      let outcome = try sandbox.run(["import", "one.txt"])
      #expect(outcome.status == 1)
      #expect(outcome.err.contains("whether it is of exports or of imports; add --flow export"))
    }

    @Test func `Lists are listed among documents, checked and copied`() throws {
      let sandbox = try Self.sandbox()
      let listing = try sandbox.run(["releases"])
      #expect(listing.out.contains("code list schedule-b, 2026-01-01"))
      let json = try sandbox.run(["releases", "--format", "json"])
      #expect(json.out.contains("\"list\": \"schedule-b\""))
      #expect(try sandbox.run(["archive", "verify"]).status == 0)
    }

    @Test(arguments: ["1", "12019000951", "soy"])
    func `What is no code is refused with what would be valid`(code: String) throws {
      let outcome = try Sandbox().run(["codes", code])
      #expect(outcome.isRefusal(64))
      #expect(outcome.err.contains("a code has 2 to 10 digits"))
    }
  }
}
