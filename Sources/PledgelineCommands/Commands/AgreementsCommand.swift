import Agreements
import ArgumentParsing
import Publishing

/// Runs `pledgeline agreements`.
enum AgreementsCommand {
  @Sendable static func run(_ context: Context) throws {
    var agreements: [Agreement] = []
    let folders = context.dataFolders.agreements.sorted { $0.key < $1.key }
    for (_, folder) in folders {
      do throws(AgreementError) {
        agreements.append(try AgreementReader.read(folder: folder).agreement)
      } catch {
        context.surroundings.complain("\(error)")
      }
    }
    guard !agreements.isEmpty else {
      throw CommandFailure(
        folders.isEmpty
          ? "no agreement is on file; set PLEDGELINE_DATA to the folder that holds Agreements, or "
            + "start one with 'pledgeline new NAME'"
          : "none of the \(folders.count) agreements on file can be read; 'pledgeline check' tells "
            + "all that is wrong with one")
    }
    let style = try context.style()
    let listing = AgreementListing(agreements, width: style.width, ink: style.ink)
    switch context.arguments.value("format") {
    case "json": context.print(listing.json)
    default: context.print(listing.text)
    }
  }
}
