import SystemCalls

/// The folder of an agreement as the user wrote it, and what its files hold.
struct FileNames {
  /// What can be told of a file.
  enum Content {
    /// Its bytes.
    case contents([UInt8])
    /// There is none of that name.
    case missing
    /// It is there and cannot be read; the sentence says why.
    case unreadable(String)
  }

  private let folder: String

  init(folder: String) {
    self.folder = folder
  }

  /// The folder that a file lies in; none is shown where the user wrote none.
  init(beside path: String) {
    let parent = Path.parent(of: path)
    folder = parent == "." && !path.hasPrefix("./") ? "" : parent
  }

  /// The path of a file, as messages show it.
  func path(_ name: String) -> String { Path.join(folder, name) }

  /// Reads a file of the folder.
  func read(_ name: String) -> Content {
    let path = path(name)
    guard FileSystem.kind(path) != .missing else { return .missing }
    do throws(SystemError) {
      return .contents(try FileSystem.readFile(path, limit: FormatLimits.fileBytes))
    } catch {
      return .unreadable(error.description)
    }
  }
}
