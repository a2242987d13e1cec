public import HTTPMessages
import SystemCalls

/// Finds the access keys: in the environment, else in a file that nobody else can read.
public enum KeyRing {
  /// The largest file that is taken for one of keys, in bytes.
  private static let limit = 1 << 16

  /// The keys there are, by provider.
  ///
  /// - Parameters:
  ///   - path: the file, lines of `census: KEY`; one that is missing is no error.
  /// - Throws: `FetchError` where others can read the file or a line is not understood; `SystemError` where it cannot
  ///   be read.
  public static func keys(
    environment: [String: String], file path: String?
  ) throws -> [Provider: Secret] {
    var keys = try path.map(read) ?? [:]
    for provider in Provider.allCases {
      guard let variable = provider.rules.key?.variable,
        let value = environment[variable], !value.isEmpty
      else { continue }
      keys[provider] = Secret(value)
    }
    return keys
  }

  private static func read(_ path: String) throws -> [Provider: Secret] {
    guard FileSystem.kind(path) != .missing else { return [:] }
    guard try FileSystem.isPrivate(path) else {
      throw FetchError(
        .key,
        "\(path) holds access keys and can be read by others; take that away with: chmod 600 \(path)"
      )
    }
    var keys: [Provider: Secret] = [:]
    let text = String(decoding: try FileSystem.readFile(path, limit: limit), as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.split { $0 == ":" || $0 == "=" || $0.isWhitespace }
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      // The line itself is not shown: it may hold a key.
      guard words.count == 2, let provider = Provider(rawValue: String(first)),
        provider.rules.key != nil
      else {
        let known = Provider.allCases.filter { $0.rules.key != nil }.map(\.rawValue)
        throw FetchError(
          .key,
          "\(path):\(index + 1):1: not a line such as 'census: KEY'; providers with keys are "
            + known.joined(separator: ", "))
      }
      keys[provider] = Secret(String(words[1]))
    }
    return keys
  }
}
