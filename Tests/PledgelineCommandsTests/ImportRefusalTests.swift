import SystemCalls
import Testing

extension ProgramTests {
  @Suite struct ImportRefusalTests {
    /// A file that cannot be imported, where that shows, and what there is to do.
    struct BadFile: CustomTestStringConvertible {
      let what: String
      let bytes: [UInt8]
      let place: String
      let remedy: String

      init(_ what: String, _ bytes: [UInt8], at place: String, remedy: String) {
        self.what = what
        self.bytes = bytes
        self.place = place
        self.remedy = remedy
      }

      init(_ what: String, _ text: String, at place: String, remedy: String) {
        self.init(what, Array(text.utf8), at: place, remedy: remedy)
      }

      var testDescription: String { what }
    }

    static let badFiles = [
      BadFile("empty", "", at: "1:1", remedy: "the first line names the columns"),
      BadFile("only a header", "code,2020-01\n", at: "1:1", remedy: "get it again"),
      BadFile(
        "cut off in a row", "code,2020-01,2020-02\n01,1,2\n02,3", at: "3:4",
        remedy: "check the delimiters"),
      BadFile(
        "cut off in quotes", "code,2020-01\n01,\"1", at: "2:4", remedy: "it is cut short"),
      BadFile(
        "a column of another name", "product,2020-01\n01,1\n", at: "1:1",
        remedy: "columns found: 'product', '2020-01'"),
      BadFile(
        "month out of range", "code,2020-01,2020-13\n01,1,2\n", at: "1:14", remedy: "write 2020-01"),
      BadFile(
        "the same month twice", "code,2020-01,2020-01\n01,1,2\n", at: "1:14",
        remedy: "give each column a name of its own"),
      BadFile(
        "a month before its publication", "code,2020-01,2020-07\n01,1,2\n", at: "1:14",
        remedy: "check the period and the day"),
      BadFile(
        "a word for a number", "code,2020-01\n01,none\n", at: "2:4", remedy: "write plain digits"),
      BadFile(
        "separators of thousands", "code,2020-01\n01,\"1,234\"\n", at: "2:4",
        remedy: "describe the separator"),
      BadFile(
        "a negative export", "code,2020-01\n01,-1\n", at: "2:4", remedy: "check the cell"),
      BadFile(
        "a number of 60 digits", "code,2020-01\n01,\(String(repeating: "9", count: 60))\n",
        at: "2:4", remedy: "check the cell"),
      BadFile(
        "the same code twice", "code,2020-01\n01,1\n02,2\n01,3\n", at: "4:1",
        remedy: "the one in line 2"),
      BadFile(
        "a code of another level", "code,2020-01\n0101,1\n", at: "2:1", remedy: "leading zeros"),
      BadFile(
        "UTF-16 with its mark", [0xFF, 0xFE] + utf16(SmallFigures.table), at: "1:1",
        remedy: "iconv -f UTF-16 -t UTF-8"),
      BadFile(
        "UTF-16 without its mark", utf16(SmallFigures.table), at: "1:2",
        remedy: "iconv -f UTF-16 -t UTF-8"),
      // 大豆, soybeans.
      BadFile(
        "GB18030", Array("code,2020-01\n".utf8) + [0xB4, 0xF3, 0xB6, 0xB9] + Array(",1\n".utf8),
        at: "2:1", remedy: "iconv -f GB18030 -t UTF-8"),
      BadFile(
        "bytes of no encoding", Array("code,2020-01\n01,1".utf8) + [0xFF, 0x0A], at: "2:5",
        remedy: "save the file as UTF-8"),
      BadFile(
        "commands for a terminal", "code,2020-01\n\u{1B}[2J,1\n", at: "2:1",
        remedy: "codes of level HS2"),
    ]

    private static func utf16(_ text: String) -> [UInt8] {
      text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    }

