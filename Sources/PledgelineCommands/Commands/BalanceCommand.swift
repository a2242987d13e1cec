import Agreements
import ArgumentParsing
import Briefing
import Publishing

/// Runs `pledgeline balance`.
enum BalanceCommand {
  @Sendable static func run(_ context: Context) throws {
    let economy = try context.economy(context.arguments.requiredPositional("economy"))
    let partner = try context.economy(context.arguments.requiredPositional("partner"))
    guard economy != partner else {
      throw context.usageError("a balance is between two economies, not \(economy) with itself")
    }
    let named = context.arguments.values("adjust").compactMap(GaugeReference.Method.init(rawValue:))
    let maker = context.briefMaker(try context.archive(), try context.terms())
    let balance = try maker.balance(
      of: economy, with: partner,
      methods: [.x13, .stl].filter { named.isEmpty || named.contains($0) })
    if context.arguments.value("format") == "json" {
      context.print(BalanceJSON(balance).bytes)
    } else {
      let style = try context.style()
      context.print(
        BalanceText(balance, options: BriefOptions(width: style.width, ink: style.ink)).text)
    }
  }
}
