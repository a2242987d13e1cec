import Foundation
import Testing

extension ProgramTests {
  @Suite struct LargeInputTests {
    /// The program with `SmallFigures`' description, in 400 MB of address space.
    private func importInLittleMemory(_ file: String, from command: String = "") throws -> Outcome {
      let sandbox = try Sandbox()
      let words = SmallFigures.importing(file).map { "'\($0)'" }.joined(separator: " ")
      let outcome = try sandbox.shell(
        "truncate -s 2G nul.csv; ulimit -v 400000; \(command) \"$PROGRAM\" \(words)")
      #expect(!sandbox.exists("archive.sqlite"))
      return outcome
    }

    @Test
    func `A line of 2 GB of zero bytes is refused at its first`() throws {
      let outcome = try importInLittleMemory("nul.csv")
      #expect(outcome.isRefusal())
      #expect(outcome.err.hasPrefix("nul.csv:1:1: error: a NUL byte is not text"))
    }

    @Test(
      arguments: [
        // A field without end, in the header and in quotes.
        ("yes a | tr -d '\\n'", "1:1: error: a field of more than 1048576 bytes"),
        ("(echo 'code,2020-01'; yes 1 | tr -d '\\n')", "2:1: error: a field of more than 1048576"),
        (
          "(printf 'code,2020-01\\n01,\"'; yes a)", "2:4: error: a field of more than 1048576 bytes"
        ),
        // A record of fields without end.
        ("yes 1, | tr -d '\\n'", "1:1: error: a record of more than 4194304 bytes"),
        // Lines without end, each of them wrong.
        ("(echo 'code,2020-01'; yes x,y)", "2:1: error: 'x' is not a code"),
        // Lines without end, the first of them right.
        ("(echo 'code,2020-01'; yes 01,1)", "3:1: error: code '01' is given twice"),
      ])
    func `A stream without end is given up in bounded memory`(
      _ stream: String, _ message: String
    ) throws {
      let outcome = try importInLittleMemory("/dev/stdin", from: "\(stream) 2> yes.err |")
      #expect(outcome.isRefusal())
      #expect(outcome.err.hasPrefix("/dev/stdin:" + message))
    }

    @Test
    func `A header of a hundred thousand wrong names shows the first twenty`() throws {
      let sandbox = try Sandbox()
      let names = (0..<100_000).map { "month \($0)" }.joined(separator: ",")
      try sandbox.write("code,\(names)\n", to: "figures.csv")
      for layout in ["wide", "long"] {
        let outcome = try sandbox.run(SmallFigures.importing("figures.csv", ["layout": layout]))
        #expect(outcome.isRefusal())
        #expect(outcome.err.contains("there are more errors"))
        #expect(outcome.err.split(separator: "\n").count == 21)
      }
    }

    @Test
    func `A description of 2 GB is refused unread`() throws {
      let sandbox = try Sandbox()
      let outcome = try sandbox.shell(
        "truncate -s 2G releases.yaml; ulimit -v 400000; \"$PROGRAM\" import .")
      #expect(outcome.isRefusal())
      #expect(outcome.err.contains("cannot read './releases.yaml': it is larger than the limit"))
    }
  }
}
