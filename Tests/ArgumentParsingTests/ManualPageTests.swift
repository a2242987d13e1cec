import ArgumentParsing
import Foundation
import Testing

@Suite struct ManualPageTests {
  let page = ManualPage(
    root: SampleTree.root, version: "1.0", date: "2026-11-24",
    exitStatuses: [.init("0", says: "Done."), .init("64", says: "The command line is wrong.")],
    environment: [.init("NO_COLOR", says: "Turns colour off — always.")])

  @Test(arguments: [
    #".TH "PLEDGELINE" "1" "2026\-11\-24" "pledgeline 1.0""#,
    #"pledgeline \- Keeps score of managed\-trade agreements"#,
    // a dot at the start, a backslash and apostrophes stay text
    #"\&.Nothing here is a troff request, not even \(rsfB or \(aqthis\(aq."#,
    #".SS "pledgeline brief [OPTIONS] AGREEMENT""#,
    #"\fB\-e\fR, \fB\-\-explain\fR[=\fIID\fR]"#,
    #"Turns colour off \[u2014] always."#,
    #"pledgeline brief us\-china\-2020 \-\-as\-of 2021\-02\-15"#,
  ])
  func `A line of the page is escaped`(line: String) {
    #expect(page.roff.split(separator: "\n").contains { $0 == line })
  }

  @Test func `The sections stand in the order of the manual`() {
    let titles = page.roff.split(separator: "\n").filter { $0.hasPrefix(".SH ") }
    #expect(
      titles.map { $0.dropFirst(4) } == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "EXIT STATUS", "ENVIRONMENT",
        "EXAMPLES",
      ])
    #expect(!page.roff.contains("__complete"))
    #expect(page.roff.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `An option that several commands declare names its variable once`() {
    let option = OptionDescription("x", help: "X", kind: .value("X"), environmentVariable: "VAR")
    let root = CommandDescription(
      "r", abstract: "R.",
      subcommands: ["a", "b"].map { CommandDescription($0, abstract: "A.", options: [option]) })
    let roff = ManualPage(root: root, version: "1", date: "2026-11-24").roff
    #expect(roff.ranges(of: "VAR").count == 3)  // one in the list, one in each option's help
    #expect(roff.contains("Gives the value of \\-\\-x when"))
  }

  @Test(.enabled(if: Shell.has("groff"), "groff is not installed"))
  func `groff has no complaint and shows options as they are typed`() throws {
    try Shell.withDirectory { directory in
      let file = directory.appendingPathComponent("pledgeline.1")
      try page.roff.write(to: file, atomically: true, encoding: .utf8)
      let checked = try Shell("groff").run(
        ["-man", "-ww", "-Tutf8", "-z", file.path], in: directory)
      #expect(checked.status == 0 && checked.output.isEmpty, "\(checked.output)")
      let shown = try Shell("groff").run(["-man", "-Tutf8", "-P-cbou", file.path], in: directory)
      for text in [
        "pledgeline brief us-china-2020 --as-of 2021-02-15", "-e, --explain[=ID]",
        ".Nothing here is a troff request, not even \\fB or 'this'.", "off — always",
      ] {
        #expect(shown.output.contains(text), "\(shown.output)")
      }
    }
  }
}
