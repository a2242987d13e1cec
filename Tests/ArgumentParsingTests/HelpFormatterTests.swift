import ArgumentParsing
import Testing

@Suite struct HelpFormatterTests {
  let root = SampleTree.root

  @Test func `The help of the program lists global options and visible commands`() {
    #expect(
      HelpFormatter(width: 72).text(in: root) == #"""
        Usage: pledgeline [OPTIONS] COMMAND

        Keeps score of managed-trade agreements.

        Reads an agreement and official figures and shows what was bought.

        .Nothing here is a troff request, not even \fB or 'this'.

            pledgeline brief us-china-2020

        Global options:
              --archive FILE  Read releases from FILE (environment:
                              PLEDGELINE_ARCHIVE)
              --color WHEN    Colour the output (one of: auto, always, never;
                              default: auto; environment: PLEDGELINE_COLOR)
          -v, --verbose       Say more (may be repeated)
          -h, --help          Show help and stop
              --version       Show the version and stop

        Commands:
          brief               Says where an agreement stands on a date.
          archive             Keeps official releases.

        Run 'pledgeline help COMMAND' for more about a command.

        """#)
  }

  @Test func `The help of a command has arguments, its options, global ones and examples`() {
    #expect(
      HelpFormatter().text(for: ["brief"], in: root) == """
        Usage: pledgeline brief [OPTIONS] AGREEMENT

        Says where an agreement stands on a date.

        Arguments:
          AGREEMENT           Agreement to assess

        Options:
          -a, --as-of DATE    Use only what was published by DATE (default: today)
          -e, --explain[=ID]  Show the working of one pledge, or of all (one of:
                              purchases, soy-2020)
          -m, --measure NAME  Score only under this measure (may be repeated)
          -q, --quiet         Print only the verdict

        Global options:
              --archive FILE  Read releases from FILE (environment: PLEDGELINE_ARCHIVE)
              --color WHEN    Colour the output (one of: auto, always, never; default:
                              auto; environment: PLEDGELINE_COLOR)
          -v, --verbose       Say more (may be repeated)
          -h, --help          Show help and stop
              --version       Show the version and stop

        Examples:
          pledgeline brief us-china-2020 --as-of 2021-02-15
              What could be known when the first year's figures came out.

        """)
  }

  @Test(arguments: [-1, 0, 40, 60, 80, 200])
  func `No line is wider than asked, forty columns being the least`(width: Int) {
    for path in [[], ["brief"], ["archive"], ["archive", "import"], ["archive", "list"]] {
      let lines = HelpFormatter(width: width).text(for: path, in: root).split(separator: "\n")
      // Command lines to be copied and single words are never broken.
      for line in lines
      where !line.contains("us-china-2020") && line.split(separator: " ").count > 1 {
        #expect(line.count <= max(40, width), "\(line)")
        #expect(line.last != " ")
      }
    }
  }

  @Test func `A label too long for its column stands on a line of its own`() {
    let command = CommandDescription(
      "x", abstract: "X.",
      subcommands: [
        CommandDescription(
          "y", abstract: "Y.",
          options: [
            OptionDescription("a-very-long-name", help: "Long", kind: .value("PLACEHOLDER"))
          ])
      ])
    let help = HelpFormatter().text(for: ["y"], in: command)
    #expect(help.contains("\n      --a-very-long-name PLACEHOLDER\n                 Long\n"))
  }

  @Test func `Help for no command of the tree traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = HelpFormatter().text(for: ["nowhere"], in: SampleTree.root)
    }
  }
}
