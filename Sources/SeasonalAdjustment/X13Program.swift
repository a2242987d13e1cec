import ContentHash
import SystemCalls

/// The Census Bureau's program X-13ARIMA-SEATS, run as a process of its own.
///
/// Its exit code is 0 also where it fails, so a run counts only where it leaves a fresh table of adjusted values and no
/// error in its error file.
public struct X13Program: Hashable, Sendable {
  /// The program's path.
  public let path: String
  /// After how many seconds a run is ended.
  let seconds: Int

  /// Names a program.
  public init(path: String, seconds: Int = 60) {
    self.path = path
    self.seconds = seconds
  }

  /// What the program may be called: its editions with text, with text, and with HTML as output.
  public static let names = ["x13as", "x13as_ascii", "x13as_html"]
  /// The environment variable that names it.
  public static let variable = "PLEDGELINE_X13"

  private static let record = "said.txt"
  private static let outputLimit = 1 << 20
  private static let fileLimit = 16 << 20

  /// Looks for the program: where the variable says, in the folders of the search path, then in folders of our own.
  ///
  /// - Parameters:
  ///   - given: the variable's value; if it is set, only that path counts, and if it is empty, none.
  ///   - search: folders, separated by colons, as in `PATH`.
  ///   - own: further folders.
  public static func find(given: String?, search: String?, own: [String]) -> X13Program? {
    if let given { return given.isEmpty ? nil : X13Program(path: given) }
    // A relative folder would mean another program in every folder.
    let folders = (search ?? "").split(separator: ":").map(String.init) + own
    for folder in folders where folder.utf8.first == UInt8(ascii: "/") {
      for name in names where FileSystem.kind(Path.join(folder, name)) == .regular {
        return X13Program(path: Path.join(folder, name))
      }
    }
    return nil
  }

  /// Which version it is: hashes the file, and lets the program tell.
  ///
  /// - Throws: `X13Error` if it cannot be run, or is another program.
  public func identify() throws(X13Error) -> X13Build {
    let path = path
    let contents = try X13Program.system { () throws(SystemError) in
      try FileSystem.readFile(path, limit: 256 << 20)
    }
    let folder = try X13Program.folder()
    try run([], in: folder.path)
    let banner = try text(X13Program.record, in: folder.path) ?? ""
    guard let build = X13Build(banner: banner, digest: SHA256.hash(contents)) else {
      throw .anotherProgram(path: path)
    }
    return build
  }

  /// Adjusts a series in an empty folder of its own.
  ///
  /// - Throws: `X13Error` if the program refuses the series, hangs, or leaves no whole table.
  public func adjust(_ specification: X13Specification) throws(X13Error) -> X13Output {
    let name = X13Specification.runName
    let folder = try X13Program.folder()
    for file in specification.files {
      let path = Path.join(folder.path, file.name)
      try X13Program.system { () throws(SystemError) in
        try FileSystem.writeFile(atomically: path, Array(file.text.utf8))
      }
    }
    try run([name, "-q", "-n", "-s"], in: folder.path)
    for file in ["\(name).err", "\(name)_err.html"] {
      let text = try text(file, in: folder.path) ?? ""
      if let words = X13Output.error(in: text) { throw .refused(words) }
    }
    guard
      let adjusted = try text("\(name).d11", in: folder.path)
        .flatMap({ X13Output.table($0, specification.months) }),
      let trend = try text("\(name).d12", in: folder.path)
        .flatMap({ X13Output.table($0, specification.months) })
    else { throw .noTable }
    let diagnostics = try text("\(name).udg", in: folder.path) ?? ""
    return X13Output(
      adjusted: adjusted, trend: trend,
      criterion: X13Output.diagnostic("aicc", in: diagnostics).flatMap(Double.init))
  }

  /// Runs the program in a folder; what it says goes to a file there.
  private func run(_ arguments: [String], in folder: String) throws(X13Error) {
    let (path, seconds) = (path, seconds)
    let ending = try X13Program.system { () throws(SystemError) in
      try ChildProcess.run(
        path, arguments, in: folder, record: Path.join(folder, X13Program.record),
        limit: .seconds(seconds), outputLimit: X13Program.outputLimit)
    }
    switch ending {
    case .exited: return
    case .signalled(let signal): throw .signalled(signal)
    case .outOfTime: throw .outOfTime(seconds: seconds)
    case .outOfBounds: throw .outOfBounds
    }
  }

  /// What a file of a folder holds; nil where it is not there.
  private func text(_ name: String, in folder: String) throws(X13Error) -> String? {
    let path = Path.join(folder, name)
    guard FileSystem.kind(path) == .regular else { return nil }
    return try X13Program.system { () throws(SystemError) in
      String(
        decoding: try FileSystem.readFile(path, limit: X13Program.fileLimit), as: UTF8.self)
    }
  }

  private static func folder() throws(X13Error) -> PrivateFolder {
    do throws(SystemError) {
      return try PrivateFolder()
    } catch {
      throw .system(error)
    }
  }

  private static func system<Value>(
    _ body: () throws(SystemError) -> Value
  ) throws(X13Error) -> Value {
    do throws(SystemError) {
      return try body()
    } catch {
      throw .system(error)
    }
  }
}
