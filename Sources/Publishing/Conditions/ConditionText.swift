package import Agreements
package import Assessment
import TimeSeries
package import TradeStatistics

/// Conditions and their legs in words.
package struct ConditionText {
  package let amounts: Amounts

  package init(amounts: Amounts) {
    self.amounts = amounts
  }

  /// A state as people read it, with its emphasis.
  static func state(_ state: ConditionState) -> (text: String, tone: Ink.Tone?) {
    switch state {
    case .holds: ("holds", .good)
    case .near: ("near", .warn)
    case .tripped(let since): ("tripped since \(since)", .bad)
    case .notYetTestable(let next):
      (
        "not yet testable"
          + (next.map { $0.entry == nil ? "" : ": next \(DueText.line($0))" } ?? ""), .faint
      )
    case .notMeasurable(let reason): ("not measurable: \(reason.text)", .warn)
    }
  }

  /// A state in a word, for programs.
  package static func word(_ state: ConditionState) -> String {
    switch state {
    case .holds: "holds"
    case .near: "near"
    case .tripped: "tripped"
    case .notYetTestable: "not yet testable"
    case .notMeasurable: "not measurable"
    }
  }

  /// What belongs to a state beside its word; empty where nothing does.
  package static func note(_ state: ConditionState) -> String {
    switch state {
    case .holds, .near: ""
    case .tripped(let since): "since \(since)"
    case .notYetTestable(let next): next?.entry == nil ? "" : next.map(DueText.line) ?? ""
    case .notMeasurable(let reason): reason.text
    }
  }

  /// A state in a table's cell: what does not fit there is said beside it.
  static func short(_ state: ConditionState) -> TextTable.Cell {
    switch state {
    case .notYetTestable: .init("not yet testable", .faint)
    case .notMeasurable: .init("not measurable", .warn)
    case .holds, .near, .tripped: .init(self.state(state).text, self.state(state).tone)
    }
  }

  /// Whose the parameters are.
  package static func numeric(_ numeric: Condition.Numeric) -> String {
    switch numeric {
    case .inText: "the parameters are in the text"
    case .noneInText: "no numeric test in the text: the parameters are this file's"
    }
  }

  /// An amount: billions of a currency, whole units of a quantity, percent of a ratio.
  package func amount(_ figure: Figure?) -> String {
    guard let figure, let value = figure.value else { return "–" }
    switch figure.unit {
    case .money: return amounts.billions(figure)
    case .quantity(let unit): return NumberText.grouped(value) + " \(unit)" + amounts.mark(figure)
    case .ratio: return NumberText.percent(value, places: 1)
    case .rate, .count: return NumberText.exact(value)
    }
  }

  /// An amount of a path, in the unit of a leg.
  package func amount(_ value: FixedPoint?, like figure: Figure?) -> String {
    guard let value else { return "–" }
    switch figure?.unit {
    case .quantity: return NumberText.grouped(value)
    default: return NumberText.billions(amounts.shown(value))
    }
  }

  /// Deepest hole, restart, recovery and surge, as far as there are any; nil for tests without them.
  package static func milestones(_ leg: ConditionLeg) -> String? {
    guard !leg.milestones.isEmpty else { return nil }
    return leg.milestones.map { milestone in
      let words =
        switch milestone.kind {
        case .lowest: "deepest"
        case .restart: "restart"
        case .recovered: "back at zero"
        case .surge: "surge"
        }
      return "\(words) \(milestone.month.map { "\($0)" } ?? "–")"
    }.joined(separator: " · ")
  }

  /// The legs of a condition that have a number, a line each; nil where none has.
  ///
  /// A column in which no leg has anything is left out.
  func table(_ report: ConditionReport) -> TextTable? {
    let shown = report.legs.flatMap { leg in
      ([leg] + leg.variants).map { (leg: $0, isVariant: $0.id != leg.id) }
    }
    let rows = shown.filter { ConditionText.hasNumbers($0.leg) }
    guard !rows.isEmpty else { return nil }
    let hasWindow = rows.contains { $0.leg.window != nil }
    let hasLimit = rows.contains { ConditionText.nextMonth($0.leg) != nil }
    var columns: [TextTable.Column] = [.init("test")]
    if hasWindow { columns.append(.init("window")) }
    columns += [.init("value", .decimal), .init("threshold", .decimal), .init("room", .decimal)]
    if hasLimit { columns.append(.init("next month\nat most", .decimal)) }
    var table = TextTable(columns + [.init("state")], flexible: 0)
    for (leg, isVariant) in rows {
      var cells: [TextTable.Cell] = [
        .init(isVariant ? "  " + leg.id : leg.id, isVariant ? .faint : nil)
      ]
      if hasWindow { cells.append(.init(leg.window.map { "\($0)" } ?? "–")) }
      cells += [leg.value, leg.threshold, leg.distance].map { .init(amount($0)) }
      if hasLimit { cells.append(.init(amount(ConditionText.nextMonth(leg)))) }
      table.add(cells + [ConditionText.short(leg.state)])
    }
    return table
  }

  /// Legs without a number, by name; nil where there are none beside others.
  static func withoutNumbers(_ report: ConditionReport) -> String? {
    let legs = report.legs.filter { !hasNumbers($0) }
    guard !legs.isEmpty else { return nil }
    let words = Set(legs.map { word($0.state) })
    guard words.count == 1, let word = words.first else {
      return legs.map { "\($0.id) \(self.word($0.state))" }.joined(separator: ", ")
    }
    return "\(word): " + legs.map(\.id).joined(separator: ", ")
  }

  private static func hasNumbers(_ leg: ConditionLeg) -> Bool {
    leg.value?.value != nil || nextMonth(leg)?.value != nil
  }

  private static func nextMonth(_ leg: ConditionLeg) -> Figure? {
    leg.headroom.first { $0.period.month != nil }?.limit
  }

  /// What the table leaves out of the legs: reasons, releases to come, notes; each once.
  package static func remarks(_ report: ConditionReport) -> [String] {
    var remarks: [String] = []
    for leg in report.legs.flatMap({ [$0] + $0.variants }) {
      switch leg.state {
      case .notMeasurable, .notYetTestable:
        if leg.state != report.state { remarks.append("\(leg.id): \(state(leg.state).text)") }
      case .holds, .near, .tripped: break
      }
      remarks += leg.notes.map { "\(leg.id): \($0)" }
    }
    return remarks
  }
}
