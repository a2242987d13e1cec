import SystemCalls

/// The program `rsvg-convert` of librsvg, which makes PNG of SVG.
struct Rasterizer {
  private static let outputLimit = 1 << 20
  private static let fileLimit = 64 << 20
  private static let file = "chart.svg"
  private static let image = "chart.png"

  let path: String

  /// Looks for the program in the folders of the search path; nil where it is not there.
  static func look(_ surroundings: Surroundings) -> Rasterizer? {
    // A relative folder would mean another program in every folder.
    let folders = (surroundings.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    for folder in folders where folder.hasPrefix("/") {
      let path = Path.join(folder, "rsvg-convert")
      if FileSystem.kind(path) == .regular { return Rasterizer(path: path) }
    }
    return nil
  }

  /// Looks for the program, or says where to get it.
  static func find(_ surroundings: Surroundings) throws -> Rasterizer {
    guard let found = look(surroundings) else {
      throw CommandFailure(
        "PNG is made by rsvg-convert, which is not on the search path; install it (Debian: "
          + "'apt-get install librsvg2-bin'), or write an .svg file")
    }
    return found
  }

  /// An image of twice as many pixels each way as the chart is wide and high, as screens and print want it.
  func png(_ svg: [UInt8]) throws -> [UInt8] {
    let folder = try PrivateFolder()
    func inside(_ name: String) -> String { Path.join(folder.path, name) }
    try FileSystem.writeFile(atomically: inside(Self.file), svg)
    let ending = try ChildProcess.run(
      path, ["--zoom", "2", "--output", Self.image, Self.file], in: folder.path,
      record: inside("said.txt"), limit: .seconds(60), outputLimit: Self.outputLimit)
    guard ending == .exited(0) else {
      let said = (try? FileSystem.readFile(inside("said.txt"), limit: Self.outputLimit)) ?? []
      throw CommandFailure(
        "\(path) failed (\(ending)): \(String(decoding: said.prefix(500), as: UTF8.self))")
    }
    return try FileSystem.readFile(inside(Self.image), limit: Self.fileLimit)
  }
}
