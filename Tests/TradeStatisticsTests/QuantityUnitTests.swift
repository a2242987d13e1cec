import Testing
import TradeStatistics

@Suite struct QuantityUnitTests {
  @Test(arguments: ["t", "kg", "m3", "units", "1000-barrels", "~!\u{22}#$%&'()*+"])
  func `A unit's code comes back as it was given`(code: String) {
    #expect(QuantityUnit(rawValue: code)?.rawValue == code)
  }

  @Test(arguments: ["", "thirteen-char", "two words", "m³", "kg\n", "k\u{0}"])
  func `A code that is not 1 to 12 visible ASCII characters is refused`(code: String) {
    #expect(QuantityUnit(rawValue: code) == nil)
  }

  @Test func `Units are equal exactly when their codes are`() {
    #expect(QuantityUnit(rawValue: "kg") == QuantityUnit(rawValue: "kg"))
    #expect(QuantityUnit(rawValue: "k") != QuantityUnit(rawValue: "kg"))
  }
}
