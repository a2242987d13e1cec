import Agreements
import ArgumentParsing
import SystemCalls
import Wording

extension Context {
  /// Reads an agreement by its name, or by the path of its folder; warnings go to standard error.
  func agreement(_ name: String) throws -> Agreement {
    let known = dataFolders.agreements
    let folder: String
    if let path = known[name] {
      folder = path
    } else if name.contains("/") || FileSystem.kind(name) == .directory {
      folder = name
    } else {
      let names = known.keys.sorted()
      let nearest = closestMatch(to: name, among: names).map { "; did you mean '\($0)'?" }
      throw CommandFailure(
        "no agreement named '\(name)'" + (nearest ?? "")
          + " (on file: \(names.isEmpty ? "none" : names.joined(separator: ", ")); a path to an "
          + "agreement's folder works too)")
    }
    let (agreement, warnings) = try AgreementReader.read(folder: folder)
    for warning in warnings { surroundings.complain("\(warning)") }
    return agreement
  }
}
