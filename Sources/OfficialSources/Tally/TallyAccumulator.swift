import TextFormats
import TimeSeries
import TradeStatistics

/// Adds rows to sums by month, flow and group; each thread has one of its own.
///
/// Sums are exact whole numbers, so their order and the number of threads change nothing.
struct TallyAccumulator: Sendable {
  /// Where in a batch the columns are.
  struct Places: Sendable {
    let period: Int
    let flow: Int?
    let code: Int
    let value: Int

    /// Finds the columns among those asked for.
    ///
    /// - Precondition: period, code and value are among them.
    init(_ roles: [TallyColumns.Role]) {
      guard let period = roles.firstIndex(of: .period), let code = roles.firstIndex(of: .code),
        let value = roles.firstIndex(of: .value)
      else { preconditionFailure("a tally asks for period, code and value") }
      self.period = period
      self.code = code
      self.value = value
      flow = roles.firstIndex(of: .flow)
    }
  }

  /// A month and flow as the file writes them.
  private struct Slot: Hashable {
    let period: UInt128
    let flow: UInt128
  }

  private let regions: ProductRegions
  private let groupCount: Int
  private let flow: Flow?
  private var slots: [Slot: Int] = [:]
  private var keys: [TallySums.Key] = []
  private var amounts: [Int128] = []
  private var last: (slot: Slot, index: Int)?
  private var cursor = ProductRegions.Cursor()
  /// How many characters the codes of the chunk have; 0 before its first row.
  private var codeLength = 0
  /// The first code of the chunk.
  private(set) var firstCode: FirstCode?
  /// How many rows counted toward the question.
  private(set) var rows = 0
  /// How many of them had no value.
  private(set) var blanks = 0

  init(_ question: TallyQuestion, _ regions: ProductRegions) {
    self.regions = regions
    groupCount = question.scheme.groups.count
    flow = question.flow
  }

  /// The first code of a chunk, by which chunks are compared with each other.
  struct FirstCode: Sendable {
    let code: ProductCode
    /// Its line, counted like the chunk's.
    let line: Int
  }

  /// Forgets what rows are compared with, so that what is found in a chunk does not depend on those read before.
  mutating func beginChunk() {
    last = nil
    codeLength = 0
    firstCode = nil
  }

  /// Adds the rows of a batch.
  ///
  /// - Parameters:
  ///   - filter: which rows count, where the reader did not choose them; nil for all.
  ///   - month: the only month that the rows may be of; nil for any.
  mutating func add(
    _ batch: borrowing ColumnBatch, _ places: Places, keeping filter: ColumnFilter? = nil,
    month: Month?, file: String
  ) throws(TextFormatError) {
    var first = 0
    while first < batch.count {
      if let filter, batch.text(filter.column, first) != filter.text {
        first += 1
        continue
      }
      let location = SourceLocation(file: file, line: batch.line(ofRow: first), column: 1)
      let slot = slot(batch, places, first)
      let index = try last?.slot == slot ? last?.index ?? 0 : find(slot, month: month, at: location)
      var end = endOfRun(batch, places, from: first)
      if let filter {
        end = min(end, batch.endOfRun(ofColumn: filter.column, from: first))
      }
      try checkCodes(batch, places, first..<end, file: file)
      batch.withCells(of: places.code) { codes in
        batch.withCells(of: places.value) { values in
          blanks += regions.add(
            values.extracting(first..<end), of: codes.extracting(first..<end),
            missing: ColumnBatch.blank, to: &amounts, from: index * groupCount, near: &cursor)
        }
      }
      rows += end - first
      first = end
    }
  }

  private func slot(_ batch: borrowing ColumnBatch, _ places: Places, _ row: Int) -> Slot {
    Slot(
      period: batch.text(places.period, row).packed,
      flow: places.flow.map { batch.text($0, row).packed } ?? 0)
  }

  /// Where the rows of one month and flow end that begin at a row; mostly at the end of the batch.
  private func endOfRun(
    _ batch: borrowing ColumnBatch, _ places: Places, from first: Int
  ) -> Int {
    let period = batch.endOfRun(ofColumn: places.period, from: first)
    guard let flow = places.flow else { return period }
    return min(period, batch.endOfRun(ofColumn: flow, from: first))
  }

  /// Checks that codes are codes, and as long as those before them.
  private mutating func checkCodes(
    _ batch: borrowing ColumnBatch, _ places: Places, _ range: Range<Int>, file: String
  ) throws(TextFormatError) {
    let form = CodeForm(length: codeLength)
    let areFine = batch.withCells(of: places.code) { form.fits($0.extracting(range)) }
    if codeLength > 0, areFine { return }
    for row in range {
      let code = batch.text(places.code, row).packed
      guard codeLength == 0 || !CodeForm(length: codeLength).fits(code) else { continue }
      try checkCode(code, at: SourceLocation(file: file, line: batch.line(ofRow: row), column: 1))
    }
  }

