import Testing
import TradeStatistics

@Suite struct MoneyTests {
  @Test(arguments: [
    ("25.4bn USD", "25400000000", "USD"), ("12.5 bn USD", "12500000000", "USD"),
    ("25.4 billion USD", "25400000000", "USD"), ("450 USD", "450", "USD"), ("450USD", "450", "USD"),
    ("0 USD", "0", "USD"), ("-3 mn EUR", "-3000000", "EUR"), ("3 m USD", "3000000", "USD"),
    ("3 million USD", "3000000", "USD"), ("7k CNY", "7000", "CNY"),
    ("7 thousand CNY", "7000", "CNY"),
    ("1.5 tn JPY", "1500000000000", "JPY"), ("1 trillion JPY", "1000000000000", "JPY"),
    ("  12.5   bn   USD  ", "12500000000", "USD"), ("0.000001 USD", "0.000001", "USD"),
    // A millionth of the multiplier is still exact.
    ("0.000001 bn USD", "1000", "USD"),
    ("999999999999999999 tn USD", "999999999999999999000000000000", "USD"),
  ])
  func `Amounts are read as people write them`(
    text: String, amount: String, currency: String
  ) throws {
    let money = try #require(Money(text))
    #expect(money.amount.description == amount)
    #expect(money.currency.rawValue == currency)
    #expect(money.description == amount + " " + currency)
  }

  @Test(arguments: [
    "", " ", "USD", "bn USD", "12.5", "12.5 bn", "12.5 bnUSD", "USD 12.5", "12.5 bn usd",
    "12.5 BN USD", "12.5 zn USD", "12.5 bn bn USD", "12.5 bn US", "12.5 bn USDX", "12.5 bn U$D",
    "1,000 USD", "1 000 USD", "1e9 USD", "1..5 bn USD", "- 5 USD", "--5 USD", "5- USD",
    "5 USD now", "１２ USD", "١٢ USD", "12\tUSD", "12\u{A0}USD", "½ bn USD", "12 ＵＳＤ",
    "12 USD\u{301}", "12 USD\n", "0.1234567 bn USD", "9999999999999999999 USD",
  ])
  func `Text that is no amount of a currency is refused`(text: String) {
    #expect(Money(text) == nil)
  }

  @Test(arguments: [
    ("3 m", "3", "m"), ("3m", "3", "m"), ("3 m t", "3000000", "t"), ("3m t", "3000000", "t"),
    ("38.2 mn bbl", "38200000", "bbl"), ("12 %", "12", "%"), ("12%", "12", "%"),
    ("5 k", "5", "k"), ("1 bn", "1", "bn"),
  ])
  func `A lone word after the number is the unit, so 3 m is three metres`(
    text: String, amount: String, unit: String
  ) throws {
    let parsed = try #require(Magnitude.parse(text))
    #expect(parsed.amount.description == amount)
    #expect(parsed.unit == unit)
  }

  @Test func `Every multiplier is the power of ten of its name`() throws {
    for (name, exponent) in Magnitude.multipliers {
      let zeros = String(repeating: "0", count: exponent)
      #expect(Money("2 \(name) USD")?.amount.description == "2" + zeros)
    }
  }

  @Test(arguments: ["", "US", "USDD", "usd", "US1", "ÜSD", "U D", "ＵＳＤ"])
  func `A currency is three capital letters`(code: String) {
    #expect(Currency(rawValue: code) == nil)
  }

  @Test(arguments: ["", "m 3", "a b", "t\n", "m³", "abcdefghijklm"])
  func `A unit of quantity is a short word of visible ASCII`(code: String) {
    #expect(QuantityUnit(rawValue: code) == nil)
  }

  @Test func `A quantity is told with its exact amount`() throws {
    let barrels = try #require(QuantityUnit(rawValue: "bbl"))
    #expect(Quantity(FixedPoint(38_200_000), barrels).description == "38200000 bbl")
  }
}
