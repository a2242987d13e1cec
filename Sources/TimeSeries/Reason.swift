/// Why a number cannot be told, and what would tell it.
///
/// A reason travels with every missing value, from a gap in a series to the page that shows it.
public struct Reason: Hashable, Sendable, Codable {
  /// What kind of lack it is; stable, for programs.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The office has not published the period yet, as of the date asked for.
    case notYetPublished = "not-yet-published"
    /// Published, but no release of it is on file.
    case notOnFile = "not-on-file"
    /// Published only combined with other periods.
    case onlyCombined = "only-combined"
    /// The code was not asked for in the releases on file.
    case notAskedFor = "not-asked-for"
    /// No source is named, or none exists.
    case noSource = "no-source"
    /// The figures on file are not comparable: units, currencies or definitions differ.
    case notComparable = "not-comparable"
    /// Only a stand-in exists, and a stand-in decides nothing here.
    case onlyStandIn = "only-stand-in"
    /// The period lies outside what the agreement or the data cover.
    case outsideWindow = "outside-window"
  }

  /// What kind of lack it is.
  public let kind: Kind
  /// One clause for people: what is missing, without a final full stop.
  public let text: String
  /// What to import, fetch or wait for, where something would help.
  public let remedy: String?

  /// Creates a reason.
  public init(_ kind: Kind, _ text: String, remedy: String? = nil) {
    self.kind = kind
    self.text = text
    self.remedy = remedy
  }
}
