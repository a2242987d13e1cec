import TradeStatistics

@testable import ReleaseArchive

/// A made-up table: a dictionary that grew in several segments, and releases of it.
struct RandomTable {
  var dictionary = CodeDictionary()
  var generator: SeededGenerator
  private let units: [QuantityUnit]

  /// A dictionary of so many codes in so many segments; a quarter of the codes have no unit.
  init(codes count: Int, segments: Int, seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    units = try ["kg", "units", "t", "m3"].map { try QuantityUnit(rawValue: $0).required() }
    let numbers = (0..<count).shuffled(using: &generator)
    for segment in 0..<segments {
      let codes = numbers.enumerated().filter { $0.offset % segments == segment }
        .map { String(100_000 + $0.element * 7) }.sorted()
      guard !codes.isEmpty else { continue }
      let entries = try codes.map { text in
        (
          try code(text),
          Int.random(in: 0..<4, using: &generator) == 0
            ? nil : units.randomElement(using: &generator)
        )
      }
      try dictionary.append([CodeSegment(entries.map { (code: $0.0, unit: $0.1) })])
    }
  }

  /// How rows differ from the plain case.
  struct Habits {
    var isSigned = false
    var hasWithheld = false
    var hasQuantities = true
    /// One row in so many has another unit than its dictionary says, or none; 0 for never.
    var exceptions = 0
    var isWide = false
  }

  /// Rows of so many codes in the order of the codes, with the codes' numbers.
  mutating func rows(_ count: Int, _ habits: Habits) throws -> (rows: [ReleaseRow], numbers: [Int])
  {
    var chosen = Array((0..<dictionary.count).shuffled(using: &generator).prefix(count))
    chosen.sort { dictionary.codes[$0] < dictionary.codes[$1] }
    let rows = try chosen.map { try row($0, habits) }
    return (rows, chosen)
  }

  private mutating func row(_ number: Int, _ habits: Habits) throws -> ReleaseRow {
    let isWithheld = habits.hasWithheld && Int.random(in: 0..<5, using: &generator) == 0
    var unit = dictionary.unit(number)
    if habits.exceptions > 0, Int.random(in: 0..<habits.exceptions, using: &generator) == 0 {
      unit = Bool.random(using: &generator) ? nil : units.randomElement(using: &generator)
    }
    let amount = figure(habits)
    return ReleaseRow(
      code: dictionary.codes[number], value: isWithheld ? nil : figure(habits),
      quantity: habits.hasQuantities ? unit.map { Quantity(amount, $0) } : nil)
  }

  private mutating func figure(_ habits: Habits) -> FixedPoint {
    let bits = Int.random(in: 0..<(habits.isWide ? 78 : 31), using: &generator)
    let magnitude = Int128.random(in: 0...(Int128(1) << Int128(bits)), using: &generator)
    let isNegative = habits.isSigned && Bool.random(using: &generator)
    return FixedPoint(millionths: (isNegative ? -magnitude : magnitude) * 1_000_000)
  }
}
