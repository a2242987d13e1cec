import Testing

/// The releases that an archive lists, without the moments at which they were recorded.
struct Listing: Equatable {
  /// One line a release, sorted; moments left out, for they differ between two imports.
  let lines: [String]
  /// Number of releases by file and table.
  let counts: [String: Int]
  /// The moments of recording, in order of time.
  let moments: [String]

  /// Asks the program.
  init(_ sandbox: Sandbox, archive: String? = nil) throws {
    let outcome = try sandbox.run(
      ["releases", "--all", "--format", "csv", "--as-of", "2026-11-01"],
      environment: archive.map { ["PLEDGELINE_ARCHIVE": $0] } ?? [:])
    try #require(outcome.status == 0, "\(outcome.err)")
    let header = try #require(
      outcome.out.split(separator: "\n").first?.split(separator: ",").map(String.init))
    let moment = try #require(header.firstIndex(of: "recorded_at"))
    var lines: [String] = []
    var counts: [String: Int] = [:]
    var moments: [String] = []
    for line in outcome.out.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let file = cells[try #require(header.firstIndex(of: "files"))]
      let key = ([file] + cells[1...11]).joined(separator: ",")
      counts[key, default: 0] += 1
      moments.append(cells[moment])
      lines.append((cells[..<moment] + cells[(moment + 1)...]).joined(separator: ","))
    }
    self.lines = lines.sorted()
    self.counts = counts
    // Without its last letter a moment of a full second comes before those within it.
    self.moments = moments.sorted { $0.dropLast() < $1.dropLast() }
  }
}
