public import OfficialSources
public import ReleaseArchive
import TextFormats
import TimeSeries
import TradeStatistics

/// Reads answers and records them, one step of a plan in one transaction: wholly, or not at all.
public struct AnswerRecorder: Sendable {
  private let archive: SQLiteArchive
  private let formats: [any OfficialFormat.Type]
  private let rawFolder: RawFolder?

  /// Creates a recorder.
  ///
  /// - Parameters:
  ///   - formats: the formats that answers may be in; the first one that recognizes an answer reads it.
  ///   - rawFolder: where answers are kept as they came; nil keeps none.
  public init(
    archive: SQLiteArchive, formats: [any OfficialFormat.Type] = OfficialFormats.all,
    rawFolder: RawFolder? = nil
  ) {
    self.archive = archive
    self.formats = formats
    self.rawFolder = rawFolder
  }

  /// Records the answers of one step.
  ///
  /// - Parameter references: what answers before said of others; what these say of those to come is added.
  func record(
    _ answers: [Answer], _ references: inout OfficialReferences, at now: Instant,
    _ report: (String) -> Void
  ) throws -> FetchCounts {
    var counts = FetchCounts()
    var readings: [OfficialReading] = []
    for answer in answers {
      guard let bytes = answer.bytes else { continue }
      try rawFolder?.keep(bytes, of: answer.query)
      let input = SourceInput(name: RawFolder.name(of: answer.query, bytes), bytes: bytes)
      let format = try format(of: bytes, answer.query)
      try references.add(input, of: format)
      guard answer.query.hasFigures else { continue }
      let reading = try read(input, format, answer.query, references, now)
      for finding in reading.findings { report(finding.description) }
      try check(reading, answer.query)
      readings.append(reading)
    }
    guard answers.contains(where: { $0.query.hasFigures }) else { return counts }
    guard let query = answers.first?.query,
      let joined = JoinedReadings(readings, query: query, name: query.name)
    else {
      counts.empty = 1
      if let query = answers.first?.query {
        report(
          "\(query.name): \(query.provider.title) has no figures for this: not published yet, or "
            + "none; nothing was recorded, for nobody said which")
      }
      return counts
    }
    switch try archive.record(PreparedBatch(try joined.batch()), at: now) {
    case .alreadyOnFile: counts.unchanged = 1
    case .recorded(let outcome): counts.added = outcome.added
    }
    return counts
  }

  private func format(
    of bytes: [UInt8], _ query: any SourceQuery
  ) throws(FetchError) -> any OfficialFormat.Type {
    let head = FileHead(bytes)
    guard let format = formats.first(where: { $0.recognizes(head) }) else {
      throw FetchError(
        .unexpected,
        "\(query.address): the answer is in no format known here; fetch it with --keep-raw and "
          + "look at it, or look for a newer version of this program")
    }
    return format
  }

  private func read(
    _ input: SourceInput, _ format: any OfficialFormat.Type, _ query: any SourceQuery,
    _ references: OfficialReferences, _ now: Instant
  ) throws -> OfficialReading {
    var terms = ReadingTerms(
      retrieved: now.day, flow: query.flow, scope: query.scope, origin: "\(query.address)")
    terms.references = references
    if let name = format.calendar {
      // Read anew: an answer before this one may have been the calendar.
      for entry in try archive.calendar(knownAt: .distantFuture) where entry.calendar == name {
        terms.firstPrints[entry.period] = entry.day
      }
    }
    return try format.read(input, terms)
  }

  /// Figures of other economies, another flow or other periods mean that the provider took the question for another one.
  private func check(_ reading: OfficialReading, _ query: any SourceQuery) throws(FetchError) {
    guard !query.wanted.isEmpty else { return }
    let periods = Set(query.periods)
    for release in reading.file.releases {
      guard query.wanted.contains(where: { $0.isOfSameTrade(as: release.table) }) else {
        throw FetchError(
          .unexpected,
          "\(query.address): the answer holds \(release.table), which was not asked for; nothing of "
            + "it was recorded")
      }
      guard periods.isEmpty || periods.contains(release.period) else {
        throw FetchError(
          .unexpected,
          "\(query.address): the answer holds figures of \(release.period), which was not asked "
            + "for; nothing of it was recorded")
      }
    }
  }
}

extension Instant {
  /// After all that was ever recorded, the moments given out ahead of a clock that was set back among it.
  fileprivate static let distantFuture = Instant(microseconds: .max)
}
