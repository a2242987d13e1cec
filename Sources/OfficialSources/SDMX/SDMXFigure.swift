import TradeStatistics

/// One number of a message, or its absence.
struct SDMXFigure {
  /// What an observation holds.
  enum Amount: Hashable {
    /// Deleted, confidential or missing.
    case withheld
    /// A number in units of its measure; `note` is its status in words, where it is not a plain one.
    case number(FixedPoint, isRounded: Bool, note: String?)

    /// The number, where there is one.
    var number: FixedPoint? {
      if case .number(let number, _, _) = self { number } else { nil }
    }
  }

  let code: ProductCode
  let measure: SDMXMeasure
  let amount: Amount
  let line: Int
}
