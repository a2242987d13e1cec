import ContentHash
import Foundation
import SystemCalls
import Testing
import TimeSeries

@testable import SeasonalAdjustment

@Suite struct X13ProgramTests {
  private static let values = (0..<48).map { "\(1000 + $0 % 12 * 10)" }

  private static func specification(lag: Int? = nil) throws -> X13Specification {
    try #require(
      X13Specification(from: Month(year: 2016, month: 1), values: values, lag: lag))
  }

  /// A table as the program saves it, of so many months from January 2016.
  private static func table(_ count: Int = 48) -> String {
    let rows = (0..<count).map { index in
      let month = Month(year: 2016, month: 1).advanced(by: index)
      return "\(month.year * 100 + month.monthOfYear)\t+0.100000000000000E+04"
    }
    return (["date\tseries.d11", "------\t----"] + rows).joined(separator: "\\n")
  }

  private static func writing(_ table: String, _ more: String = "") -> String {
    "printf '\(table)\\n' | tee series.d11 > series.d12\n\(more)"
  }

  @Test func `A fresh table and no error is a success`() throws {
    let made = try MadeProgram(
      Self.writing(Self.table(), "printf 'version: 1.1\\naicc:  0.12E+03\\n' > series.udg"))
    let output = try made.program.adjust(Self.specification())
    #expect(output.adjusted == [Double](repeating: 1000, count: 48))
    #expect(output.criterion == 120)
  }

  @Test(arguments: [
    ("exit 0", X13Error.noTable), ("exit 1", .noTable), ("echo garbage", .noTable),
    ("echo ERROR: wrong > series.err", .refused("ERROR: wrong")),
    (
      "printf '<p>ERROR:</p> <b>no</b>  model' > series_err.html", .refused("ERROR: no model")
    ),
    ("while :; do :; done", .outOfTime(seconds: 1)),
    ("while :; do echo 0123456789012345678901234567890123456789; done", .outOfBounds),
    ("kill -9 $$", .signalled(9)),
    ("echo garbage > series.d11; echo garbage > series.d12", .noTable),
  ])
  func `A program that fails gives no figures`(script: String, error: X13Error) throws {
    let made = try MadeProgram(script)
    #expect(throws: error) { try made.program.adjust(Self.specification()) }
  }

  // Its exit code is 0 even when it fails, and a table may be there beside an error.
  @Test func `An error outweighs a table`() throws {
    let made = try MadeProgram(
      Self.writing(Self.table(), "echo ' ERROR: model' > series.err"))
    #expect(throws: X13Error.refused("ERROR: model")) {
      try made.program.adjust(Self.specification())
    }
  }

  @Test(arguments: [47, 49, 0])
  func `A table of other months is none`(count: Int) throws {
    let made = try MadeProgram(Self.writing(Self.table(count)))
    #expect(throws: X13Error.noTable) { try made.program.adjust(Self.specification()) }
  }

  @Test func `It runs in a folder of its own that is gone afterwards`() throws {
    let made = try MadeProgram(
      "pwd > \"$(dirname \"$0\")/where\"; ls >> \"$(dirname \"$0\")/where\"")
    _ = try? made.program.adjust(Self.specification(lag: 30))
    let text = try String(contentsOfFile: made.directory + "/where", encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.dropFirst() == ["newyear.dat", "said.txt", "series.dat", "series.spc"])
    #expect(FileSystem.kind(lines[0]) == .missing)
  }

  @Test func `The version is what the program says, and the digest is its file's`() throws {
    let made = try MadeProgram("echo; echo ' Version Number 1.1 Build 61'; echo ERROR")
    let build = try made.program.identify()
    #expect("\(build)" == "X-13ARIMA-SEATS 1.1 build 61")
    let contents = try FileSystem.readFile(made.path, limit: 1 << 20)
    #expect(build.digest == SHA256.hash(contents))
  }

  @Test(arguments: ["echo hello", "echo Version Number 1.1", "exit 3"])
  func `A program that does not tell its version is another one`(script: String) throws {
    let made = try MadeProgram(script)
    #expect(throws: X13Error.anotherProgram(path: made.path)) { try made.program.identify() }
  }

  @Test func `A missing program is told with its path`() throws {
    let program = X13Program(path: "/nowhere/x13as")
    #expect {
      try program.identify()
    } throws: { error in
      "\(error)".contains("/nowhere/x13as")
    }
  }

  @Test func `The variable comes first, then the search path, then our own folder`() throws {
    let (first, second) = (try MadeProgram(""), try MadeProgram(""))
    func found(_ given: String?, _ search: String?) -> String? {
      X13Program.find(given: given, search: search, own: [second.directory])?.path
    }
    #expect(found("/given", first.directory) == "/given")
    #expect(found(nil, "/nowhere:" + first.directory) == first.path)
    #expect(found(nil, "/nowhere") == second.path)
    #expect(found("", first.directory) == nil)
  }
}
