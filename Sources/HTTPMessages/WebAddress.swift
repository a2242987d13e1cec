// In queries a plus sign stands for a blank.
private func decoded(_ text: Substring) -> String {
  PercentEncoding.decode(
    text.split(separator: "+", omittingEmptySubsequences: false).joined(separator: " "))
}

/// An address on the web whose secret parts are never shown.
public struct WebAddress: Hashable, Sendable {
  /// A value in the query.
  public enum Value: Hashable, Sendable {
    /// Shown as it is.
    case plain(String)
    /// Shown as `***`.
    case secret(Secret)
  }

  /// One `name=value` of the query.
  public struct Item: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: Value

    /// Creates an item.
    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }

    /// Creates an item that may be shown.
    public init(_ name: String, _ value: String) {
      self.init(name, .plain(value))
    }
  }

  /// `https` or `http`.
  public let scheme: String
  /// The host in lower case.
  public let host: String
  /// The port, where it is not the scheme's own.
  public let port: Int?
  /// The path from its first slash on, encoded.
  public let path: String
  /// The query, in order.
  public let query: [Item]

  /// Joins parts; the path is taken as it is.
  public init(scheme: String = "https", host: String, port: Int? = nil, path: String, query: [Item])
  {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.path = path
    self.query = query
  }

  /// Reads an `http` or `https` address with a host; nil for all else, user names in addresses among them.
  public init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
    scheme = text[..<colon].lowercased()
    guard scheme == "https" || scheme == "http" else { return nil }
    let rest = text[text.index(colon, offsetBy: 3)...].prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    guard !authority.isEmpty,
      authority.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x40 && $0 != 0x5C })
    else { return nil }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let name = parts.first, !name.isEmpty else { return nil }
    host = name.lowercased()
    if parts.count == 2 {
      guard let number = UInt16(parts[1]) else { return nil }
      port = Int(number)
    } else {
      port = nil
    }
    let tail = rest[authority.endIndex...]
    let path = tail.prefix { $0 != "?" }
    self.path = path.isEmpty ? "/" : String(path)
    query = tail.dropFirst(path.count + 1).split(separator: "&").map { item in
      let name = item.prefix { $0 != "=" }
      return Item(decoded(name), decoded(item.dropFirst(name.count + 1)))
    }
  }

  /// The address to send, secrets and all.
  public func reveal() -> String {
    written { $0.reveal() }
  }

  /// The secrets in it.
  public var secrets: [Secret] {
    query.compactMap { if case .secret(let secret) = $0.value { secret } else { nil } }
  }

  /// Whether the host is this machine.
  public var isLoopback: Bool { host == "127.0.0.1" || host == "localhost" }

  private func written(_ secret: (Secret) -> String) -> String {
    var text = "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "") + path
    for (index, item) in query.enumerated() {
      text += (index == 0 ? "?" : "&") + PercentEncoding.encode(item.name) + "="
      switch item.value {
      case .plain(let value): text += PercentEncoding.encode(value)
      case .secret(let value): text += PercentEncoding.encode(secret(value))
      }
    }
    return text
  }
}

extension WebAddress: CustomStringConvertible {
  /// The address with `***` for secrets.
  public var description: String { written { $0.description } }
}
