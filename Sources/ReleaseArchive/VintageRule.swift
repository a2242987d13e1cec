import TimeSeries

/// Chooses, among the vintages of one table and period, the one that counts as of a day.
enum VintageRule {
  /// A vintage known at the view's moment.
  struct Candidate: Hashable {
    /// Its number in the archive.
    let id: Int64
    /// The day of publication.
    let published: Day
    /// The day of the first print, where this is a later vintage.
    let firstPrint: Day?
  }

  /// The vintage that counts.
  struct Choice: Hashable {
    /// Its number in the archive.
    let id: Int64
    /// Whether it stands in for a first print that is not on file.
    let isStandIn: Bool
    /// Number of different days of publication up to the as-of day.
    let vintagesKnown: Int
  }

  /// The vintage that counts, or nil where none does.
  ///
  /// Candidates come ordered by day of publication, then by moment of recording, then by content digest: so the
  /// last one published by the day is the newest, and of equals the one recorded later. A stand-in is the
  /// earliest later vintage, for it is the closest to the first print; of equals again the one recorded later.
  static func choose(
    among candidates: ArraySlice<Candidate>, asOf: Day, standIns: StandInPolicy
  ) -> Choice? {
    var newest: Candidate?
    var standIn: Candidate?
    var days = 0
    for candidate in candidates {
      if candidate.published <= asOf {
        if newest?.published != candidate.published { days += 1 }
        newest = candidate
      } else if let firstPrint = candidate.firstPrint, firstPrint <= asOf,
        candidate.published <= standIn?.published ?? candidate.published
      {
        standIn = candidate
      }
    }
    if let newest { return Choice(id: newest.id, isStandIn: false, vintagesKnown: days) }
    guard standIns == .allowed, let standIn else { return nil }
    return Choice(id: standIn.id, isStandIn: true, vintagesKnown: 0)
  }
}
