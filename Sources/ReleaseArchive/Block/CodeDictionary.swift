import TradeStatistics

/// The codes of a table by their numbers, with the units of their quantities; it only grows at its end.
struct CodeDictionary: Sendable {
  /// The codes by their numbers.
  private(set) var codes: [ProductCode] = []
  /// For each code 0, or the position of its unit in `units` plus 1.
  private(set) var unitNumbers: [UInt8] = []
  /// The units, at most 255.
  private(set) var units: [QuantityUnit] = []
  /// The numbers in the order of their codes; empty where that is the order of the numbers.
  private(set) var order: [Int32] = []

  var count: Int { codes.count }

  /// The unit of a code, by its number.
  func unit(_ number: Int) -> QuantityUnit? {
    let unit = unitNumbers[number]
    return unit == 0 ? nil : units[Int(unit) - 1]
  }

  /// Takes in the codes of segments, in their order.
  ///
  /// - Throws: `BlockError` where a code is there already, or a limit is passed; the dictionary is then spoiled.
  mutating func append(_ segments: [CodeSegment]) throws(BlockError) {
    let isInOrder = order.isEmpty
    let known = codes.count
    for segment in segments {
      guard codes.count + segment.codes.count <= CodeSegment.maximumCodeCount else {
        throw BlockError(.codeCountOutOfRange(codes.count + segment.codes.count), at: 0)
      }
      codes += segment.codes
      try appendUnits(of: segment)
    }
    let rises = zip(codes[max(0, known - 1)...], codes[known...].dropFirst(known == 0 ? 1 : 0))
      .allSatisfy { $0 < $1 }
    if isInOrder, rises { return }
    if isInOrder { order = (0..<known).map { Int32($0) } }
    let added = (known..<codes.count).map { Int32($0) }.sorted {
      codes[Int($0)] < codes[Int($1)]
    }
    let isStrict = added.count < 64 ? insert(added) : merge(added)
    guard isStrict else { throw BlockError(.codeListedTwice, at: 0) }
  }

  private mutating func appendUnits(of segment: CodeSegment) throws(BlockError) {
    guard !segment.units.isEmpty else {
      unitNumbers.append(contentsOf: repeatElement(0, count: segment.codes.count))
      return
    }
    var numbers: [UInt8] = [0]
    for unit in segment.units {
      if let known = units.firstIndex(of: unit) {
        numbers.append(UInt8(known + 1))
      } else {
        guard units.count < CodeSegment.maximumUnitCount else { throw BlockError(.badUnit, at: 0) }
        units.append(unit)
        numbers.append(UInt8(units.count))
      }
    }
    for number in segment.unitNumbers { unitNumbers.append(numbers[Int(number)]) }
  }

  /// Puts a few numbers in their places in the order; false where a code is there already.
  private mutating func insert(_ added: [Int32]) -> Bool {
    for number in added {
      let code = codes[Int(number)]
      var low = 0
      var high = order.count
      while low < high {
        let middle = (low + high) / 2
        if codes[Int(order[middle])] < code { low = middle + 1 } else { high = middle }
      }
      if low < order.count, codes[Int(order[low])] == code { return false }
      order.insert(number, at: low)
    }
    return true
  }

  /// Merges numbers, in the order of their codes, into the order; false where a code is there twice.
  private mutating func merge(_ added: [Int32]) -> Bool {
    var merged: [Int32] = []
    merged.reserveCapacity(order.count + added.count)
    var next = 0
    for number in order {
      while next < added.count, codes[Int(added[next])] < codes[Int(number)] {
        merged.append(added[next])
        next += 1
      }
      merged.append(number)
    }
    merged += added[next...]
    order = merged
    return zip(order, order.dropFirst()).allSatisfy { codes[Int($0)] < codes[Int($1)] }
  }

  /// The numbers of codes that ascend; −1 for those that are not here.
  func numbers(of ascending: [ProductCode]) -> [Int32] {
    numbers(count: ascending.count) { ascending[$0] }
  }

  /// The numbers of the codes of rows in the order of their codes; −1 for those that are not here.
  func numbers(of rows: [ReleaseRow]) -> [Int32] {
    numbers(count: rows.count) { rows[$0].code }
  }

  @inline(__always)
  private func numbers(count: Int, _ code: (Int) -> ProductCode) -> [Int32] {
    let codes = self.codes
    let order = self.order
    let isInOrder = order.isEmpty
    var numbers: [Int32] = []
    numbers.reserveCapacity(count)
    var rank = 0
    // Walking along costs a step for each code that is passed; searching, one for each halving.
    let isSparse = count * 32 < codes.count
    for index in 0..<count {
      let code = code(index)
      if isSparse { rank = lowerBound(of: code, from: rank) }
      var number: Int32 = -1
      while rank < codes.count {
        let here = isInOrder ? Int32(truncatingIfNeeded: rank) : order[rank]
        let known = codes[Int(here)]
        if known < code {
          rank += 1
        } else {
          if known == code { number = here }
          break
        }
      }
      numbers.append(number)
    }
    return numbers
  }

  private func lowerBound(of code: ProductCode, from start: Int) -> Int {
    var low = start
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let number = order.isEmpty ? middle : Int(order[middle])
      if codes[number] < code { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
