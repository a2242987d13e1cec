import Agreements
import Assessment
import Briefing
import Spreadsheets
import TimeSeries
import TradeStatistics

/// A row for each pledge, measure and instalment, as formulas over the months.
struct PledgesSheet {
  /// The columns, in order; formulas name them by letter.
  private static let columns: [(title: String, width: Double)] = [
    ("Pledge", 26), ("Measure", 18), ("Period", 10), ("From", 11), ("Counted through", 11),
    ("Months counted", 9), ("Months of the period", 9), ("Baseline from", 11), ("Baseline", 12),
    ("Baseline, your own", 12), ("Baseline used", 12), ("Pledged on top", 12), ("Target", 12),
    ("Bought to date", 12), ("Share of target", 10), ("Part due, seasonal", 10),
    ("Part due, equal", 10), ("Due of the baseline", 12), ("Due of the amount", 12),
    ("Due to date", 12), ("Progress", 10), ("On top", 10), ("Standing", 14), ("Our standing", 14),
  ]
  private static let head = 3

  private let illustrated: IllustratedBrief
  private let months: MonthlySheet
  /// The rows: a score's instalment each.
  private let lines: [(score: PledgeScore, year: YearScore)]

  init(_ illustrated: IllustratedBrief, months: MonthlySheet) {
    self.illustrated = illustrated
    self.months = months
    lines = illustrated.brief.findings.scores.filter { $0.reason == nil }
      .flatMap { score in score.years.map { (score, $0) } }
      .filter { score, _ in
        score.pledges.allSatisfy { months.values($0, score.measure) != nil }
      }
  }

  /// The rows of current instalments, for the summary: their titles and row numbers, from 1.
  var current: [(score: PledgeScore, row: Int)] {
    lines.enumerated().compactMap { index, line in
      line.year.period == line.score.current?.period ? (line.score, Self.head + index + 1) : nil
    }
  }

  var sheet: Sheet {
    let rows = lines.indices.map { row($0) }
    return Sheet(
      name: "Pledges", widths: Self.columns.map(\.width),
      rows: [
        [.text("Pledges", .title)],
        [
          .text(
            "Yellow cells are assumptions: change them, or a month, and all else follows. The rule "
              + "of proration and the thresholds stand on the summary. Amounts are shown in "
              + "billions.", .faint)
        ],
        Self.columns.map { .text($0.title, .heading) },
      ] + rows + others, frozen: (Self.head, 2))
  }

  // What is pledged and has no row above, with the reason: it is not nothing.
  private var others: [[Cell?]] {
    let shown = Set(lines.map { [$0.score.id, $0.score.measure] })
    let rest = illustrated.brief.findings.scores.filter { !shown.contains([$0.id, $0.measure]) }
    guard !rest.isEmpty else { return [] }
    let heads = ["Without months to add up", "Measure", "Why"]
    return [[], heads.map { .text($0, .heading) }]
      + rest.map { score in
        let reason = score.reason?.text ?? "its figures are not published month by month"
        return [.text(score.title), .text(score.measure), .text(reason)]
      }
  }

  private func row(_ index: Int) -> [Cell?] {
    let (score, year) = lines[index]
    let number = Self.head + index + 1
    let last = year.period.months
    var cells: [Cell?] = [
      .text(score.title), .text(score.measure), .text("\(year.period)"),
      last.map { .number($0.lowerBound.serial, .month) },
    ]
    let part = year.prorated.first
    if score.pledges == [score.id] {
      cells += single(score, year, number)
    } else {
      cells += sums(score, year, index)
    }
    cells += result(score, year, part, number)
    return cells
  }

