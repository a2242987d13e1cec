public import TimeSeries

/// A figure or statement that somebody made.
public struct Claim: Hashable, Sendable {
  /// On whose authority a claim stands.
  public enum Attribution: String, Hashable, Sendable, Codable, CaseIterable {
    /// A named person or organisation.
    case named
    /// People who asked not to be named.
    case anonymous
    /// An office or its spokesman.
    case official
  }

  /// The name used in the file.
  public let id: String
  /// The day it was made.
  public let day: Day
  /// Who made it.
  public let speaker: String
  /// On whose authority.
  public let attribution: Attribution
  /// Where it was published.
  public let outlet: String
  /// What was said.
  public let statement: String
  /// Names of the readings and conditions that it supports.
  public let supports: [String]
  /// Names of the readings and conditions that it denies.
  public let denies: [String]
  /// The figure in it, as printed.
  public let figure: ClaimedFigure?
  /// How the figure can be compared with the archive; nil where nothing on file could tell.
  public let check: ClaimCheck?
  /// Why there is no check, or what has to be known to read the claim.
  public let note: String?

  /// Creates a claim.
  public init(
    id: String, day: Day, speaker: String, attribution: Attribution, outlet: String,
    statement: String, supports: [String], denies: [String], figure: ClaimedFigure?,
    check: ClaimCheck?, note: String?
  ) {
    self.id = id
    self.day = day
    self.speaker = speaker
    self.attribution = attribution
    self.outlet = outlet
    self.statement = statement
    self.supports = supports
    self.denies = denies
    self.figure = figure
    self.check = check
    self.note = note
  }
}
