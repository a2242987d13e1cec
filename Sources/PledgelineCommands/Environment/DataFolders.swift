import Agreements
import OfficialSources
import SystemCalls

/// Where agreements and figures are found.
///
/// `PLEDGELINE_DATA` names one folder that holds both. Otherwise they are looked for beside the
/// installed program (`../share/pledgeline`), above a build in its package, and in the current folder.
struct DataFolders {
  private let roots: [String]

  init(_ surroundings: Surroundings) {
    if let folder = surroundings.environment["PLEDGELINE_DATA"], !folder.isEmpty {
      roots = [folder]
      return
    }
    var roots: [String] = []
    if let folder = surroundings.executable {
      roots.append(Path.join(Path.parent(of: folder), "share/pledgeline"))
      // A build leaves the program in .build/<platform>/<configuration>.
      var above = folder
      for _ in 0..<4 {
        above = Path.parent(of: above)
        roots.append(above)
      }
    }
    self.roots = roots + ["."]
  }

  /// The folders of all agreements, by name.
  var agreements: [String: String] {
    var found: [String: String] = [:]
    for root in roots.reversed() {
      let folder = Path.join(root, "Agreements")
      guard let names = try? FileSystem.listDirectory(folder) else { continue }
      for name in names {
        let path = Path.join(folder, name)
        if FileSystem.kind(Path.join(path, "agreement.yaml")) == .regular { found[name] = path }
      }
    }
    return found
  }

  /// The registry of sources that ships with the program; nil where there is none.
  var sourceRegistry: String? {
    roots.map { Path.join(Path.join($0, "Registry"), SourceRegistry.fileName) }
      .first { FileSystem.kind($0) == .regular }
  }

  /// The folders of all figure sets that ship with the program; empty where there are none.
  var figureSets: [String] {
    for root in roots {
      let folder = Path.join(root, "Figures")
      guard let names = try? FileSystem.listDirectory(folder) else { continue }
      let sets = names.map { Path.join(folder, $0) }
        .filter { FileSystem.kind(Path.join($0, "releases.yaml")) == .regular }
      if !sets.isEmpty { return sets }
    }
    return []
  }
}