  // E to S of a pledge: from the months.
  private func single(_ score: PledgeScore, _ year: YearScore, _ row: Int) -> [Cell?] {
    let path = months.paths.first { $0.id == score.id && $0.measure == score.measure }
    let values = months.values(score.id, score.measure) ?? "Monthly!$B$4:$B$4"
    let (starts, ends) = (months.starts, months.ends)
    let length =
      months.hasCombined
      ? "*((YEAR(\(ends))-YEAR(\(starts)))*12+MONTH(\(ends))-MONTH(\(starts))+1)" : ""
    let count = year.period.months?.count ?? 0
    let counted = year.through.flatMap { end in
      year.period.months.map { $0.lowerBound.distance(to: end) + 1 }
    }
    let base = path?.baseline.first?.month
    func sum(_ from: String, _ through: String, _ months: String) -> String {
      "IF(SUMPRODUCT((\(starts)>=\(from))*(\(ends)<=\(through))*ISNUMBER(\(values))\(length))"
        + "=\(months),SUMIFS(\(values),\(starts),\">=\"&\(from),\(ends),\"<=\"&\(through)),NA())"
    }
    let baseline = score.baseline?.value?.double
    let part = parts(path, year)
    let pledged = year.pledged.value?.double
    var cells: [Cell?] = [
      year.through.map { .number($0.serial, .inputMonth) } ?? Cell(.blank, .inputMonth),
      .formula(
        "=IF(ISNUMBER(E\(row)),(YEAR(E\(row))-YEAR(D\(row)))*12+MONTH(E\(row))-MONTH(D\(row))+1,0)",
        Double(counted ?? 0), .count), .number(Double(count), .count),
    ]
    if let base, baseline != nil {
      cells += [
        .number(base.serial, .month),
        .formula("=" + sum("H\(row)", "EDATE(H\(row),G\(row)-1)", "G\(row)"), baseline, .amount),
      ]
    } else {
      cells += [nil, .number(0, .amount)]
    }
    cells += [
      Cell(.blank, .inputAmount),
      .formula("=IF(ISNUMBER(J\(row)),J\(row),I\(row))", baseline ?? 0, .amount),
      pledged.map { .number($0, .inputAmount) } ?? Cell(.blank, .inputAmount),
      .formula("=K\(row)+L\(row)", year.target.value?.double, .amount),
      .formula(
        "=IF(F\(row)=0,NA()," + sum("D\(row)", "E\(row)", "F\(row)") + ")",
        counted == nil ? nil : year.actual.value?.double, .amount),
      .formula(
        "=N\(row)/M\(row)", counted == nil ? nil : year.shareOfTarget.value?.double, .percent),
    ]
    let seasonal =
      base == nil || baseline == nil
      ? "=NA()"
      : "=IF(F\(row)=0,0," + sum("H\(row)", "EDATE(H\(row),F\(row)-1)", "F\(row)") + "/I\(row))"
    cells += [
      .formula(seasonal, part.seasonal, .percent),
      .formula("=F\(row)/G\(row)", part.equal, .percent),
    ]
    let used = illustrated.brief.agreement.prorations.first == .equal ? part.equal : part.seasonal
    for column in ["K", "L"] {
      let whole = column == "K" ? baseline ?? 0 : pledged
      cells.append(
        .formula(
          "=\(column)\(row)*IF(proration=\"seasonal\",P\(row),Q\(row))",
          used.flatMap { used in whole.map { $0 * used } }, .amount))
    }
    return cells
  }

  // E to S of a sum: from the rows of its pledges.
  private func sums(_ score: PledgeScore, _ year: YearScore, _ index: Int) -> [Cell?] {
    let parts = parts(of: score, year)
    func sum(_ column: String, _ value: Double?) -> Cell {
      .formula("=" + parts.map { "\(column)\($0)" }.joined(separator: "+"), value, .amount)
    }
    let row = Self.head + index + 1
    let baseline = score.baseline?.value?.double
    let isOut = year.through != nil
    let due = parts.compactMap { number in
      let line = lines[number - Self.head - 1]
      return dues(line.score, line.year)
    }
    return [
      nil, nil, nil, nil, sum("I", baseline), nil, sum("K", baseline),
      sum("L", year.pledged.value?.double), sum("M", year.target.value?.double),
      sum("N", isOut ? year.actual.value?.double : nil),
      .formula("=N\(row)/M\(row)", isOut ? year.shareOfTarget.value?.double : nil, .percent), nil,
      nil, sum("R", due.count == parts.count ? due.reduce(0) { $0 + $1.baseline } : nil),
      sum("S", due.count == parts.count ? due.reduce(0) { $0 + $1.amount } : nil),
    ]
  }

