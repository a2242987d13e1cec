import ArgumentParsing
import Publishing

/// Runs `pledgeline agreements`.
enum AgreementsCommand {
  @Sendable static func run(_ context: Context) throws {
    let agreements = try context.allAgreements()
    let style = try context.style()
    let listing = AgreementListing(agreements, width: style.width, ink: style.ink)
    switch context.arguments.value("format") {
    case "json": context.print(listing.json)
    default: context.print(listing.text)
    }
  }
}
