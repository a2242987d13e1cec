public import TimeSeries
public import TradeStatistics

extension CoveredRelease {
  /// The sum of each group's listed codes, or the first reason why one cannot be told exactly.
  ///
  /// - Parameter map: the code list that the release was measured by.
  public func exactSums(by map: ProductMap, groupCount: Int) -> Measured<[FixedPoint]> {
    var sums = Array(repeating: FixedPoint.zero, count: groupCount)
    let release = effective.release
    for (index, entry) in map.entries.enumerated() {
      guard release.scope.covers(entry.code) else {
        return .notMeasurable(
          Reason(.notAskedFor, "\(entry.code) was not asked for in \(release.period)"))
      }
      guard cover.separates(index) else {
        return .notMeasurable(
          Reason(
            .notComparable,
            "\(entry.code) shares a row with other codes in \(release.period), or a part of it is "
              + "withheld"))
      }
      sums[entry.group] = sums[entry.group] + cover.sums[index]
    }
    return .value(sums)
  }
}
