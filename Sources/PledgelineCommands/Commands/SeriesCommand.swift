import Agreements
import ArgumentParsing
import Briefing
import Publishing
import TimeSeries
import TradeStatistics

/// Runs `pledgeline series`.
enum SeriesCommand {
  @Sendable static func run(_ context: Context) throws {
    let maker = context.briefMaker(try context.archive(), try context.terms())
    let listing = try maker.series(request(context))
    let style = try context.style()
    let text = SeriesText(listing, width: style.width, ink: style.ink)
    switch context.arguments.value("format") {
    case "csv": context.print(text.csv)
    case "json": context.print(text.json)
    case "sdmx-csv": context.print(SeriesSDMX(listing).bytes)
    default: context.print(text.text)
    }
  }

  /// The series that the options of a command name.
  static func request(_ context: Context) throws -> SeriesRequest {
    let arguments = context.arguments
    func required(_ name: String) throws -> String {
      guard let value = arguments.value(name) else {
        throw context.usageError(
          "a series needs --reporter, --partner and --flow; --\(name) is missing")
      }
      return value
    }
    let reporter = try context.economy(required("reporter"))
    let partner = try context.economy(required("partner"))
    let flow = Flow(rawValue: try required("flow")) ?? .export
    var product = ProductCode.total
    if let text = arguments.value("product") {
      guard let code = ProductCode(text), isProduct(code) else {
        throw context.usageError(
          "--product takes a code of 2 to 10 digits, or one of export sales such as 801MY2026,"
            + " not '\(text)'")
      }
      product = code
    }
    let from = try month("from", context)
    let through = try month("through", context)
    if let from, let through, from > through {
      throw context.usageError("--from \(from) is after --through \(through)")
    }
    return SeriesRequest(
      flow: FlowReference(
        source: try context.source(arguments.value("source")), reporter: reporter,
        partner: partner, flow: flow,
        system: arguments.value("system").flatMap(TradeSystem.init(rawValue:)), valuation: nil,
        adjustment: arguments.declares("adjustment")
          ? arguments.value("adjustment").flatMap(Adjustment.init(rawValue:)) ?? .none : .none),
      product: product, from: from, through: through,
      currency: try context.terms().currency,
      quantities: arguments.declares("quantities") && arguments.flag("quantities"))
  }

  // Export sales are counted by commodity and marketing year.
  private static func isProduct(_ code: ProductCode) -> Bool {
    if code.isNumeric { return (2...10).contains(code.length) }
    let parts = code.description.split(separator: "MY", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { (3...4).contains($0.utf8.count) && Int($0) != nil }
  }

  private static func month(_ option: String, _ context: Context) throws -> Month? {
    guard let text = context.arguments.value(option) else { return nil }
    guard let month = Month(text) else {
      throw context.usageError("--\(option) takes a month such as 2020-01, not '\(text)'")
    }
    return month
  }
}
