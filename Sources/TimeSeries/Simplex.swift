/// Finds a minimum inside a box without derivatives.
///
/// J. A. Nelder & R. Mead, "A Simplex Method for Function Minimization", The Computer Journal 7 (1965); points outside
/// the box are moved to its edge. Nothing is random: the same function gives the same answer.
struct Simplex {
  private typealias Corner = (point: [Double], value: Double)

  private let bounds: [ClosedRange<Double>]
  private let objective: ([Double]) -> Double
  private var corners: [Corner] = []

  /// Searches from each of some starts, and once more from the best end.
  ///
  /// - Parameter evaluations: at most so many of each search.
  /// - Precondition: a start at least.
  static func minimum(
    of objective: ([Double]) -> Double, within bounds: [ClosedRange<Double>],
    from starts: [[Double]], evaluations: Int = 400
  ) -> [Double] {
    precondition(!starts.isEmpty, "a search starts somewhere")
    return withoutActuallyEscaping(objective) { objective in
      let ends = starts.map {
        Simplex(bounds, objective, start: $0, size: 0.2).searched(evaluations)
      }
      var best = ends[0]
      for end in ends where end.value < best.value { best = end }
      return Simplex(bounds, objective, start: best.point, size: 0.05).searched(evaluations).point
    }
  }

  private init(
    _ bounds: [ClosedRange<Double>], _ objective: @escaping ([Double]) -> Double,
    start: [Double], size: Double
  ) {
    self.bounds = bounds
    self.objective = objective
    corners = [corner(start)]
    for axis in start.indices {
      let step = size * (bounds[axis].upperBound - bounds[axis].lowerBound)
      var point = start
      // Away from the nearer edge, so that no two corners are the same.
      let isHigh = point[axis] + step > bounds[axis].upperBound
      point[axis] += isHigh ? -step : step
      corners.append(corner(point))
    }
  }

  private func corner(_ point: [Double]) -> Corner {
    let inside = point.indices.map {
      min(max(point[$0], bounds[$0].lowerBound), bounds[$0].upperBound)
    }
    return (inside, objective(inside))
  }

  private func searched(_ evaluations: Int) -> Corner {
    var search = self
    var left = evaluations
    while left > 0 {
      search.corners.sort { $0.value < $1.value }
      let (best, worst) = (search.corners[0], search.corners[search.corners.count - 1])
      guard worst.value - best.value > 1e-10 * abs(best.value) else { break }
      left -= search.step()
    }
    return search.corners.min { $0.value < $1.value } ?? search.corners[0]
  }

  /// Replaces the worst corner, or draws all corners in to the best; returns how often it looked.
  private mutating func step() -> Int {
    let last = corners.count - 1
    let worst = corners[last]
    let centre = worst.point.indices.map { axis in
      corners[..<last].reduce(0) { $0 + $1.point[axis] } / Double(last)
    }
    func beyond(_ factor: Double) -> Corner {
      corner(centre.indices.map { centre[$0] + factor * (centre[$0] - worst.point[$0]) })
    }
    let reflected = beyond(1)
    if reflected.value < corners[0].value {
      let expanded = beyond(2)
      corners[last] = expanded.value < reflected.value ? expanded : reflected
      return 2
    }
    if reflected.value < corners[last - 1].value {
      corners[last] = reflected
      return 1
    }
    let contracted = beyond(reflected.value < worst.value ? 0.5 : -0.5)
    if contracted.value < min(reflected.value, worst.value) {
      corners[last] = contracted
      return 2
    }
    let best = corners[0].point
    for index in 1...last {
      corners[index] = corner(best.indices.map { (best[$0] + corners[index].point[$0]) / 2 })
    }
    return 2 + last
  }
}
