package import TradeStatistics

/// When a release became public, in a cell.
package enum PublicationText {
  /// The day, with `by` where the release may be older than that.
  package static func day(_ publication: Publication) -> String {
    switch publication.precision {
    case .exact: "\(publication.day)"
    case .noLaterThan: "by \(publication.day)"
    }
  }
}
