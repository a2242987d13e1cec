import Testing

extension ProgramTests {
  @Suite struct SourceAnswerTests {
    @Test func `Each office is listed with what is on file and when the next figures are due`()
      throws
    {
      let outcome = try ShippedArchive.run(["sources", "--as-of", "2020-03-10"])
      #expect(outcome.status == 0)
      let census = outcome.out.split(separator: "\n").first { $0.hasPrefix("census") }
      #expect(census?.contains("2020-01") == true)
      #expect(census?.contains("2020-04-02 (2020-02)") == true)
      let fetched = outcome.out.split(separator: "\n").first { $0.hasPrefix("comtrade") }
      #expect(fetched?.contains("–") == true)
    }

    @Test func `One office is told with its key, its terms and what to beware of`() throws {
      let outcome = try ShippedArchive.run(["sources", "census", "--as-of", "2020-03-10"])
      #expect(outcome.status == 0)
      #expect(outcome.out.contains("needs: a key in CENSUS_API_KEY"))
      #expect(outcome.out.contains("beware: "))
      #expect(outcome.out.contains("terms: "))
    }

    @Test func `An office that is not known is refused with the nearest name`() throws {
      let outcome = try ShippedArchive.run(["sources", "cencus"])
      #expect(outcome.status == 1)
      #expect(outcome.err.contains("did you mean 'census'?"))
    }

    @Test func `What is to come for an agreement begins on the day after`() throws {
      let outcome = try ShippedArchive.run(
        ["calendar", "us-china-phase-one", "--as-of", "2020-04-02", "--through", "2020-05-05"])
      #expect(outcome.status == 0)
      #expect(!outcome.out.contains("2020-04-02  census"))
      #expect(outcome.out.contains("2020-04-14  gacc: figures for March 2020"))
      #expect(outcome.out.contains("2020-05-05  census: figures for March 2020"))
      #expect(!outcome.out.contains("2020-06-04"))
      #expect(outcome.out.contains("No day on file for bea"))
    }

    @Test func `A calendar to subscribe to has short lines and the same bytes each time`() throws {
      let words = ["calendar", "--as-of", "2020-03-10", "--format", "icalendar"]
      let outcome = try ShippedArchive.run(words)
      #expect(outcome.status == 0)
      #expect(outcome.out.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
      #expect(outcome.out.hasSuffix("END:VCALENDAR\r\n"))
      #expect(outcome.out.contains("DTSTART;VALUE=DATE:20200402\r\nDTEND;VALUE=DATE:20200403\r\n"))
      let lines = outcome.out.split(separator: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 75 })
      #expect(try ShippedArchive.run(words).out == outcome.out)
    }

    @Test func `A last day before the first one is refused`() throws {
      let outcome = try ShippedArchive.run(
        ["calendar", "--as-of", "2020-03-10", "--through", "2020-03-10"])
      #expect(outcome.status == 64)
      #expect(outcome.err.contains("--through takes a day after 2020-03-10"))
    }
  }
}
