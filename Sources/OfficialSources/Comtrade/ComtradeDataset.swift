public import TimeSeries
public import TradeStatistics

/// One dataset of UN Comtrade: all that one economy reported for a period, in one nomenclature, as it was released last.
public struct ComtradeDataset: Hashable, Sendable {
  /// The office's number of it.
  public let code: String
  /// The office's code of the economy that reports.
  public let reporterCode: String
  /// The economy; nil where the code is not known here.
  public let reporter: Economy?
  /// A month or a year.
  public let period: Period
  /// `H0` to `H6`, or another nomenclature.
  public let classificationCode: String
  /// How many rows it has; nil where that is not said.
  public let rowCount: Int?
  /// Changes whenever the dataset does; nil where the office gives none.
  public let checksum: String?
  /// The day on which it was first released.
  public let firstReleased: Day
  /// The day on which it was released last.
  public let lastReleased: Day

  /// Which version of the dataset this is, in words; nil where the office gives no checksum.
  var note: String? { checksum.map { "UN Comtrade dataset \(code), checksum \($0)" } }

  /// Whether it was released after figures on file were, or may have been.
  ///
  /// The checksum tells where figures on file were recorded with one. Otherwise the day does; figures that were taken
  /// on the very day of the release may be those before it.
  ///
  /// - Parameters:
  ///   - publication: when the figures on file became public.
  ///   - note: how they came about, as their release states it.
  public func isNewer(than publication: Publication, note onFile: String?) -> Bool {
    if let note, let onFile, onFile.contains("UN Comtrade dataset ") {
      return !onFile.split(separator: "; ").contains { $0 == note }
    }
    switch publication.precision {
    case .exact: return lastReleased > publication.day
    case .noLaterThan: return lastReleased >= publication.day
    }
  }

  /// When the figures that an answer has now became public: on the day of the last release, the first one before it.
  public var publication: Publication {
    Publication(
      day: lastReleased, precision: .exact,
      firstPrint: firstReleased < lastReleased ? firstReleased : nil)
  }
}
