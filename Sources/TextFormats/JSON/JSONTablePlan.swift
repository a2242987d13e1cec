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

  /// A column asked for, in the form that the reader of plain rows takes.
  struct Scanned {
    /// Which cell of a row it is.
    let index: Int
    /// Which column of the batch.
    let column: Int
    let kind: ColumnRequest.Kind
    /// Whether the cells are only checked.
    let isOnlyChecked: Bool
  }

  /// Two columns of one name.
  struct Twins {
    let first: Int
    let second: Int
  }

  /// The steps, a column each.
  private(set) var steps: [Step]
  /// The columns asked for.
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
      if let twin = step.twin { twins.append(Twins(first: twin, second: column)) }
      guard let slot = step.slot else { continue }
      scanned.append(
        Scanned(
          index: column, column: slot.column, kind: slot.kind,
          isOnlyChecked: requests[slot.column].isOnlyChecked))
    }
  }
}
