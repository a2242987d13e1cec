public import TimeSeries
public import TradeStatistics

/// What the file of an office does not say, and whoever imports or fetched it does.
public struct ReadingTerms: Hashable, Sendable {
  /// Something that a format needs to be told.
  public enum Need: String, Hashable, Sendable {
    /// Export or import: `--flow`.
    case flow
  }

  /// The direction of trade, where the file does not say it.
  public var flow: Flow?
  /// When the figures became public, where the user knows; otherwise they were on the day on which they were taken.
  public var publication: Publication?
  /// The day on which the figures were taken from the office.
  public var retrieved: Day
  /// The days on which periods were first printed, from the office's calendar: a later vintage may stand in from there.
  public var firstPrints: [Period: Day]
  /// What was asked for; nil where that is not known: then nothing is said of codes that the file does not show.
  public var scope: Scope?
  /// Where the figures were published, for people to follow; nil for the format's own words.
  public var origin: String?
  /// Profiles of SDMX dataflows that go before the shipped ones.
  public var profiles: [SDMXProfile] = []
  /// What other answers of the offices say of the figures; where it changes releases, it is part of their identity.
  public var references = OfficialReferences()

  /// Creates terms.
  public init(
    retrieved: Day, flow: Flow? = nil, publication: Publication? = nil, scope: Scope? = nil,
    firstPrints: [Period: Day] = [:], origin: String? = nil
  ) {
    self.retrieved = retrieved
    self.flow = flow
    self.publication = publication
    self.scope = scope
    self.firstPrints = firstPrints
    self.origin = origin
  }

  /// When the figures of a period count as known: as told, else on the day on which they were taken or before.
  public func publication(of period: Period) -> Publication {
    let base = publication ?? Publication(day: retrieved, precision: .noLaterThan)
    let first = base.firstPrint ?? firstPrints[period].flatMap { $0 < base.day ? $0 : nil }
    return Publication(day: base.day, precision: base.precision, firstPrint: first)
  }

  /// SHA-256 of what changes the releases of a file of some format.
  ///
  /// The day of retrieval is not part of it: the same bytes taken again are the same figures.
  ///
  /// - Parameter also: lines of what the releases depend on beside the terms.
  func digest(format: String, also: [[String]] = []) -> String {
    var lines: [[String]] = [["official-format 1", format]]
    if let flow { lines.append(["flow", flow.rawValue]) }
    if let publication {
      lines.append([
        "published", "\(publication.day)", publication.precision.rawValue,
        publication.firstPrint.map { "\($0)" } ?? "",
      ])
    }
    if let scope {
      lines.append(["scope"] + scope.codes.map(\.description))
      lines.append(["excluded"] + scope.excluded.map(\.description))
      lines.append(["absent", scope.absentRow.rawValue])
    }
    return descriptionDigest(lines + also)
  }
}
