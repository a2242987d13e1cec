import Foundation
import Testing

@testable import SystemCalls

@Suite struct ProcessTests {
  @Test func `An unset variable is nil and a set one is its text`() {
    #expect(Environment.value("PLEDGELINE_TEST_SURELY_UNSET") == nil)
    #expect(Environment.value("PATH")?.isEmpty == false)
  }

  @Test(arguments: [
    (0, 1970, 1, 1), (86_399, 1970, 1, 1), (86_400, 1970, 1, 2), (-1, 1969, 12, 31),
    (951_782_400, 2000, 2, 29), (1_609_459_199, 2020, 12, 31), (4_102_444_800, 2100, 1, 1),
  ])
  func `A moment falls on its day in UTC`(seconds: Int, year: Int, month: Int, day: Int) {
    #expect(SystemClock.date(ofEpochSeconds: seconds) == (year, month, day))
  }

  @Test func `The clock agrees with the system's`() {
    #expect(abs(Double(SystemClock.now()) - Date().timeIntervalSince1970) < 5)
    #expect(SystemClock.today().year >= 2025)
  }

  @Test func `An unknown number still makes a sentence`() {
    let error = SystemError(.read, path: "x", cause: .system(ErrorNumber(rawValue: 4095)))
    #expect(
      error.description
        == "cannot read 'x': the operating system refused (errno 4095); look the number up with"
        + " 'errno 4095' or in 'man 3 errno'")
  }

  @Test func `A reader who has gone is told apart from a failure`() throws {
    StandardOutput.ignoreBrokenPipe()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    #expect(throws: OutputError.closedByReader) {
      try writeToStandardStream(
        [1], descriptor: pipe.fileHandleForWriting.fileDescriptor, name: "standard output")
    }
  }

  @Test func `A stream that is not open is a failure with its name`() throws {
    let error = try #require(throws: OutputError.self) {
      try writeToStandardStream([1], descriptor: -1, name: "standard output")
    }
    #expect(error.description.hasPrefix("cannot write 'standard output': "))
  }

  @Test func `A failed output passes its message on`() {
    let cause = SystemError(.write, path: "standard output", cause: .system(.noSpace))
    #expect(OutputError.failed(cause).description == cause.description)
  }
}
