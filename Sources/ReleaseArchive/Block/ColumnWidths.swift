/// The widths of a column: the at most four that take the fewest bits, and which of them each length takes.
struct ColumnWidths: Sendable {
  /// The widths, ascending.
  let widths: [Int]
  /// For each length in bits the position of its width in `widths`.
  let choices: [UInt8]
  /// For each length in bits its width.
  let widthOf: [Int]
  /// How many bits all numbers take, without their choices.
  let bitCount: Int

  /// No numbers of each length, 0 to 128 bits.
  static let noLengths = [Int](repeating: 0, count: 129)

  /// Chooses for so many numbers of each length in bits; at least one number.
  init(_ lengths: [Int]) {
    let widths = ColumnWidths.best(lengths)
    var bitCount = 0
    choices = lengths.indices.map { length in
      UInt8(widths.firstIndex { length <= $0 } ?? widths.count - 1)
    }
    widthOf = choices.map { widths[Int($0)] }
    for (length, count) in lengths.enumerated() { bitCount += count * widthOf[length] }
    self.widths = widths
    self.bitCount = bitCount
  }

  /// The widest.
  var widest: Int { widths.last ?? 0 }

  /// Of equally good widths the fewest are taken, then the narrower ones from the second widest down.
  private static func best(_ lengths: [Int]) -> [Int] {
    // Only lengths that occur are worth a width. `upTo[i]` counts the numbers no longer than the first i of them.
    let used = lengths.indices.filter { lengths[$0] > 0 }
    var upTo = [0]
    for length in used { upTo.append((upTo.last ?? 0) + lengths[length]) }
    // cost[i]: fewest bits for the numbers no longer than the first i lengths, with so many widths.
    var cost = used.indices.map { upTo[$0 + 1] * used[$0] }
    var chosen = used.map { [$0] }
    var best = (cost: cost.last ?? 0, widths: chosen.last ?? [])
    for count in 2...NumberColumn.maximumWidthCount where used.count >= count {
      var nextCost = cost
      var nextChosen = chosen
      for last in (count - 1)..<used.count {
        var least = Int.max
        var from = 0
        for before in (count - 2)..<last {
          let sum = cost[before] + (upTo[last + 1] - upTo[before + 1]) * used[last]
          if sum < least { (least, from) = (sum, before) }
        }
        nextCost[last] = least
        nextChosen[last] = chosen[from] + [used[last]]
      }
      (cost, chosen) = (nextCost, nextChosen)
      // Each number takes two bits more as soon as there are two widths.
      let total = cost[used.count - 1] + 2 * (upTo.last ?? 0)
      if total < best.cost { best = (total, chosen[used.count - 1]) }
    }
    return best.widths
  }
}