    @Test(arguments: badFiles)
    func `A file that cannot be used is refused at its place, and makes no archive`(
      _ file: BadFile
    ) throws {
      let sandbox = try Sandbox()
      try sandbox.write(file.bytes, to: "figures.csv")
      let outcome = try sandbox.run(SmallFigures.importing("figures.csv"))
      #expect(outcome.isRefusal())
      #expect(outcome.err.hasPrefix("figures.csv:\(file.place): error: "))
      #expect(outcome.err.contains(file.remedy))
      #expect(!outcome.err.contains("\u{1B}"))
      #expect(!sandbox.exists("archive.sqlite"))
    }

    @Test(arguments: badFiles)
    func `A file that cannot be used leaves the archive as it was`(_ file: BadFile) throws {
      let sandbox = try Sandbox()
      try sandbox.write(SmallFigures.table, to: "good.csv")
      #expect(try sandbox.run(SmallFigures.importing("good.csv")).status == 0)
      let before = try sandbox.bytes("archive.sqlite")
      try sandbox.write(file.bytes, to: "figures.csv")
      #expect(try sandbox.run(SmallFigures.importing("figures.csv")).isRefusal())
      #expect(try sandbox.bytes("archive.sqlite") == before)
    }

    @Test(arguments: [
      (["import", "folder"], "cannot open 'folder/releases.yaml'"),
      (["import", "missing.csv"], "cannot open 'missing.csv'"),
      (SmallFigures.importing("missing.csv"), "cannot open 'missing.csv'"),
      (
        ["import", "good.csv"],
        "good.csv is in no format known here, and does not say itself what it holds"
      ),
      (["import", "good.csv/releases.yaml"], "cannot open 'good.csv/releases.yaml'"),
    ])
    func `A path without figures is refused by its name`(
      _ words: [String], _ message: String
    ) throws {
      let sandbox = try Sandbox()
      try FileSystem.makeDirectories(sandbox.path("folder"))
      try sandbox.write(SmallFigures.table, to: "good.csv")
      let outcome = try sandbox.run(words)
      #expect(outcome.isRefusal())
      #expect(outcome.err.hasPrefix("pledgeline: error: \(message)"))
      #expect(!sandbox.exists("archive.sqlite"))
    }

    @Test(
      arguments: [
        (["unit": nil], "missing key 'unit'"),
        (["unit": "1 CNY"], "the unit is in CNY, the table in USD"),
        (["layout": "wid"], "did you mean 'wide'?"),
        (["reporter": "US"], "reporter 'US' is not an economy"),
        (["flw": "export"], "did you mean 'flow'?"),
        (["published": "first-print"], "a lone file has none"),
        (["published": "in-file"], "the wide layout has no column for 'published'"),
        (["columns.code": "hs"], "no column 'hs'"),
        (["unit": "1000000000 tn USD"], "1 in the unit of the table is larger than any figure"),
        (
          ["tolerance": "999999999999999999", "unit": "1 tn USD"], "larger than any figure of trade"
        ),
      ] as [([String: String?], String)])
    func `A description that does not fit is refused with what would`(
      _ changes: [String: String?], _ message: String
    ) throws {
      let sandbox = try Sandbox()
      try sandbox.write(SmallFigures.table, to: "figures.csv")
      let outcome = try sandbox.run(SmallFigures.importing("figures.csv", changes))
      #expect(outcome.isRefusal())
      #expect(outcome.err.prefixMatch(of: #/(--describe|figures\.csv):\d+:\d+: error: /#) != nil)
      #expect(outcome.err.contains(message))
      #expect(!sandbox.exists("archive.sqlite"))
    }

    @Test func `All that is wrong with a description is said at once`() throws {
      let sandbox = try Sandbox()
      try sandbox.write(SmallFigures.table, to: "figures.csv")
      let outcome = try sandbox.run(["import", "figures.csv", "--describe", "layout=wide"])
      #expect(outcome.isRefusal())
      #expect(outcome.err.split(separator: "\n").count { $0.contains("missing key") } == 14)
    }
  }
}
