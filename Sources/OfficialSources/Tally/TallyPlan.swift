import TextFormats

/// The columns of one file that a tally reads.
struct TallyPlan {
  /// The columns, in the order of the places.
  let requests: [ColumnRequest]
  /// Where in a batch each of them is.
  let places: TallyAccumulator.Places
  /// Which rows count; nil for all.
  let filter: ColumnFilter?

  /// Finds the columns by their names; those that must be there are asked for in any case.
  init(_ question: TallyQuestion, names: [String], partner: PackedText?) {
    let columns = question.columns.requests(names, needed: question.needed)
    requests = columns.map(\.request)
    places = TallyAccumulator.Places(columns.map(\.role))
    filter = partner.flatMap { partner in
      columns.firstIndex { $0.role == .partner }.map { ColumnFilter(column: $0, text: partner) }
    }
  }
}
