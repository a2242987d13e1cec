/// Finds single ranks among many numbers without sorting all of them.
enum OrderStatistics {
  private static let bins = 1024

  /// The quantiles of a sample, each between the two nearest ranks (the seventh definition of Hyndman & Fan 1996).
  ///
  /// - Precondition: at least one number, all finite; probabilities from 0 to 1.
  static func quantiles(_ probabilities: [Double], of values: ArraySlice<Double>) -> [Double] {
    let positions = probabilities.map { $0 * Double(values.count - 1) }
    let ranks = positions.flatMap { position in
      let low = Int(position)
      return [low, min(low + 1, values.count - 1)]
    }
    let found = numbers(at: ranks, in: values)
    return positions.indices.map { index in
      let part = positions[index] - positions[index].rounded(.down)
      return found[2 * index] + part * (found[2 * index + 1] - found[2 * index])
    }
  }

  // One pass counts numbers by size, one more collects those around the ranks.
  private static func numbers(at ranks: [Int], in values: ArraySlice<Double>) -> [Double] {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values {
      low = min(low, value)
      high = max(high, value)
    }
    guard high > low else { return ranks.map { _ in low } }
    let scale = Double(bins) / (high - low)
    func bin(_ value: Double) -> Int { min(bins - 1, Int((value - low) * scale)) }
    var counts = [Int](repeating: 0, count: bins)
    for value in values { counts[bin(value)] += 1 }
    var starts = counts
    var sum = 0
    for index in 0..<bins {
      starts[index] = sum
      sum += counts[index]
    }
    let wanted = ranks.map { rank in starts.lastIndex { $0 <= rank } ?? 0 }
    var isWanted = [Bool](repeating: false, count: bins)
    for index in wanted { isWanted[index] = true }
    var collected: [Int: [Double]] = [:]
    for value in values {
      let index = bin(value)
      if isWanted[index] { collected[index, default: []].append(value) }
    }
    for index in collected.keys { collected[index]?.sort() }
    return zip(ranks, wanted).map { rank, index in
      collected[index]?[rank - starts[index]] ?? low
    }
  }
}
