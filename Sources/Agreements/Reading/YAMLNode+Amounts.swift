import TextFormats
import TradeStatistics

extension YAMLNode {
  /// A value or a quantity, `32.9 bn USD` or `12 mn t`.
  func amount(_ sink: DiagnosticSink) -> PledgeAmount? {
    guard let text = string(sink) else { return nil }
    guard let parsed = Magnitude.parse(text) else {
      return mismatch("an amount such as '12.5 bn USD' or '12 mn t'", sink)
    }
    guard parsed.amount.magnitude <= FormatLimits.amount else { return tooLarge(sink) }
    switch currencyOrUnit(parsed.unit, sink) {
    case .currency(let currency): return .money(Money(parsed.amount, currency))
    case .quantity(let unit): return .quantity(Quantity(parsed.amount, unit))
    case .percent, nil: return nil
    }
  }

  /// The currency or unit of quantity of that code, which is a part of this node's text.
  func currencyOrUnit(_ code: String, _ sink: DiagnosticSink) -> ClaimedFigure.Unit? {
    if let currency = KnownUnits.currency(code) { return .currency(currency) }
    if let unit = KnownUnits.quantity(code) { return .quantity(unit) }
    if Magnitude.multipliers.contains(where: { $0.name == code }) {
      return mismatch("a currency or unit after '\(code)', such as '\(code) USD'", sink)
    }
    sink.error(
      "unknown currency or unit '\(code)'", at: location,
      remedy: KnownUnits.didYouMean(code, among: KnownUnits.currencies + KnownUnits.quantities)
        ?? "use an ISO 4217 code, or one of: " + KnownUnits.quantities.joined(separator: ", "))
    return nil
  }

  /// A value, `25.4 bn USD`.
  func money(_ sink: DiagnosticSink) -> Money? {
    guard let text = string(sink) else { return nil }
    guard let parsed = Magnitude.parse(text) else {
      return mismatch("a value such as '25.4 bn USD'", sink)
    }
    guard parsed.amount.magnitude <= FormatLimits.amount else { return tooLarge(sink) }
    guard let currency = KnownUnits.currency(parsed.unit) else {
      return unknownCurrency(parsed.unit, sink)
    }
    return Money(parsed.amount, currency)
  }

  /// A currency by its ISO 4217 code.
  func currency(_ sink: DiagnosticSink) -> Currency? {
    guard let text = string(sink) else { return nil }
    return KnownUnits.currency(text) ?? unknownCurrency(text, sink)
  }

  /// An economy by its ISO 3166 alpha-3 code.
  func economy(_ sink: DiagnosticSink) -> Economy? {
    guard let text = string(sink) else { return nil }
    if let economy = Economy(text) { return economy }
    sink.error(
      "unknown economy '\(text)'", at: location,
      remedy: KnownUnits.didYouMean(text, among: Economy.allCodes)
        ?? "use its three-letter ISO 3166 code")
    return nil
  }

  /// A source's short name.
  func source(_ sink: DiagnosticSink) -> SourceID? {
    guard let text = string(sink) else { return nil }
    return SourceID(rawValue: text)
      ?? mismatch("a source's short name in lower-case letters, digits and hyphens", sink)
  }

  /// A plain decimal number.
  func decimal(_ sink: DiagnosticSink) -> FixedPoint? {
    guard let text = string(sink) else { return nil }
    do throws(FixedPoint.ParsingFailure) {
      return try FixedPoint(parsing: text)
    } catch .notANumber {
      return mismatch("a number such as 25.4", sink)
    } catch {
      return mismatch("a number of at most 18 digits and 6 decimal places", sink)
    }
  }

  /// A number in plain decimal notation that is more than zero and at most `limit`.
  func factor(atMost limit: Int, _ sink: DiagnosticSink) -> Double? {
    guard let number = decimal(sink) else { return nil }
    guard number > .zero, number <= FixedPoint(limit) else {
      return mismatch("a number over 0 and up to \(limit)", sink)
    }
    return number.double
  }

  /// A probability between zero and one, both excluded.
  func probability(_ sink: DiagnosticSink) -> Double? {
    guard let number = decimal(sink) else { return nil }
    guard number > .zero, number < FixedPoint(1) else {
      return mismatch("a level between 0 and 1, such as 0.95", sink)
    }
    return number.double
  }

  /// A percentage, `10 %`, as a fraction: 0.1.
  func percentage(_ sink: DiagnosticSink) -> Double? { share(sink)?.double }

  /// A percentage, `75 %`, as an exact fraction: 0.75.
  func share(_ sink: DiagnosticSink) -> FixedPoint? {
    guard let text = string(sink) else { return nil }
    guard let parsed = Magnitude.parse(text), parsed.unit == "%", !parsed.amount.isNegative,
      parsed.amount <= FixedPoint(10_000)
    else { return mismatch("a percentage such as '10 %'", sink) }
    return parsed.amount / FixedPoint(100)
  }

  /// A percentage of zero to `limit`, `20 %`, as the number before the sign.
  func percent(atMost limit: Int, _ sink: DiagnosticSink) -> FixedPoint? {
    guard let text = string(sink) else { return nil }
    guard let parsed = Magnitude.parse(text), parsed.unit == "%", !parsed.amount.isNegative,
      parsed.amount <= FixedPoint(limit)
    else { return mismatch("a percentage from 0 to \(limit), such as '20 %'", sink) }
    return parsed.amount
  }

  private func tooLarge<Value>(_ sink: DiagnosticSink) -> Value? {
    mismatch("an amount up to a million million million", sink)
  }

  private func unknownCurrency<Value>(_ text: String, _ sink: DiagnosticSink) -> Value? {
    sink.error(
      "unknown currency '\(text)'", at: location,
      remedy: KnownUnits.didYouMean(text, among: KnownUnits.currencies)
        ?? "use its three-letter ISO 4217 code")
    return nil
  }
}
