/// Chooses the widths of a column.
enum ColumnWidths {
  /// The at most four widths that take the fewest bits; of equals the fewest widths, then the narrower ones.
  ///
  /// - Parameter lengths: how many numbers there are of each length in bits; at least one number.
  static func best(_ lengths: [Int]) -> [Int] {
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