  // The rows, from 1, that a score's instalment is the sum of: those of its pledges.
  private func parts(of score: PledgeScore, _ year: YearScore) -> [Int] {
    lines.indices.filter { other in
      lines[other].score.pledges == [lines[other].score.id]
        && score.pledges.contains(lines[other].score.id)
        && lines[other].score.measure == score.measure && lines[other].year.period == year.period
    }.map { Self.head + $0 + 1 }
  }

  // T to X of any row.
  private func result(
    _ score: PledgeScore, _ year: YearScore, _ part: ProratedScore?, _ row: Int
  ) -> [Cell?] {
    let isOut = year.through != nil
    // A sum counts as many months as each of its pledges.
    let months = parts(of: score, year).first ?? row
    let standing = year.period == score.current?.period ? score.standing.rawValue : ""
    return [
      .formula(
        "=IF(F\(months)=0,NA(),R\(row)+S\(row))", isOut ? part?.target.value?.double : nil,
        .amount),
      .formula("=N\(row)/T\(row)", isOut ? part?.progress.value?.double : nil, .percent),
      // A level is not on top of anything.
      score.baseline == nil
        ? nil
        : .formula(
          "=(N\(row)-R\(row))/S\(row)", isOut ? part?.increment?.value?.double : nil, .percent),
      Cell(
        .formula(
          "=IF(ISNUMBER(N\(row)),IF(N\(row)>=M\(row),\"met\",IF(F\(months)>=G\(months),\"short\","
            + "IF(N\(row)>=T\(row)*on_path,\"on path\",IF(N\(row)>=T\(row)*behind_from,\"behind\","
            + "\"far behind\")))),\"not started\")", .text(isOut ? own(score, year) : "not started")
        ),
        .plain), .text(standing),
    ]
  }

  // What the formula of the standing comes to: a year that is over is judged by itself.
  private func own(_ score: PledgeScore, _ year: YearScore) -> String {
    guard let actual = year.actual.value, let target = year.target.value else {
      return "not started"
    }
    if actual >= target { return "met" }
    if year.isComplete { return "short" }
    return score.standing == .short ? "behind" : score.standing.rawValue
  }

  private func parts(
    _ path: PledgePath?, _ year: YearScore
  ) -> (seasonal: Double?, equal: Double?) {
    guard let months = year.period.months else { return (nil, nil) }
    guard let through = year.through else { return (0, 0) }
    let count = months.lowerBound.distance(to: through) + 1
    let base = path?.baseline.map { $0.bought.value?.value.double } ?? []
    let isWhole = base.count == months.count && !base.contains { $0 == nil }
    let known = base.compactMap(\.self)
    let seasonal = isWhole ? known.prefix(count).reduce(0, +) / known.reduce(0, +) : nil
    return (seasonal, Double(count) / Double(months.count))
  }

  private func dues(
    _ score: PledgeScore, _ year: YearScore
  ) -> (baseline: Double, amount: Double)? {
    let path = months.paths.first { $0.id == score.id && $0.measure == score.measure }
    let both = parts(path, year)
    let used = illustrated.brief.agreement.prorations.first == .equal ? both.equal : both.seasonal
    guard let used, let amount = year.pledged.value?.double else { return nil }
    return ((score.baseline?.value?.double ?? 0) * used, amount * used)
  }
}
