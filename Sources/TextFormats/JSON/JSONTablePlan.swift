/// What is done with each cell of a row.
struct JSONTablePlan {
  /// What is done with the cells of one column.
  struct Step {
    /// Where the cells go, or nil where they are only checked.
    var slot: Slot?
    /// The column of the same name before this one, whose cells must be equal.
    var twin: Int?
  }

  /// A column of the batch.
  struct Slot {
    let column: Int
    let kind: ColumnRequest.Kind
  }

  /// A step in the form that the reader of plain rows takes, small and with nothing to unwrap.
  struct Scanned {
    /// What a cell is for.
    enum Use: UInt8 {
      case check
      case text
      case number
    }

    /// Where the cells of the column start in the batch; 0 where they are only checked.
    let offset: Int32
    let use: Use
  }

  /// Two columns of one name.
  struct Twins {
    let first: Int
    let second: Int
  }

  /// The steps, a column each.
  private(set) var steps: [Step]
  /// The same for plain rows.
  private(set) var scanned: [Scanned] = []
  /// The columns whose cells must be equal.
  private(set) var twins: [Twins] = []

  /// Finds the columns asked for among the names of the first row.
  init(
    _ requests: [ColumnRequest], names: [String], at place: SourceLocation
  ) throws(TextFormatError) {
    var first: [String: Int] = [:]
    steps = []
    for (column, name) in names.enumerated() {
      steps.append(Step(slot: nil, twin: first[name]))
      if first[name] == nil { first[name] = column }
    }
    for (slot, request) in requests.enumerated() {
      guard let column = first[request.name] else {
        // A file with a thousand columns needs no message with a thousand names.
        let shown = names.prefix(40).map { "'\($0)'" }.joined(separator: ", ")
        let rest = names.count > 40 ? " and \(names.count - 40) more" : ""
        throw TextFormatError(
          at: place, "no column '\(request.name)'; columns found: \(shown)\(rest)",
          remedy: Diagnostic.didYouMean(request.name, among: names)
            ?? "ask for the column when getting the file")
      }
      precondition(steps[column].slot == nil, "a column is asked for once")
      steps[column].slot = Slot(column: slot, kind: request.kind)
    }
    for (column, step) in steps.enumerated() {
      scanned.append(Scanned(step.slot))
      if let twin = step.twin { twins.append(Twins(first: twin, second: column)) }
    }
  }
}

extension JSONTablePlan.Scanned {
  fileprivate init(_ slot: JSONTablePlan.Slot?) {
    offset = Int32(ColumnBatch.capacity * (slot?.column ?? 0))
    use =
      switch slot?.kind {
      case .text: .text
      case .number: .number
      case nil: .check
      }
  }
}
