/// What a run of a plan did.
public struct FetchCounts: Hashable, Sendable {
  /// Requests sent, repetitions among them.
  public internal(set) var requests = 0
  /// Answers that were on file already, byte for byte.
  public internal(set) var unchanged = 0
  /// Releases added.
  public internal(set) var added = 0
  /// Steps for which the provider has no figures.
  public internal(set) var empty = 0
  /// Periods on file that were asked for again because the provider had released them since.
  public internal(set) var releasedAgain = 0

  mutating func add(_ other: FetchCounts) {
    unchanged += other.unchanged
    added += other.added
    empty += other.empty
    releasedAgain += other.releasedAgain
  }
}
