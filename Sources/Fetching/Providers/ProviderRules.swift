public import HTTPMessages

/// How a provider lets itself be asked: where, how often, with which key.
///
/// The spacing is from one request to the next, whether the one before is answered or not.
public struct ProviderRules: Hashable, Sendable {
  /// The host that is asked; a redirect may lead nowhere else.
  public let host: String
  /// The shortest time from one request to the next.
  public let spacing: Duration
  /// How many requests may be under way at a time.
  public let atOnce: Int
  /// How many requests a day are answered; nil where no limit is known.
  public let callsPerDay: Int?
  /// Where the access key goes; nil where there is none.
  public let key: KeyPlace?
  /// The largest answer that is taken, in bytes.
  public let sizeLimit: Int

  init(
    host: String, spacing: Duration, atOnce: Int = 1, callsPerDay: Int? = nil, key: KeyPlace? = nil,
    sizeLimit: Int = 256 << 20
  ) {
    self.host = host
    self.spacing = spacing
    self.atOnce = atOnce
    self.callsPerDay = callsPerDay
    self.key = key
    self.sizeLimit = sizeLimit
  }

  /// The same at another pace.
  func paced(_ spacing: Duration, callsPerDay: Int?) -> ProviderRules {
    ProviderRules(
      host: host, spacing: spacing, atOnce: atOnce, callsPerDay: callsPerDay, key: key,
      sizeLimit: sizeLimit)
  }

  /// The request that asks a question, with the key where it belongs.
  public func request(_ query: any SourceQuery, key secret: Secret?) -> HTTPRequest {
    var items = query.items
    var secretHeaders: [String: Secret] = [:]
    if let secret, let key {
      switch key.carrier {
      case .query(let name): items.append(WebAddress.Item(name, .secret(secret)))
      case .header(let name): secretHeaders[name] = secret
      }
    }
    return HTTPRequest(
      WebAddress(host: host, path: query.path, query: items), headers: query.headers,
      secretHeaders: secretHeaders, sizeLimit: sizeLimit)
  }
}
