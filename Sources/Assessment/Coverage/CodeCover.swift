import TradeStatistics

/// How one listed code is measured in one period.
struct CodeCover: Sendable {
  enum State: Sendable {
    /// Rows on file hold exactly this code.
    case exact
    /// The code shares a coarser row with others.
    case bounded
    /// No release on file was asked for all of it, or a part is withheld and nothing bounds it.
    case absent
  }

  var state: State
  /// What is separable: exact rows, or the lower bound; of an absent code what was printed of it.
  var value: FixedPoint
  /// Rows shared with codes outside, as indexes into the period's shared rows.
  var sharedRows: [Int]
  /// Index of the release used, in the period's releases; −1 where there is none.
  var release: Int

  static let absent = CodeCover(state: .absent, value: .zero, sharedRows: [], release: -1)
}
