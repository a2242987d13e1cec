public import HTTPMessages
import SystemCalls
import Wording

/// The access keys: from the environment, else from a file that nobody else can read.
public struct KeyRing: Sendable {
  /// The largest file that is taken for one of keys, in bytes.
  private static let limit = 1 << 16
  /// The variable that says which subscription UN Comtrade's key belongs to.
  private static let tierVariable = "COMTRADE_API_TIER"

  /// The keys there are.
  public private(set) var keys: [Provider: Secret] = [:]
  private var isPremium = false

  /// What may be asked of UN Comtrade.
  public var comtradeTier: ComtradeQuery.Tier {
    keys[.comtrade] == nil ? .preview : isPremium ? .premium : .keyed
  }

  /// Finds the keys.
  ///
  /// - Parameters:
  ///   - path: the file, lines of `census: KEY`; UN Comtrade's may end with `premium`. One that is missing is no error.
  /// - Throws: `FetchError` where others can read the file or a line is not understood; `SystemError` where it cannot
  ///   be read.
  public init(environment: [String: String], file path: String?) throws {
    if let path { try read(path) }
    for provider in Provider.allCases {
      guard let variable = provider.rules.key?.variable,
        let value = environment[variable], !value.isEmpty
      else { continue }
      keys[provider] = Secret(value)
      // A key from elsewhere need not be of the same subscription.
      if provider == .comtrade { isPremium = false }
    }
    switch environment[KeyRing.tierVariable] ?? "" {
    case "": break
    case "free": isPremium = false
    case "premium": isPremium = true
    case let tier:
      throw FetchError(
        .key, "\(KeyRing.tierVariable) is '\(printable(tier, limit: 40))'; it takes free or premium"
      )
    }
  }

  private mutating func read(_ path: String) throws {
    guard FileSystem.kind(path) != .missing else { return }
    guard try FileSystem.isPrivate(path) else {
      throw FetchError(
        .key,
        "\(path) holds access keys and can be read by others; take that away with: chmod 600 \(path)"
      )
    }
    let text = String(decoding: try FileSystem.readFile(path, limit: KeyRing.limit), as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.split { $0 == ":" || $0 == "=" || $0.isWhitespace }
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      // The line itself is not shown: it may hold a key.
      guard let provider = Provider(rawValue: String(first)), provider.rules.key != nil,
        words.count == 2 || words.count == 3 && provider == .comtrade && words[2] == "premium"
      else {
        let known = Provider.allCases.filter { $0.rules.key != nil }.map(\.rawValue)
        throw FetchError(
          .key,
          "\(path):\(index + 1):1: not a line such as 'census: KEY'; providers with keys are "
            + known.joined(separator: ", "))
      }
      keys[provider] = Secret(String(words[1]))
      if provider == .comtrade { isPremium = words.count == 3 }
    }
  }
}
