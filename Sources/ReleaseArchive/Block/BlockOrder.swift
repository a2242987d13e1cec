/// Orders between a block's rows, which stand by the numbers of their codes, and a release's, by the codes.
enum BlockOrder {
  /// The positions of numbers, none twice and all below `dictionaryCount`, in ascending order.
  static func ascending(_ numbers: [Int32], dictionaryCount: Int) -> [Int32] {
    // Writing each to its place costs a step for each number there is; sorting, several for each row.
    guard dictionaryCount < numbers.count * 16 else {
      let positions = numbers.indices.map { Int32($0) }
      return positions.sorted { numbers[Int($0)] < numbers[Int($1)] }
    }
    var positions = [Int32](repeating: -1, count: dictionaryCount)
    for (position, number) in numbers.enumerated() {
      precondition(positions[Int(number)] < 0, "a code has one row")
      positions[Int(number)] = Int32(position)
    }
    return positions.filter { $0 >= 0 }
  }

  /// The positions of numbers in the order of their codes; nil where they stand so.
  static func byCode(_ numbers: [Int32], _ dictionary: CodeDictionary) -> [Int32]? {
    guard !dictionary.order.isEmpty else { return nil }
    let codes = dictionary.codes
    let isInOrder = zip(numbers, numbers.dropFirst()).allSatisfy {
      codes[Int($0)] < codes[Int($1)]
    }
    guard !isInOrder else { return nil }
    guard dictionary.count < numbers.count * 16 else {
      let positions = numbers.indices.map { Int32($0) }
      return positions.sorted { codes[Int(numbers[Int($0)])] < codes[Int(numbers[Int($1)])] }
    }
    var positions = [Int32](repeating: -1, count: dictionary.count)
    for (position, number) in numbers.enumerated() { positions[Int(number)] = Int32(position) }
    var order: [Int32] = []
    order.reserveCapacity(numbers.count)
    for number in dictionary.order where positions[Int(number)] >= 0 {
      order.append(positions[Int(number)])
    }
    return order
  }
}
