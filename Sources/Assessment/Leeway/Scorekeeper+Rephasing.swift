import Agreements
import Leeway
import TimeSeries
import TradeStatistics

extension Scorekeeper {
  /// Puts what is left of every pledge on the months left, by each of its measures, under a reading.
  func rephased(_ reading: Reading, _ terms: RephasingTerms) -> [RephasedPledge] {
    let subjects = subjects()
    return subjects.filter { $0.terms.bound == .atLeast }.map { subject in
      rephased(subject, of: parts(of: subject, among: subjects), reading, terms)
    }
  }

  /// The pledges that a subject counts, each for itself; of a pledge itself alone.
  ///
  /// What is due of a total is the sum of what is due of its pledges (METHODS §1): drawn from all codes together it
  /// would follow the seasons of the largest.
  func parts(of subject: Subject, among subjects: [Subject]) -> [Subject] {
    subjects.filter {
      $0.measure.id == subject.measure.id && $0.pledges.count == 1
        && subject.pledges.contains($0.pledges[0])
    }
  }

  private func rephased(
    _ subject: Subject, of parts: [Subject], _ reading: Reading, _ terms: RephasingTerms
  ) -> RephasedPledge {
    let months = subject.numbers.instalments.compactMap(\.period.months)
    let span = [
      subject.terms.baseline,
      months.first.flatMap { first in
        subject.through.map { Period(from: min(first.lowerBound, $0), through: $0) }
      },
    ].compactMap(\.self)
    return RephasedPledge(
      id: subject.id, title: subject.title, measure: subject.measure.id, reading: reading.id,
      unit: subject.unit, through: subject.through,
      plan: plan(subject, of: parts, reading, terms),
      citations: span.flatMap { subject.product.releases(over: $0) }.map { Citation($0) })
  }

  /// What falls on each month as it was due.
  struct DueMonth {
    let month: Month
    let due: FixedPoint
  }

  /// The months of a pledge or total under a reading, and whether what is left fits into those that are left.
  ///
  /// - Parameter parts: the pledges that the subject counts.
  func plan(
    _ subject: Subject, of parts: [Subject], _ reading: Reading, _ terms: RephasingTerms
  ) -> Measured<RephasedPledge.Plan> {
    if let reason = subject.numbers.baseline?.reason { return .notMeasurable(reason) }
    if subject.product.series.isEmpty { return .notMeasurable(subject.product.series.missing) }
    var due: [[DueMonth]] = []
    for index in subject.numbers.instalments.indices {
      switch dueMonths(ofInstalment: index, parts, terms.proration) {
      case .value(let months): due.append(months)
      case .notMeasurable(let reason): return .notMeasurable(reason)
      }
    }
    let stretches =
      switch reading.binding {
      case .calendarYear: due
      case .total: [placed(due.flatMap(\.self), by: reading.completeBy)]
      }
    let through = lastMonth(subject, reading)
    var made: [RephasedPledge.Part] = []
    var months: [RephasedMonth] = []
    for stretch in stretches {
      switch part(stretch, subject, terms, through: through) {
      case .value(let next):
        made.append(next.part)
        months += next.months
      case .notMeasurable(let reason): return .notMeasurable(reason)
      }
    }
    return .value(RephasedPledge.Plan(parts: made, months: months))
  }

  /// The months by the last of which a reading wants the total.
  ///
  /// In months behind the last instalment nothing is due of its own; what is left may be put on them in the proportion
  /// of the same months a year before. Where the end is earlier, all that is due behind it is due in it.
  private func placed(_ due: [DueMonth], by end: Month?) -> [DueMonth] {
    guard let end, let last = due.last?.month, end != last else { return due }
    if end > last {
      return due + (last.advanced(by: 1)...end).map { DueMonth(month: $0, due: .zero) }
    }
    let kept = due.filter { $0.month < end }
    let rest = due.filter { $0.month >= end }
    return kept + [DueMonth(month: end, due: rest.reduce(.zero) { $0 + $1.due })]
  }

  /// The last month on file that counts under a reading, which may go on behind the window.
  func lastMonth(_ subject: Subject, _ reading: Reading) -> Month? {
    guard let end = reading.completeBy, end > agreement.window.upperBound else {
      return subject.through
    }
    return subject.product.lastMonth(within: agreement.window.lowerBound...end)
  }

  // Instalments of a total's pledges have the same months.
  private func dueMonths(
    ofInstalment index: Int, _ parts: [Subject], _ proration: Proration
  ) -> Measured<[DueMonth]> {
    var sum: [DueMonth] = []
    for part in parts {
      switch dueMonths(part.numbers.instalments[index], part, proration) {
      case .notMeasurable(let reason): return .notMeasurable(reason)
      case .value(let months):
        sum =
          sum.isEmpty
          ? months
          : zip(sum, months).map { DueMonth(month: $0.month, due: $0.due + $1.due) }
      }
    }
    return .value(sum)
  }

  func dueMonths(
    _ instalment: ScoreNumbers.Instalment, _ subject: Subject, _ proration: Proration
  ) -> Measured<[DueMonth]> {
    guard let months = instalment.period.months else {
      return .notMeasurable(
        Reason(.notComparable, "\(instalment.period) does not line up with months"))
    }
    return instalment.target.flatMap { target in
      weights(months, subject, proration).map { weights in
        let whole = weights.reduce(.zero, +)
        var counted = FixedPoint.zero
        var before = FixedPoint.zero
        return zip(months, weights).map { month, weight in
          counted = counted + weight
          // Differences of cumulative amounts, so that they add up to the target exactly.
          let cumulative = target.value.scaled(by: counted, over: whole)
          defer { before = cumulative }
          return DueMonth(month: month, due: cumulative - before)
        }
      }
    }
  }

