public import TimeSeries
public import TradeStatistics

/// What UN Comtrade has, and since when: an answer of `getDa`.
///
/// Answers with figures say nothing of their vintage, so that the same request gives other figures after a revision. This
/// says when each dataset was released first and last, and its checksum.
public struct ComtradeAvailability: Hashable, Sendable {
  private struct Key: Hashable {
    let reporterCode: String
    let period: Period
    let classificationCode: String
  }

  /// The datasets of goods, in the order of the answer.
  public let datasets: [ComtradeDataset]
  private let indexes: [Key: Int]

  /// Takes datasets; of two for the same reporter, period and nomenclature the one released later counts.
  public init(_ datasets: [ComtradeDataset]) {
    self.datasets = datasets
    var indexes: [Key: Int] = [:]
    for (index, dataset) in datasets.enumerated() {
      let key = Key(
        reporterCode: dataset.reporterCode, period: dataset.period,
        classificationCode: dataset.classificationCode)
      if let known = indexes[key], datasets[known].lastReleased >= dataset.lastReleased { continue }
      indexes[key] = index
    }
    self.indexes = indexes
  }

  /// The dataset of an economy and period in a nomenclature such as `H6`.
  public func dataset(
    reporter: Economy, period: Period, classificationCode: String
  ) -> ComtradeDataset? {
    reporter.code(in: .comtrade).flatMap { dataset($0, period, classificationCode) }
  }

  /// The dataset that figures of a table and period come from; nil where it is not in the answer.
  public func dataset(of table: TableKey, _ period: Period) -> ComtradeDataset? {
    ComtradeEdition.code(edition: table.classification.edition).flatMap {
      dataset(reporter: table.reporter, period: period, classificationCode: $0)
    }
  }

  /// The dataset that a row comes from.
  func dataset(of row: ComtradeRow) -> ComtradeDataset? {
    dataset(row.reporter, row.period, row.classification)
  }

  private func dataset(
    _ reporterCode: String, _ period: Period, _ classificationCode: String
  ) -> ComtradeDataset? {
    let key = Key(
      reporterCode: reporterCode, period: period, classificationCode: classificationCode)
    return indexes[key].map { datasets[$0] }
  }

  /// What a reading depends on, as lines of its digest.
  var digestLines: [[String]] {
    datasets.map {
      [
        "dataset", $0.code, $0.checksum ?? "", "\($0.firstReleased)", "\($0.lastReleased)",
      ]
    }
  }
}
