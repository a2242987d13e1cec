public import ReleaseArchive
public import TimeSeries
public import TradeStatistics

/// Codes with their descriptions and units, as the lists on file have them on a day.
public struct CodeLookup: Sendable {
  /// What one list says.
  public struct Answer: Sendable {
    /// The nomenclature.
    public let schedule: CodeSchedule
    /// The list that was looked at: of those public by the day the newest; nil where there is none.
    public let reference: RecordedReference?
    /// The codes found, or why there are none.
    public let entries: Measured<[CodeListEntry]>
  }

  /// The day that the lists are as of.
  public let asOf: Day
  /// The code that was asked for, with everything under it.
  public let code: ProductCode
  /// One answer a nomenclature.
  public let answers: [Answer]

  /// Looks a code up.
  ///
  /// - Parameter schedules: the nomenclatures to look in.
  public init(
    _ code: ProductCode, in schedules: [CodeSchedule], archive: any ReleaseArchive,
    terms: BriefTerms
  ) throws(ArchiveError) {
    let references = try archive.view(
      asOf: terms.asOf, knownAt: terms.knownAt, standIns: .allowed
    ).references(.codeList)
    self.asOf = terms.asOf
    self.code = code
    self.answers = schedules.map { schedule in
      let lists = references.filter { $0.document.codeList?.schedule == schedule }
      return CodeLookup.answer(code, schedule, lists, asOf: terms.asOf)
    }
  }

  private static func answer(
    _ code: ProductCode, _ schedule: CodeSchedule, _ lists: [RecordedReference], asOf day: Day
  ) -> Answer {
    func published(_ list: RecordedReference) -> Day? { list.document.codeList?.publication.day }
    var newest: RecordedReference?
    // Of several of the same day the one that was recorded last counts.
    for list in lists {
      guard let own = published(list), own <= day else { continue }
      if let known = newest.flatMap(published), known > own { continue }
      newest = list
    }
    guard let newest, let list = newest.document.codeList else {
      return Answer(
        schedule: schedule, reference: nil,
        entries: .notMeasurable(notOnFile(schedule, later: lists.compactMap(published).min())))
    }
    let entries = list.entries(under: code)
    guard !entries.isEmpty else {
      let reason = Reason(
        .notOnFile, "the list has no code \(code), and none under it",
        remedy: "codes change: see an earlier edition with --as-of, or ask for fewer digits")
      return Answer(schedule: schedule, reference: newest, entries: .notMeasurable(reason))
    }
    return Answer(schedule: schedule, reference: newest, entries: .value(Array(entries)))
  }

  private static func notOnFile(_ schedule: CodeSchedule, later: Day?) -> Reason {
    if let later {
      return Reason(
        .notOnFile, "no edition that was public by this day is on file",
        remedy: "the first one on file is of \(later): add --as-of \(later), or import an earlier"
          + " one with --published DAY")
    }
    let file = schedule == .scheduleB ? "exp-code.txt" : "imp-code.txt"
    return Reason(
      .notOnFile, "no edition is on file",
      remedy: "pledgeline import \(file) --flow \(schedule.flow.rawValue), from"
        + " https://www.census.gov/foreign-trade/schedules/b/")
  }
}
