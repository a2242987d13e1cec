import Agreements
import ReleaseArchive
import TimeSeries
import TradeStatistics

extension EvidenceLoader {
  /// The month of an economy's total exports to a partner that was published most often by the day, of several the latest.
  mutating func mostRevised(
    exportsOf economy: Economy, to partner: Economy
  ) throws(ArchiveError) -> Measured<FigureVintages> {
    let view = try view(asOf: terms.asOf)
    var best: FigureVintages?
    for table in try view.tables() where table.isTotalExport(of: economy, to: partner) {
      let byPeriod = Dictionary(grouping: try view.vintages(table), by: \.period)
      let found = byPeriod.max {
        ($0.value.count, $0.key.lastDay) < ($1.value.count, $1.key.lastDay)
      }
      guard let found, found.value.count > best?.vintages.count ?? 1 else { continue }
      best = FigureVintages(
        table: table, period: found.key,
        vintages: found.value.sorted { $0.publication.day < $1.publication.day }
          .map { .init(publication: $0.publication, value: $0.total, status: $0.status) })
    }
    return best.map { .value($0) }
      ?? .notMeasurable(
        Reason(
          .notOnFile,
          "no month of \(economy)'s exports to \(partner) is on file in more than one vintage"))
  }
}

extension TableKey {
  fileprivate func isTotalExport(of economy: Economy, to partner: Economy) -> Bool {
    reporter == economy && self.partner == partner && flow == .export
      && classification.level == .total && adjustment == .none && currency != .none
  }
}
