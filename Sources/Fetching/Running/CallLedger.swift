import SystemCalls
import TimeSeries

/// Counts a day's calls to providers that answer only so many, over all runs of the program.
///
/// A line each of provider, day and count, in a file of its own. It is a courtesy, not a proof: a count that cannot be
/// read begins again at zero, and the provider's own refusal is understood too.
public struct CallLedger: Sendable {
  private let path: String

  /// Names the file; nothing is opened.
  public init(path: String) {
    self.path = path
  }

  func count(_ provider: Provider, on day: Day) throws(SystemError) -> Int {
    try lines()[provider.rawValue].flatMap { $0.day == "\(day)" ? $0.count : nil } ?? 0
  }

  func add(_ provider: Provider, on day: Day) throws(SystemError) {
    var lines = try lines()
    let count = try count(provider, on: day)
    lines[provider.rawValue] = ("\(day)", count + 1)
    let text = lines.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value.day) \($0.value.count)\n" }.joined()
    try FileSystem.makeDirectories(Path.parent(of: path))
    try FileSystem.writeFile(atomically: path, Array(text.utf8))
  }

  private func lines() throws(SystemError) -> [String: (day: String, count: Int)] {
    guard FileSystem.kind(path) != .missing else { return [:] }
    let text = String(decoding: try FileSystem.readFile(path, limit: 1 << 16), as: UTF8.self)
    var lines: [String: (day: String, count: Int)] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3, let count = Int(words[2]) else { continue }
      lines[String(words[0])] = (String(words[1]), count)
    }
    return lines
  }
}
