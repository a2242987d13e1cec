import ContentHash
import TimeSeries
import TradeStatistics

/// What was read of the catalogue through one connection: vintages by table, and the heads asked for.
///
/// Releases are immutable, and moments of recording strictly rise, so what was read up to a moment stays true.
/// Its size is bounded by the catalogue, never by the rows.
struct CatalogueCache {
  /// One vintage, as the index of vintages has it.
  struct Vintage {
    let firstDay: Int
    let lastDay: Int
    let unit: Int64
    let recordedAt: Instant
    let candidate: VintageRule.Candidate
  }

  /// The vintages of a table that were on file at a moment, in the order of the index.
  struct History {
    let tableID: Int64
    let through: Instant
    let vintages: [Vintage]
  }

  /// A release's head with what the catalogue says beside it.
  struct Known {
    let head: ReleaseHead
    let digest: ContentDigest
    let rowCount: Int
    /// The rows, where they are few; nil where they were not kept.
    var rows: [ReleaseRow]?
  }

  /// Rows of releases up to this many are kept with their heads: totals, balances, exchange rates.
  static let fewRows = 4

  /// Numbers that ascend, cut where more than a few between them are missing: a run is read at one go.
  static func runs(_ numbers: [Int64]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var first = 0
    for index in numbers.indices
    where index + 1 == numbers.count || numbers[index + 1] - numbers[index] > longestGap {
      runs.append(first..<index + 1)
      first = index + 1
    }
    return runs
  }

  // To look a release up costs as much as to pass by so many.
  private static let longestGap: Int64 = 8

  var keys: [Int64: TableKey] = [:]
  var histories: [TableKey: History] = [:]
  var known: [Int64: Known] = [:]
}

extension CatalogueCache.History {
  /// What counts for one period.
  struct PeriodChoice {
    /// The newest vintage.
    let choice: VintageRule.Choice
    /// Numbers of the vintages published before it, newest first: they may tell of codes that it was not asked for.
    let older: [Int64]
  }

  /// The vintage that counts for each period, ordered by period.
  func choices(within span: Period?, _ terms: ViewTerms) -> [PeriodChoice] {
    let first = span?.firstDay.ordinal ?? Int.min
    let last = span?.lastDay.ordinal ?? Int.max
    var choices: [PeriodChoice] = []
    var candidates: [VintageRule.Candidate] = []
    var current: CatalogueCache.Vintage?
    func close() {
      let choice = VintageRule.choose(
        among: candidates[...], asOf: terms.asOf, standIns: terms.standIns)
      if let choice {
        // Where a vintage stands in, none was published by then.
        let older =
          choice.isStandIn
          ? []
          : candidates.filter { $0.published <= terms.asOf && $0.id != choice.id }.map(\.id)
        choices.append(PeriodChoice(choice: choice, older: older.reversed()))
      }
      candidates.removeAll(keepingCapacity: true)
    }
    // The candidates of a period lie side by side.
    for vintage in vintages where vintage.firstDay >= first && vintage.lastDay <= last {
      guard vintage.recordedAt <= terms.knownAt else { continue }
      if let before = current,
        before.firstDay != vintage.firstDay || before.lastDay != vintage.lastDay
          || before.unit != vintage.unit
      {
        close()
      }
      current = vintage
      candidates.append(vintage.candidate)
    }
    close()
    return choices
  }
}
