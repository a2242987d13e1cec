import TimeSeries
import TradeStatistics

/// What is asked month by month: which months of which codes, and by which questions.
struct MonthlyQuestions: Sendable {
  /// The months, in any order.
  let months: [Month]
  /// The codes wanted; empty for all.
  let codes: [ProductCode]
  /// With more codes than this all are asked for.
  let listLimit: Int
  /// What is on file.
  let onFile: OnFile
  /// The most months in a row, by the codes.
  let limit: @Sendable ([ProductCode]) -> Int
  /// The questions for months and codes; nil where there are none.
  let queries: @Sendable (MonthRange, [ProductCode]) -> [any SourceQuery]?

  /// Steps for the months that there is a reason to ask for, in runs, with all codes that the answer must tell.
  ///
  /// - Parameter reason: why a month is asked for, by its question; nil where it is not.
  /// - Returns: nil where there is no such question.
  func plan(
    _ reason: (any SourceQuery, Month) -> FetchStep.Reason?
  ) -> FetchPlan? {
    struct Group: Hashable {
      let codes: [ProductCode]
      let reason: FetchStep.Reason
    }
    var groups: [Group: [Month]] = [:]
    var plan = FetchPlan()
    for month in months {
      guard let query = queries(MonthRange(month, month), codes)?.first else { return nil }
      if let reason = reason(query, month) {
        let wide = onFile.widened(codes, for: query)
        let group = Group(codes: wide.count > listLimit ? [] : wide, reason: reason)
        groups[group, default: []].append(month)
      } else {
        plan.periodsOnFile += query.periods.count
      }
    }
    plan.steps = groups.flatMap { group, months in
      MonthRange.runs(of: months, limit: limit(group.codes)).map { (range: $0, group: group) }
    }
    .sorted { $0.range.first < $1.range.first }
    .compactMap { range, group in
      queries(range, group.codes).map { FetchStep($0, reason: group.reason) }
    }
    return plan
  }

  /// The same about other months.
  func about(_ months: [Month]) -> MonthlyQuestions {
    MonthlyQuestions(
      months: months, codes: codes, listLimit: listLimit, onFile: onFile, limit: limit,
      queries: queries)
  }
}
