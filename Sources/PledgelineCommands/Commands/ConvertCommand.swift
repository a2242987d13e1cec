import ArgumentParsing
import Assessment
import Briefing
import Publishing
import TimeSeries
import TradeStatistics

/// Runs `pledgeline convert`.
enum ConvertCommand {
  @Sendable static func run(_ context: Context) throws {
    let arguments = context.arguments
    let amount = arguments.requiredPositional("amount")
    let from = arguments.requiredPositional("from")
    guard let money = Money("\(amount) \(from)") else {
      throw context.usageError(
        "'\(amount) \(from)' is no amount of money; write 25.4bn USD (multipliers: "
          + "\(Magnitude.multipliers.map(\.name).joined(separator: ", ")))")
    }
    // What all rates on record can multiply without leaving the range of exact numbers.
    guard money.amount.magnitude < FixedPoint(mantissa: 1_000_000, exponent: 12) else {
      throw context.usageError("'\(amount) \(from)' is more than any sum of trade")
    }
    let to = arguments.requiredPositional("to")
    guard let currency = try context.currency(to) else { return }
    let day = try context.day("on", fallback: context.today)
    let maker = context.briefMaker(try context.archive(), try context.terms(asOf: day))
    switch try maker.convert(money, to: currency, on: day) {
    case .notMeasurable(let reason):
      throw CommandFailure(
        "cannot convert: \(reason.text)" + (reason.remedy.map { "; \($0)" } ?? ""))
    case .value(let converted):
      let report = ConversionReport(converted)
      context.print(arguments.value("format") == "json" ? report.json : Array(report.text.utf8))
    }
  }
}
