import ContentHash
import OfficialSources
import ReleaseArchive
import TimeSeries
import TradeStatistics

/// The answers to the parts of one question as the one set of releases that was asked for.
struct JoinedReadings {
  private struct Key: Hashable {
    let table: TableKey
    let period: Period
  }

  private let readings: [OfficialReading]
  private let query: any SourceQuery
  private let name: String

  /// Takes readings; nil where there is neither a release nor a line of a calendar in any.
  init?(_ readings: [OfficialReading], query: any SourceQuery, name: String) {
    guard readings.contains(where: { !$0.file.releases.isEmpty || !$0.file.calendar.isEmpty })
    else { return nil }
    self.readings = readings
    self.query = query
    self.name = name
  }

  /// What an archive takes.
  ///
  /// - Throws: `FetchError` where two parts hold the same code of the same release: then nobody knows what is whole.
  func batch() throws(FetchError) -> ImportBatch {
    var releases: [Key: Release] = [:]
    for reading in readings {
      for release in reading.file.releases {
        let key = Key(table: release.table, period: release.period)
        releases[key] =
          try releases[key].map { (first) throws(FetchError) in
            try joined(first, release)
          } ?? release
      }
    }
    let all = Array(releases.values) + withoutTrade(releases)
    return ImportBatch(
      file: source, descriptionDigest: readings.first?.file.descriptionDigest ?? "",
      releases: all.sorted { ($0.period, $0.table) < ($1.period, $1.table) },
      calendar: readings.flatMap(\.file.calendar))
  }

  /// The file, or what stands for several.
  private var source: SourceFile {
    let files = readings.map(\.file.file)
    guard files.count > 1, let first = files.first else {
      return files.first ?? SourceFile(name: name, sha256: "", origin: "")
    }
    let digest = SHA256.hash(Array(files.map(\.sha256).joined(separator: "\n").utf8))
    return SourceFile(
      name: "\(name) in \(files.count) parts", sha256: "\(digest)", origin: first.origin)
  }

  private func joined(_ first: Release, _ second: Release) throws(FetchError) -> Release {
    let known = Set(first.rows.map(\.code))
    if let code = second.rows.lazy.map(\.code).first(where: known.contains) {
      throw FetchError(
        .unexpected,
        "\(query.address): two parts of the answer hold code \(code) of \(first.period); nothing "
          + "of it was recorded")
    }
    let notes = [first.note, second.note].compactMap(\.self)
    return Release(
      table: first.table, period: first.period, publication: first.publication,
      retrieved: first.retrieved, status: first.status,
      tolerance: max(first.tolerance, second.tolerance), scope: first.scope,
      note: notes.isEmpty ? nil : Array(Set(notes)).sorted().joined(separator: "; "),
      files: first.files + second.files.filter { !first.files.contains($0) },
      rows: first.rows + second.rows)
  }

  /// Releases without rows, for months in which the codes that were asked for did not move.
  ///
  /// Only for months before one of the same table with rows: the office has published that one, and so these before it.
  /// Of the last months nobody can tell "no trade" from "not published yet".
  private func withoutTrade(_ releases: [Key: Release]) -> [Release] {
    guard let scope = query.scope, scope.absentRow == .zero else { return [] }
    var last: [TableKey: Release] = [:]
    for release in releases.values where !release.rows.isEmpty {
      let family = release.table.inEdition(of: nil)
      if last[family].map({ $0.period < release.period }) ?? true { last[family] = release }
    }
    return last.values.flatMap { example -> [Release] in
      query.periods.filter { $0 < example.period }.compactMap { period in
        let table = example.table.inEdition(of: period)
        guard releases[Key(table: table, period: period)] == nil else { return nil }
        let base = example.publication
        return Release(
          table: table, period: period,
          publication: Publication(day: base.day, precision: base.precision),
          retrieved: example.retrieved, status: example.status, scope: scope,
          note: "the answer has no row for this month", files: example.files, rows: [])
      }
    }
  }
}

extension TableKey {
  /// The same table in the edition of a period's year; in no edition where there is no period.
  fileprivate func inEdition(of period: Period?) -> TableKey {
    guard classification.edition.hasPrefix("HS") else { return self }
    let edition = period.map { Classification.harmonizedSystem(in: $0.firstDay.year) } ?? "HS"
    return TableKey(
      source: source, reporter: reporter, partner: partner, flow: flow, system: system,
      basis: basis, classification: Classification(edition: edition, level: classification.level),
      valuation: valuation, adjustment: adjustment, currency: currency)
  }
}
