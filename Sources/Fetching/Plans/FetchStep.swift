public import HTTPMessages
import OfficialSources
public import TimeSeries

/// What is asked for and recorded together: one question, or several whose answers only together are a release.
public struct FetchStep: Sendable {
  /// Why something is asked.
  public enum Reason: Hashable, Sendable {
    /// It is not on file.
    case missing
    /// It is on file, and on this day the office may have changed it.
    case mayBeRevised(Day)
    /// It is on file, and the office says that it was released again.
    case released
    /// It is on file, and the user wants it again.
    case wantedAgain
    /// The office may change any of it at any time.
    case changesAnyTime
    /// It tells when figures were released; so many periods on file are asked for again where that was since.
    case releaseDates(periodsOnFile: Int)

    /// The reason in a few words.
    public var text: String {
      switch self {
      case .missing: "missing"
      case .mayBeRevised(let day): "may have been revised on \(day)"
      case .released: "released again"
      case .wantedAgain: "wanted again"
      case .changesAnyTime: "may change at any time"
      case .releaseDates(0): "release dates"
      case .releaseDates(let count):
        "release dates; of \(count) periods on file those released again are asked for then"
      }
    }
  }

  /// The questions.
  public let queries: [any SourceQuery]
  /// Why they are asked.
  public let reason: Reason
  /// The steps that the answers lead to, by what they say of other answers; nil where they lead to none.
  let next: (@Sendable (OfficialReferences) -> [FetchStep])?

  /// Creates a step.
  public init(_ queries: [any SourceQuery], reason: Reason = .missing) {
    self.init(queries, reason: reason, next: nil)
  }

  init(
    _ queries: [any SourceQuery], reason: Reason,
    next: (@Sendable (OfficialReferences) -> [FetchStep])?
  ) {
    self.queries = queries
    self.reason = reason
    self.next = next
  }

  /// The addresses, without keys.
  public var addresses: [WebAddress] { queries.map(\.address) }
  /// Whether the figures can be had without it, if with less said of them.
  var isOptional: Bool { !queries.contains { $0.hasFigures } }
}
