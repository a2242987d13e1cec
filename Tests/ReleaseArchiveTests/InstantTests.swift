import Foundation
import ReleaseArchive
import Testing
import TimeSeries

@Suite struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0),
    ("2026-11-24T03:41:06Z", 1_795_491_666_000_000),
    ("2026-11-24T03:41:06.000001Z", 1_795_491_666_000_001),
    ("1969-12-31T23:59:59.999999Z", -1),  // before 1970 the fraction still counts upwards
    ("0001-01-01T00:00:00Z", -62_135_596_800_000_000),
  ]) func `A moment's text form reads back as the same moment`(
    text: String, microseconds: Int64
  ) throws {
    let instant = try moment(text)
    #expect(instant.microseconds == microseconds)
    #expect(instant.description == text)
    let copy = try JSONDecoder().decode(Instant.self, from: JSONEncoder().encode(instant))
    #expect(copy == instant)
  }

  @Test(arguments: [
    ("2026-11-24T03:41:06.5Z", "2026-11-24T03:41:06.500000Z"),
    ("2026-11-24T03:41:06.120Z", "2026-11-24T03:41:06.120000Z"),
  ]) func `Fewer than six decimals are padded`(text: String, whole: String) throws {
    #expect(try moment(text).description == whole)
  }

  @Test func `A bare day is its last microsecond, so that it includes what came in on it`() throws {
    #expect(try moment("2026-11-24") == moment("2026-11-24T23:59:59.999999Z"))
    #expect(try moment("2026-11-24").day == day("2026-11-24"))
    #expect(try moment("2026-11-24") > moment("2026-11-24T23:59:59Z"))
  }

  @Test(arguments: [
    "", "now", "2026-11-24T", "2026-11-24T03:41Z", "2026-11-24T03:41:06", "2026-11-24 03:41:06Z",
    "2026-11-24T03:41:06+01:00", "2026-11-24T24:00:00Z", "2026-11-24T03:60:06Z",
    "2026-11-24T03:41:60Z", "2026-11-24T03:41:06.Z", "2026-11-24T03:41:06.1234567Z",
    "2026-11-24T03:41:06,5Z", "2026-02-30T03:41:06Z", "2026-11-24T03-41-06Z",
    "2026-11-24T+3:41:06Z", "2026-11-24T03:41:06ZT", "2026-11-24T03:41:06.5ZZ",
  ]) func `Text that is not a moment is refused`(text: String) {
    #expect(Instant(text) == nil)
  }
}
