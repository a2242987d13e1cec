import TimeSeries
import TradeStatistics

/// Why a release could not be read back if it were recorded.
struct ReleaseFault: Hashable, Sendable {
  /// What is wrong, as a clause.
  let problem: String
  /// What to do about it, as a clause.
  let remedy: String

  private init(_ problem: String, remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }

  static let tooManyUnits = ReleaseFault(
    "it has more than \(BlockQuantities.maximumUnitCount) units of quantity",
    remedy: "check the column of its units")

  /// The first fault of a release; nil where it has none.
  init?(_ release: Release) {
    guard let fault = ReleaseFault.ofDates(release) ?? ReleaseFault.ofRows(release) else {
      return nil
    }
    self = fault
  }

  private static func ofDates(_ release: Release) -> ReleaseFault? {
    let days = [release.publication.day, release.publication.firstPrint, release.retrieved]
    let areKept = days.allSatisfy {
      $0 == nil || $0.flatMap { StoredTime.day(Int64($0.ordinal)) } != nil
    }
    guard StoredTime.canHold(release.period), areKept else {
      return ReleaseFault(
        "its dates are outside of the years 1 to 9999", remedy: "correct its dates")
    }
    return nil
  }

  private static func ofRows(_ release: Release) -> ReleaseFault? {
    guard release.rows.count <= ReleaseBlock.maximumRowCount else {
      return ReleaseFault(
        "it has more than \(ReleaseBlock.maximumRowCount) rows",
        remedy: "split it into several tables")
    }
    var before: ProductCode?
    for row in release.rows {
      if row.code == before {
        return ReleaseFault(
          "it lists code \(row.code) twice", remedy: "add the rows up, or drop the one in excess")
      }
      before = row.code
      let isHeld =
        (row.value.map(ReleaseBlock.canHold) ?? true)
        && (row.quantity.map { ReleaseBlock.canHold($0.amount) } ?? true)
      guard isHeld else {
        return ReleaseFault(
          "the row of code \(row.code) has a number of more than 24 digits",
          remedy: "check the unit of its figures")
      }
    }
    return nil
  }

  /// The error that recording the release throws.
  func error(_ release: Release, path: String) -> ArchiveError {
    ArchiveError(
      .invalidRelease, path: path,
      "the release of \(release.table) for \(release.period) cannot be recorded: \(problem)",
      remedy: remedy)
  }
}
