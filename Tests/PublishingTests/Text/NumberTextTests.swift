import Publishing
import Testing
import TradeStatistics

@Suite struct NumberTextTests {
  private func number(_ text: String) throws -> FixedPoint { try #require(FixedPoint(text)) }

  @Test(arguments: [
    ("15472842380", "15.47"), ("-26100000000", "−26.10"), ("0", "0.00"), ("4999999", "0.00"),
    // What rounds to zero has no sign.
    ("-4999999", "0.00"), ("5000000", "0.01"), ("-5000000", "−0.01"),
    ("123456789012345", "123456.79"),
  ]) func `Billions round half away from zero and use the true minus sign`(
    amount: String, expected: String
  ) throws {
    #expect(NumberText.billions(try number(amount)) == expected)
  }

  @Test(arguments: [
    ("1310000000", "+1.31"), ("-1310000000", "−1.31"), ("0", "0.00"),
  ]) func `A change says its direction`(amount: String, expected: String) throws {
    #expect(NumberText.billionsChange(try number(amount)) == expected)
  }

  @Test(arguments: [
    ("0.582133", "58 %"), ("-0.262268", "−26 %"), ("5.255", "526 %"), ("-0.001", "0 %"),
  ]) func `A ratio is shown in percent`(ratio: String, expected: String) throws {
    #expect(NumberText.percent(try number(ratio)) == expected)
  }

  @Test(arguments: [
    ("0", "0"), ("999", "999"), ("1000", "1,000"), ("1234567.891", "1,234,567.891"),
    ("-25370000000", "−25,370,000,000"), ("0.000001", "0.000001"), ("-0.5", "−0.5"),
    ("100000.10", "100,000.1"),
  ]) func `An exact number keeps every digit and groups thousands`(
    text: String, expected: String
  ) throws {
    #expect(NumberText.exact(try number(text)) == expected)
  }

  @Test func `Millions have one place and a change its sign`() throws {
    #expect(NumberText.millions(try number("66482482268")) == "66,482.5")
    #expect(NumberText.millionsChange(try number("202516978")) == "+202.5")
    #expect(NumberText.millionsChange(try number("-1012345")) == "−1.0")
  }
}
