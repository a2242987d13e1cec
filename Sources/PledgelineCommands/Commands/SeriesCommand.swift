import Agreements
import ArgumentParsing
import Briefing
import Publishing
import TimeSeries
import TradeStatistics

/// Runs `pledgeline series`.
enum SeriesCommand {
  @Sendable static func run(_ context: Context) throws {
    let listing = try BriefMaker(archive: context.archive(), terms: context.terms())
      .series(request(context))
    let style = try context.style()
    let text = SeriesText(listing, width: style.width, ink: style.ink)
    switch context.arguments.value("format") {
    case "csv": context.print(text.csv)
    case "json": context.print(text.json)
    case "sdmx-csv": context.print(SeriesSDMX(listing).bytes)
    default: context.print(text.text)
    }
  }

  private static func request(_ context: Context) throws -> SeriesRequest {
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
      guard let code = ProductCode(text), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        (2...10).contains(code.length)
      else {
        throw context.usageError("--product takes a code of 2 to 10 digits, not '\(text)'")
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
        adjustment: arguments.value("adjustment").flatMap(Adjustment.init(rawValue:)) ?? .none),
      product: product, from: from, through: through)
  }

  private static func month(_ option: String, _ context: Context) throws -> Month? {
    guard let text = context.arguments.value(option) else { return nil }
    guard let month = Month(text) else {
      throw context.usageError("--\(option) takes a month such as 2020-01, not '\(text)'")
    }
    return month
  }
}