  /// The form of codes of so many digits, to be compared with many at once.
  private struct CodeForm {
    private let zeros: UInt128
    private let nines: UInt128

    init(length: Int) {
      // The digit 0 in each place, and what makes a byte of more than 9 show in its highest bit.
      let places = length == 0 ? 0 : UInt128.max &<< UInt128(128 - 8 * length)
      zeros = 0x3030_3030_3030_3030_3030_3030_3030_3030 & places
      nines =
        0x7676_7676_7676_7676_7676_7676_7676_7676 & places
        | 0x7F7F_7F7F_7F7F_7F7F_7F7F_7F7F_7F7F_7F7F & ~places
    }

    func fits(_ code: UInt128) -> Bool { misfit(code) == 0 }

    func fits(_ codes: Span<UInt128>) -> Bool {
      var misfits: UInt128 = 0
      for index in codes.indices { misfits |= misfit(codes[index]) }
      return misfits == 0
    }

    private func misfit(_ code: UInt128) -> UInt128 {
      let digits = code ^ zeros
      return (digits | digits &+ nines) & 0x8080_8080_8080_8080_8080_8080_8080_8080
    }
  }

  private mutating func checkCode(
    _ code: UInt128, at location: SourceLocation
  ) throws(TextFormatError) {
    guard let product = ProductCode(packed: code) else {
      throw TextFormatError(
        at: location, "'\(PackedText(packed: code))' is not a product code",
        remedy: "codes have up to 16 digits and capital letters")
    }
    guard codeLength == 0 || product.length == codeLength else {
      throw .codeOfOtherLength(product, than: codeLength, at: location)
    }
    codeLength = product.length
    firstCode = firstCode ?? FirstCode(code: product, line: location.line)
  }

  private mutating func find(
    _ slot: Slot, month: Month?, at location: SourceLocation
  ) throws(TextFormatError) -> Int {
    if let known = slots[slot] {
      try TallyAccumulator.check(keys[known].month, expected: month, at: location)
      last = (slot, known)
      return known
    }
    let month = try TallyAccumulator.month(slot.period, expected: month, at: location)
    if let flow {
      keys.append(TallySums.Key(month: month, flow: flow))
    } else {
      let flow = try TallyAccumulator.flow(slot.flow, at: location)
      keys.append(TallySums.Key(month: month, flow: flow))
    }
    amounts.append(contentsOf: repeatElement(0, count: groupCount))
    slots[slot] = keys.count - 1
    last = (slot, keys.count - 1)
    return keys.count - 1
  }

  private static func month(
    _ packed: UInt128, expected: Month?, at location: SourceLocation
  ) throws(TextFormatError) -> Month {
    let text = PackedText(packed: packed).description
    let dashed = text.utf8.count == 6 ? text.prefix(4) + "-" + text.suffix(2) : text[...]
    guard let month = Month(dashed) else {
      throw TextFormatError(
        at: location, "'\(text)' is not a month", remedy: "write 2020-01 or 202001")
    }
    try check(month, expected: expected, at: location)
    return month
  }

  private static func check(
    _ month: Month, expected: Month?, at location: SourceLocation
  ) throws(TextFormatError) {
    guard let expected, expected != month else { return }
    throw TextFormatError(
      at: location, "a row of \(month) in the file of \(expected)",
      remedy: "correct the manifest, or get the file again")
  }

  private static func flow(
    _ packed: UInt128, at location: SourceLocation
  ) throws(TextFormatError) -> Flow {
    let text = PackedText(packed: packed).description
    switch text.lowercased() {
    case "e", "x", "export", "exports": return .export
    case "i", "m", "import", "imports": return .import
    default:
      throw TextFormatError(
        at: location, "'\(text)' is not a flow", remedy: "write E or I, export or import")
    }
  }

  /// Hands its sums over.
  func add(to sums: inout TallySums) {
    for (index, key) in keys.enumerated() {
      let start = index * groupCount
      sums.add(
        amounts[start..<start + groupCount].map { FixedPoint(millionths: $0) }, to: key)
    }
  }
}

extension Span<UInt128> {
  /// The first place from a start on whose element fulfils a condition; the count where there is none.
  fileprivate func firstIndex(from start: Int, where condition: (UInt128) -> Bool) -> Int {
    var index = start
    while index < count, !condition(self[index]) { index += 1 }
    return index
  }
}

extension TextFormatError {
  static func codeOfOtherLength(
    _ code: ProductCode, than length: Int, at location: SourceLocation
  ) -> TextFormatError {
    TextFormatError(
      at: location, "code '\(code)' has \(code.length) digits, those before it have \(length)",
      remedy: "give rows of one level: a code and its parts would be counted twice")
  }
}
