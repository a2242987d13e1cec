public import HTTPMessages
public import TimeSeries
public import TradeStatistics

/// One question to a provider: what is asked for, and the address that asks it.
public protocol SourceQuery: Sendable {
  /// Who is asked.
  var provider: Provider { get }
  /// A name for people and for the file that keeps the answer; without blanks and slashes.
  var name: String { get }
  /// The path of the address.
  var path: String { get }
  /// The query of the address, without any key.
  var items: [WebAddress.Item] { get }
  /// Headers, without any key.
  var headers: [HTTPHeader] { get }
  /// The tables that the answer is about; empty where that cannot be told before.
  var wanted: [WantedTable] { get }
  /// The periods asked for; empty where that cannot be told before.
  var periods: [Period] { get }
  /// The codes asked for, and what a code without a row means; nil where only the answer can tell.
  var scope: Scope? { get }
  /// The direction of trade, for formats that do not say it.
  var flow: Flow? { get }
  /// How many rows an answer has at most, where the provider cuts off what is more; nil for no limit.
  var rowLimit: Int? { get }
  /// How the provider lets itself be asked this.
  var rules: ProviderRules { get }
  /// Whether figures answer it, not only what is said of others.
  var hasFigures: Bool { get }
  /// Questions that together ask the same and have smaller answers; nil where there are none.
  func split() -> QuerySplit?
}

extension SourceQuery {
  /// None.
  public var headers: [HTTPHeader] { [] }
  /// None.
  public var flow: Flow? { nil }
  /// None.
  public var rowLimit: Int? { nil }
  /// The provider's usual ones.
  public var rules: ProviderRules { provider.rules }
  /// They do.
  public var hasFigures: Bool { true }

  /// The address without any key, for lists and for the origin of figures.
  public var address: WebAddress {
    WebAddress(host: rules.host, path: path, query: items)
  }
}

/// Several questions in the place of one.
public enum QuerySplit: Sendable {
  /// Each asks for periods of its own, so that its answer can be recorded by itself.
  case periods([any SourceQuery])
  /// Each asks for a part of the codes: only all answers together are a release.
  case codes([any SourceQuery])

  var queries: [any SourceQuery] {
    switch self {
    case .periods(let queries), .codes(let queries): queries
    }
  }
}
