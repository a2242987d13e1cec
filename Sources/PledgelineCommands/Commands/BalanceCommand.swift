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
    let balance = try BriefMaker(archive: context.archive(), terms: context.terms())
      .balance(of: economy, with: partner)
    if context.arguments.value("format") == "json" {
      context.print(BalanceJSON(balance).bytes)
    } else {
      let style = try context.style()
      context.print(
        BalanceText(balance, options: BriefOptions(width: style.width, ink: style.ink)).text)
    }
  }
}
