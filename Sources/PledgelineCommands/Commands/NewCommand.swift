import Agreements
import ArgumentParsing
import SystemCalls

/// Runs `pledgeline new`.
enum NewCommand {
  @Sendable static func run(_ context: Context) throws {
    let folder = context.arguments.requiredPositional("name")
    let name = Path.lastComponent(of: folder)
    guard let scaffold = AgreementScaffold(name: name) else {
      throw CommandFailure(
        "'\(name.prefix(80))' cannot name an agreement; use lower-case letters and digits, joined "
          + "by hyphens, such as us-japan-2025")
    }
    guard FileSystem.kind(folder) == .missing else {
      throw CommandFailure(
        "'\(folder)' is there already and was left alone; choose another name, or remove it first")
    }
    try FileSystem.makeDirectories(folder)
    for file in scaffold.files {
      try FileSystem.writeFile(atomically: Path.join(folder, file.name), Array(file.text.utf8))
    }
    context.print(
      "wrote \(scaffold.files.map { Path.join(folder, $0.name) }.joined(separator: ", "))\n"
        + "Replace what they state, then: pledgeline check \(folder)\n")
  }
}
