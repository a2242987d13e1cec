import Leeway
import Testing
import TradeStatistics

@Suite struct RephasingTests {
  struct Vector: Sendable {
    let reference: [Double]
    let capacity: [Double]
    let total: Double
    let schedule: [Double]
  }

  private static func amounts(_ numbers: [Double]) -> [FixedPoint] {
    numbers.map { FixedPoint(millionths: Int128(($0 * 1e6).rounded())) * FixedPoint(1_000_000) }
  }

  // Solutions by scipy.
  static let vectors: [Vector] = [
    Vector(
      reference: [4.484, 5.204, 3.908],
      capacity: [7.687, 10.072, 14.174],
      total: 29.698,
      schedule: [7.687, 10.072, 11.939000000000009]),
    Vector(
      reference: [4.619, 8.759, 3.504, 3.286, 5.725, 5.357],
      capacity: [8.323, 20.697, 8.895, 8.816, 22.824, 18.151],
      total: 40.0,
      schedule: [5.91232, 11.21152, 4.48512, 4.20608, 7.327999999999999, 6.856960000000001]),
    Vector(
      reference: [
        1.732, 2.352, 1.784, 3.985, 2.378, 5.133, 4.847, 4.082, 1.273, 3.423, 4.374, 4.743,
      ],
      capacity: [
        4.357, 4.187, 1.935, 6.446, 7.352, 8.427, 10.373, 4.331, 4.454, 5.154, 8.046, 17.298,
      ],
      total: 55.0,
      schedule: [
        2.4651661214953267, 3.3476158878504663, 1.935, 5.671874707943924, 3.384621845794392,
        7.305830081775699, 6.898764544392523, 4.331, 1.8118686331775695, 4.871976693925233,
        6.225540771028036, 6.750740712616821,
      ]),
    Vector(
      reference: [
        4.627, 2.429, 4.656, 8.841, 2.068, 6.887, 4.757, 3.252, 12.185, 6.561, 2.46, 4.652, 5.98,
        4.078, 6.306, 4.335, 6.257, 9.201, 3.197, 4.961, 3.555, 4.776, 2.475, 3.355,
      ],
      capacity: [
        10.352, 3.243, 18.182, 14.891, 6.27, 13.335, 17.261, 9.767, 17.525, 23.245, 9.44, 17.289,
        16.329, 6.032, 10.202, 16.418, 16.765, 14.562, 11.695, 14.598, 9.707, 10.316, 5.599, 5.893,
      ],
      total: 230.0,
      schedule: [
        9.738435138327818, 3.243, 9.799471364610831, 14.891, 4.352514343216323, 13.335,
        10.012045807872363, 6.84447613352973, 17.525, 13.808920022167454, 5.177555746766032,
        9.791052574778693, 12.586090799049137, 6.032, 10.202, 9.123863480581605, 13.169091994924822,
        14.562, 6.728717773337807, 10.441404089311499, 7.482199463314327, 10.052035059575028,
        5.209126208636557, 5.893,
      ]),
    Vector(
      reference: [10, 20, 30],
      capacity: [30, 30, 60],
      total: 100,
      schedule: [17.5, 30.0, 52.5]),
  ]
  @Test(arguments: vectors)
  func `The schedule is the one that a solver of quadratic programs finds`(vector: Vector) throws {
    let total = try #require(Self.amounts([vector.total]).first)
    let found = Rephasing.find(
      reference: Self.amounts(vector.reference), capacity: Self.amounts(vector.capacity),
      total: total)
    guard case .schedule(let amounts) = found else {
      Issue.record("no schedule: \(found)")
      return
    }
    #expect(amounts.reduce(.zero, +) == total)
    for (amount, expected) in zip(amounts, vector.schedule) {
      // The vectors are in millions: a cent is 1e-8 of one.
      #expect(abs(amount.double / 1e6 - expected) <= 1e-9 * expected + 1e-8)
    }
  }

  @Test func `What does not fit is the shortfall`() {
    let found = Rephasing.find(
      reference: Self.amounts([10, 20]), capacity: Self.amounts([12, 21]),
      total: FixedPoint(40_000_000))
    #expect(found == .infeasible(shortfall: FixedPoint(7_000_000)))
  }

  @Test(arguments: [0, -5])
  func `Where nothing is left nothing is scheduled`(total: Int) {
    let found = Rephasing.find(
      reference: [FixedPoint(1)], capacity: [FixedPoint(1)], total: FixedPoint(total))
    #expect(found == .fulfilled)
  }

  @Test func `A month in which nothing was due takes nothing, whatever it could take`() {
    let found = Rephasing.find(
      reference: [.zero, FixedPoint(10)], capacity: [FixedPoint(90), FixedPoint(30)],
      total: FixedPoint(25))
    #expect(found == .schedule([.zero, FixedPoint(25)]))
    let short = Rephasing.find(
      reference: [.zero, FixedPoint(10)], capacity: [FixedPoint(90), FixedPoint(30)],
      total: FixedPoint(31))
    #expect(short == .infeasible(shortfall: FixedPoint(1)))
  }

  @Test(arguments: 1...200)
  func `The total is kept to the cent and no month is above its capacity`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next(_ limit: Int128) -> Int128 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int128(state >> 33) % limit
    }
    let count = 1 + Int(next(24))
    let reference = (0..<count).map { _ in FixedPoint(millionths: next(5) * next(9_000_000_007)) }
    let capacity = (0..<count).map { _ in FixedPoint(millionths: next(40_000_000_003)) }
    let room = zip(reference, capacity).filter { $0.0 > .zero }.map(\.1).reduce(.zero, +)
    guard room > .zero else { return }
    let total = FixedPoint(millionths: 1 + next(room.millionths))
    guard
      case .schedule(let amounts) = Rephasing.find(
        reference: reference, capacity: capacity, total: total)
    else {
      Issue.record("there is room for \(total)")
      return
    }
    #expect(amounts.reduce(.zero, +) == total)
    for index in amounts.indices {
      #expect(amounts[index] >= .zero)
      #expect(amounts[index] <= capacity[index])
      if reference[index] == .zero { #expect(amounts[index] == .zero) }
    }
    // Months that are not full are all the same multiple of what was due in them, up to a cent.
    let free = amounts.indices.filter {
      reference[$0] > FixedPoint(100) && amounts[$0] < capacity[$0]
    }
    let ratios = free.map { amounts[$0].double / reference[$0].double }
    if let low = ratios.min(), let high = ratios.max() { #expect(high - low < 0.001) }
    for index in amounts.indices where reference[index] > FixedPoint(100) {
      // A full month would have had no less at that multiple.
      if let low = ratios.min(), amounts[index] == capacity[index] {
        #expect(capacity[index].double / reference[index].double <= low + 0.001)
      }
    }
  }
}
