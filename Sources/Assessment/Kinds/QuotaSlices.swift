import Agreements
import TimeSeries
import TradeStatistics

/// The slices of a quota's period: what opened with each, and what came in it.
///
/// Opened = the slice's part of the volume, and what the slices before it left over: all of it where unused parts are
/// carried over, none where they lapse, and anything between where the text does not say.
struct QuotaSlices {
  let judge: QuotaJudge
  let volume: QuotaTerms.Volume
  let open: Figure
  let series: FlowSeries
  let unit: FigureUnit

  /// One line for each slice that began by a month.
  func lines(through: Month, into ledger: inout Ledger) -> [PledgeLine] {
    guard let slices = judge.terms.slices, let months = volume.period.months else { return [] }
    let length = slices.each == .quarter ? 3 : 1
    let count = months.count / length
    var lines: [PledgeLine] = []
    var rest: Figure?
    for index in 0..<count {
      let first = months.lowerBound.advanced(by: index * length)
      guard first <= through else { break }
      let period = Period(from: first, through: first.advanced(by: length - 1))
      let percent =
        index < slices.percents.count
        ? slices.percents[index]
        : FixedPoint(100).scaled(by: FixedPoint(1), over: FixedPoint(count))
      let opened = opened(period, percent, rest, slices.unused, into: &ledger)
      let line = line(
        period, opened, through: min(through, period.months?.upperBound ?? through), into: &ledger)
      lines.append(line)
      rest = line.left
    }
    return lines
  }

  private func opened(
    _ period: Period, _ percent: FixedPoint, _ rest: Figure?, _ unused: QuotaTerms.Slices.Unused,
    into ledger: inout Ledger
  ) -> Figure {
    let part = open.result.map { $0.scaled(by: percent, over: FixedPoint(100)) }
    let formula: String
    var result = part
    if let rest, unused != .lapses {
      let over = rest.result.map { left in
        Bounded(
          max(left.value, .zero), lower: max(left.lower, .zero), upper: max(left.upper, .zero))
      }
      switch unused {
      case .carriesOver:
        result = part.combined(with: over, +)
        formula = "\(percent) % of what is open + what the slice before left"
      case .notStated, .lapses:
        result = part.combined(with: over) { own, rest in
          Bounded(own.value, lower: own.lower, upper: own.upper + rest.upper)
        }
        formula =
          "\(percent) % of what is open; whether the rest of the slice before is added is not stated"
      }
    } else {
      formula = "\(percent) % of what is open"
    }
    return ledger.enter(
      Figure(
        id: "\(judge.address)/\(volume.period)/slices/\(period)/open",
        label: "\(judge.pledge.title) \(period): open", unit: unit, result: result,
        formula: formula, inputs: [open.id] + (rest.map { [$0.id] } ?? [])))
  }

  private func line(
    _ period: Period, _ opened: Figure, through: Month, into ledger: inout Ledger
  ) -> PledgeLine {
    let first = period.months?.lowerBound ?? through
    let came = judge.judge.enterSum(
      series, over: Period(from: first, through: through),
      id: "\(judge.address)/\(volume.period)/slices/\(period)/used",
      label: "\(judge.pledge.title) \(period): came", unit: unit, into: &ledger)
    let isOver = through == period.months?.upperBound
    let (standing, reason) = standing(came, opened, isOver: isOver)
    return judge.made(
      "slice \(period)", period, standing, reason, through: through, came, opened, unit: unit,
      &ledger)
  }

  private func standing(_ came: Figure, _ opened: Figure, isOver: Bool) -> (Standing, Reason?) {
    guard let value = came.result.value, let room = opened.result.value else {
      return (.notMeasurable, came.result.reason ?? opened.result.reason)
    }
    if value.lower > room.upper { return (.exceeded, nil) }
    return isOver ? judge.judge.ended(value, room, .atLeast) : (.onPath, nil)
  }
}
