import TimeSeries

/// An axis of days.
struct TimeScale {
  /// First day.
  let first: Day
  /// Last day.
  let last: Day

  /// Where a day begins: 0 at the axis' beginning; its last day ends at 1.
  func fraction(_ day: Day) -> Double {
    Double(day.ordinal - first.ordinal) / Double(last.ordinal - first.ordinal + 1)
  }

  /// Where a figure of a day stands: in its middle.
  func middle(_ day: Day) -> Double {
    (Double(day.ordinal - first.ordinal) + 0.5) / Double(last.ordinal - first.ordinal + 1)
  }

  /// Whether the axis shows the day.
  func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// One tick: where it stands and what is written there.
  struct Tick {
    /// Day at whose beginning the tick stands.
    let day: Day
    /// What is written; empty for a tick without a label.
    let label: String
    /// The second line: the year under its first month shown.
    let year: String
    /// Day at whose beginning the labelled stretch ends: the label stands in its middle.
    let end: Day
  }

  /// The finest ticks whose labels fit side by side in so many pixels.
  func ticks(width: Double, size: Double, language: ChartLanguage) -> [Tick] {
    let days = Double(last.ordinal - first.ordinal + 1)
    if days <= 62 {
      for step in [1, 2, 7, 14] {
        let room = width * Double(step) / days
        let ticks = dayTicks(step: step, language: language)
        if fits(ticks, in: room, size: size) { return ticks }
      }
    }
    if days <= 62 || last.month.ordinal - first.month.ordinal <= 47 {
      for step in [1, 3, 6] {
        let room = width * 30.4 * Double(step) / days
        let ticks = monthTicks(step: step, language: language)
        if ticks.count > 1, fits(ticks, in: room, size: size) { return ticks }
      }
    }
    var step = 1
    while true {
      let ticks = yearTicks(step: step)
      if ticks.count <= 2 || fits(ticks, in: width * 365.25 * Double(step) / days, size: size) {
        return ticks
      }
      step = step == 1 ? 2 : step == 2 ? 5 : step * 2
    }
  }

  private func fits(_ ticks: [Tick], in room: Double, size: Double) -> Bool {
    ticks.allSatisfy {
      max(
        TextSetter.width($0.label, size: size), TextSetter.width($0.year, size: size)) + 8 <= room
    }
  }

  private func dayTicks(step: Int, language: ChartLanguage) -> [Tick] {
    stride(from: first.ordinal, through: last.ordinal, by: step).map { ordinal in
      let day = Day(ordinal: ordinal)
      return Tick(
        day: day, label: language.shortDay(day),
        year: ordinal == first.ordinal ? String(day.year) : "", end: day.advanced(by: 1))
    }
  }

  private func monthTicks(step: Int, language: ChartLanguage) -> [Tick] {
    var ticks: [Tick] = []
    var year: Int?
    for ordinal in first.month.ordinal...last.month.ordinal where ordinal % step == 0 {
      let month = Month(ordinal: ordinal)
      let begin = max(month.firstDay, first)
      let end = min(month.lastDay, last).advanced(by: 1)
      // A sliver of a month at either end of the axis has no room for its name.
      let isWhole = (end.ordinal - begin.ordinal) * 2 >= month.dayCount
      guard begin == month.firstDay || isWhole else { continue }
      ticks.append(
        Tick(
          day: begin, label: isWhole ? language.shortMonth(month) : "",
          year: isWhole && year != month.year ? String(month.year) : "", end: end))
      if isWhole { year = month.year }
    }
    return ticks
  }

  private func yearTicks(step: Int) -> [Tick] {
    (first.year...last.year).filter { $0 % step == 0 }.compactMap { year in
      let begin = Month(year: year, month: 1).firstDay
      let end = Month(year: year, month: 12).lastDay.advanced(by: 1)
      if step == 1 {
        // The label stands in the middle of its year, of which a part may be cut off.
        let shownFirst = max(begin, first)
        let shownEnd = min(end, last.advanced(by: 1))
        let isMost = (shownEnd.ordinal - shownFirst.ordinal) * 2 >= 365
        return Tick(day: shownFirst, label: isMost ? String(year) : "", year: "", end: shownEnd)
      }
      guard contains(begin) else { return nil }
      return Tick(day: begin, label: String(year), year: "", end: begin)
    }
  }
}
