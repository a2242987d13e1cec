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

  /// Reads all agreements on file; one with errors is told on standard error and left out.
  func allAgreements() throws -> [Agreement] {
    var agreements: [Agreement] = []
    let folders = dataFolders.agreements.sorted { $0.key < $1.key }
    for (_, folder) in folders {
      do throws(AgreementError) {
        agreements.append(try AgreementReader.read(folder: folder).agreement)
      } catch {
        surroundings.complain("\(error)")
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
    return agreements
  }
}