  private func weights(
    _ months: ClosedRange<Month>, _ subject: Subject, _ proration: Proration
  ) -> Measured<[FixedPoint]> {
    guard proration == .seasonal else {
      return .value(Array(repeating: FixedPoint(1), count: months.count))
    }
    guard let base = subject.terms.baseline?.months, base.count == months.count,
      base.lowerBound.monthOfYear == months.lowerBound.monthOfYear
    else {
      return .notMeasurable(
        Reason(
          .notComparable,
          "there is no baseline of the same calendar months to take the seasons from"))
    }
    var weights: [FixedPoint] = []
    for month in base {
      switch subject.product.series[month] {
      case .value(let value): weights.append(value.value)
      case .notMeasurable(let reason): return .notMeasurable(reason)
      }
    }
    guard weights.reduce(.zero, +) > .zero else {
      return .notMeasurable(
        Reason(.notComparable, "nothing was bought in the baseline period"))
    }
    return .value(weights)
  }

  private typealias Made = (part: RephasedPledge.Part, months: [RephasedMonth])

  private func part(
    _ stretch: [DueMonth], _ subject: Subject, _ terms: RephasingTerms, through: Month?
  ) -> Measured<Made> {
    guard let first = stretch.first?.month, let last = stretch.last?.month else {
      return .notMeasurable(Reason(.outsideWindow, "the agreement names no month"))
    }
    let series = subject.product.series
    let over = stretch.filter { month in through.map { month.month <= $0 } ?? false }
    var actual = Measured<Bounded<FixedPoint>>.value(.zero)
    if let end = over.last?.month {
      actual = series.sum(over: Period(from: first, through: end)).map(\.value)
    }
    let target = Bounded(stretch.reduce(FixedPoint.zero) { $0 + $1.due })
    return actual.map { actual in
      let left = Array(stretch.dropFirst(over.count))
      let room = Room(terms, series, before: left.first?.month ?? last, months: left.map(\.month))
      let found = outcome(
        remaining: target.value - actual.value, left, of: stretch, room: room)
      let slow = SlowStart.amounts(reference: stretch.map(\.due), gamma: terms.gamma)
      let months = stretch.enumerated().map { index, month in
        let next = index - over.count
        return RephasedMonth(
          month: month.month, due: month.due, slow: slow[index],
          actual: next < 0 ? series[month.month] : nil,
          rephased: next < 0 ? nil : found.schedule?[next],
          capacity: next < 0 ? nil : room.rule?[next])
      }
      let total = (room.rule ?? []).reduce(.zero, +)
      let start = room.rule.flatMap {
        LatestStart.index(capacity: $0, total: target.value - actual.value)
      }
      return (
        RephasedPledge.Part(
          period: Period(from: first, through: last), target: target, actual: actual,
          outcome: found.outcome, capacity: total,
          capacityByBestMonth: room.bestMonth, capacityByBestTwelveMonths: room.bestTwelveMonths,
          latestStart: start.flatMap { $0 < left.count ? left[$0].month : nil }),
        months
      )
    }
  }

  /// How much can be bought in the months left.
  private struct Room {
    /// By the rule of the terms; nil where the past that it asks for is not on file.
    let rule: [FixedPoint]?
    /// All months together by the best single month.
    let bestMonth: FixedPoint?
    /// All months together by the best twelve months.
    let bestTwelveMonths: FixedPoint?
    /// The first month that was looked at.
    let since: Month

    init(
      _ terms: RephasingTerms, _ series: Series<FixedPoint>, before next: Month, months: [Month]
    ) {
      func amounts(_ capacity: Capacity) -> [FixedPoint]? {
        CapacityRule(capacity, series: series, through: next.advanced(by: -1))
          .map { rule in months.map { rule.amount($0) } }
      }
      func sum(_ yardstick: Capacity.Yardstick) -> FixedPoint? {
        amounts(
          Capacity(
            multiple: terms.capacity.multiple, yardstick: yardstick, since: terms.capacity.since)
        )?.reduce(.zero, +)
      }
      since = terms.capacity.since
      rule = amounts(terms.capacity)
      bestMonth = sum(.bestMonth)
      bestTwelveMonths = sum(.bestTwelveMonths)
    }
  }

  private func outcome(
    remaining: FixedPoint, _ left: [DueMonth], of stretch: [DueMonth], room: Room
  ) -> (outcome: RephasedPledge.Outcome, schedule: [FixedPoint]?) {
    guard remaining > .zero else {
      return (.fulfilled, left.isEmpty ? nil : left.map { _ in .zero })
    }
    guard !left.isEmpty else { return (.short(by: remaining), nil) }
    guard let capacity = room.rule else {
      return (
        .unknown(
          Reason(
            .notOnFile, "the months since \(room.since) that capacity is judged by are not on file")
        ),
        nil
      )
    }
    switch Rephasing.find(
      reference: reference(left, of: stretch), capacity: capacity, total: remaining)
    {
    case .fulfilled: return (.fulfilled, left.map { _ in .zero })
    case .schedule(let amounts): return (.feasible, amounts)
    case .infeasible(let shortfall): return (.outOfReach(shortfall: shortfall), nil)
    }
  }

  // What is put on a month is in proportion to what is due in it, and behind the last one that something is due in, to
  // what was due a year before.
  private func reference(_ left: [DueMonth], of stretch: [DueMonth]) -> [FixedPoint] {
    let known = Dictionary(uniqueKeysWithValues: stretch.map { ($0.month, $0.due) })
    return left.map { month in
      month.due > .zero ? month.due : known[month.month.advanced(by: -12)] ?? .zero
    }
  }
}
