import TradeStatistics

/// Rounds amounts to hundredths of the unit so that their sum stays what it is.
enum Cents {
  private static let cent: Int128 = 10_000

  /// Rounds down, and gives the cents that are missing to the amounts that lost most, earlier ones first.
  ///
  /// An amount that is at its bound already keeps what it is, and so does the part of the total below a cent, which goes
  /// with the last amount that has room.
  static func round(
    _ amounts: [FixedPoint], to total: FixedPoint, within bounds: [FixedPoint]
  ) -> [FixedPoint] {
    var rounded = amounts.enumerated().map { index, amount in
      amount >= bounds[index] ? bounds[index].millionths : amount.millionths / cent * cent
    }
    var missing = total.millionths - rounded.reduce(0, +)
    let order = amounts.indices
      .filter { amounts[$0] < bounds[$0] && amounts[$0] > .zero }
      .sorted {
        (amounts[$1].millionths % cent, $0) < (amounts[$0].millionths % cent, $1)
      }
    for index in order where missing >= cent {
      guard rounded[index] + cent <= bounds[index].millionths else { continue }
      rounded[index] += cent
      missing -= cent
    }
    for index in amounts.indices.reversed() where missing > 0 {
      let taken = min(missing, bounds[index].millionths - rounded[index])
      rounded[index] += max(0, taken)
      missing -= max(0, taken)
    }
    return rounded.map(FixedPoint.init(millionths:))
  }
}
