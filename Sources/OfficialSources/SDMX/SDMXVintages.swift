import TimeSeries
import TradeStatistics

/// Holds figures by table and period until all are there, then makes the releases of each.
///
/// A history gives one figure several times, each with the moment from which it held. A release is then what held at
/// the end of a day on which something changed, for of equal scopes an archive takes the newest alone.
struct SDMXVintages {
  private struct Key: Hashable {
    let table: TableKey
    let period: Period
  }

  private struct Event {
    let figure: SDMXFigure
    let publication: Publication
    /// When it began, for a history; ends come before beginnings of the same moment.
    let order: (moment: Int, isStart: Bool)?
  }

  private struct Identity: Hashable {
    let group: Int
    let code: ProductCode
    let isValue: Bool
    let publication: Publication
    let moment: Int?
  }

  private struct Line {
    var value: SDMXFigure.Amount?
    var quantity: SDMXFigure.Amount?
    var unit: QuantityUnit?
  }

  private var indexes: [Key: Int] = [:]
  private var groups: [(key: Key, events: [Event])] = []
  private var lines: [Identity: Int] = [:]

  /// The number of a table's period.
  mutating func group(_ table: TableKey, _ period: Period) -> Int {
    let key = Key(table: table, period: period)
    if let known = indexes[key] { return known }
    indexes[key] = groups.count
    groups.append((key, []))
    return groups.count - 1
  }

  /// Adds a figure; the line of the one that it repeats, where it repeats one.
  mutating func add(
    _ figure: SDMXFigure, _ publication: Publication, from: SDMXMoment?, to: SDMXMoment?,
    _ group: Int
  ) -> Int? {
    var isValue = false
    if case .value = figure.measure { isValue = true }
    let identity = Identity(
      group: group, code: figure.code, isValue: isValue, publication: publication,
      moment: from?.order)
    if let earlier = lines.updateValue(figure.line, forKey: identity) { return earlier }
    groups[group].events.append(
      Event(
        figure: figure, publication: publication, order: from.map { ($0.order, true) }))
    if let to {
      groups[group].events.append(
        Event(
          figure: SDMXFigure(
            code: figure.code, measure: figure.measure, amount: .withheld, line: figure.line),
          publication: Publication(day: to.day), order: (to.order, false)))
    }
    return nil
  }

  /// Makes the releases; how many rows have a quantity and no value.
  func collect(into collector: inout ReleaseCollector) -> Int {
    var lone = 0
    for (key, events) in groups {
      let isHistory = events.contains { $0.order != nil }
      let sorted =
        isHistory
        ? events.sorted { SDMXVintages.sorts($0.order, before: $1.order) } : events
      var state: [ProductCode: Line] = [:]
      var byPublication: [Publication: [ProductCode: Line]] = [:]
      var order: [Publication] = []
      for event in sorted {
        if byPublication[event.publication] == nil {
          order.append(event.publication)
          byPublication[event.publication] = isHistory ? state : [:]
        }
        SDMXVintages.take(event.figure, into: &byPublication[event.publication, default: [:]])
        if isHistory { state = byPublication[event.publication] ?? state }
      }
      for publication in order {
        let slot = collector.slot(key.table, key.period, publication)
        let lines = byPublication[publication] ?? [:]
        for (code, line) in lines.sorted(by: { $0.key < $1.key }) {
          if line.value == nil { lone += 1 }
          SDMXVintages.add(code, line, to: slot, of: &collector)
        }
      }
    }
    return lone
  }

  private static func sorts(
    _ left: (moment: Int, isStart: Bool)?, before right: (moment: Int, isStart: Bool)?
  ) -> Bool {
    guard let left, let right else { return left == nil && right != nil }
    return left.moment != right.moment
      ? left.moment < right.moment : !left.isStart && right.isStart
  }

  private static func take(_ figure: SDMXFigure, into lines: inout [ProductCode: Line]) {
    switch figure.measure {
    case .value: lines[figure.code, default: Line()].value = figure.amount
    case .quantity(let unit, _):
      lines[figure.code, default: Line()].quantity = figure.amount
      lines[figure.code, default: Line()].unit = unit
    }
  }

  private static func add(
    _ code: ProductCode, _ line: Line, to slot: Int, of collector: inout ReleaseCollector
  ) {
    for case .number(_, let isRounded, let note)? in [line.value, line.quantity] {
      if let note { collector.note("some figures are \(note)", on: slot) }
      if isRounded {
        collector.note("numbers were rounded to a millionth", on: slot)
        collector.widen(to: FixedPoint(millionths: 1), on: slot)
      }
    }
    var quantity: Quantity?
    if let unit = line.unit, let amount = line.quantity?.number {
      quantity = Quantity(amount, unit)
    }
    collector.add(ReleaseRow(code: code, value: line.value?.number, quantity: quantity), to: slot)
  }
}
