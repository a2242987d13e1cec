public import TimeSeries
public import TradeStatistics

/// An office whose figures are read, as the registry states it.
public struct RegisteredSource: Hashable, Sendable {
  /// What a user must have before the office's server answers.
  public struct Key: Hashable, Sendable {
    /// The environment variable that holds it.
    public let variable: String
    /// The page where one is given out.
    public let page: String
  }

  /// Something to beware of.
  public struct Quirk: Hashable, Sendable {
    /// The day on which it was seen; an office may have changed it since.
    public let seen: Day
    /// What it is, in a sentence.
    public let text: String
    /// Where to read about it.
    public let link: String
  }

  /// The short name that releases carry.
  public let id: SourceID
  /// The name in full.
  public let title: String
  /// The page for people.
  public let url: String
  /// How often figures appear.
  public let frequency: String
  /// The economies that report through it; empty where there are many.
  public let economies: [Economy]
  /// Names of the calendars that tell when its figures appear.
  public let calendars: [String]
  /// The formats of its files, as `import --as` names them.
  public let formats: [String]
  /// The server that `fetch` asks; nil where files are downloaded by hand.
  public let server: String?
  /// What the server wants; nil where anybody is answered.
  public let key: Key?
  /// When it may change what it published before; empty where it does not, as a rule.
  public let revisions: [RevisionRule]
  /// On which terms its figures may be used.
  public let licence: String
  /// What to beware of.
  public let quirks: [Quirk]
}
