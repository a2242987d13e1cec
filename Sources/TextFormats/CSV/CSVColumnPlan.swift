/// Which columns of a file are handed on, found once in its header; shared by all threads that read the file.
public struct CSVColumnPlan: Sendable {
  /// The names of the columns of the file.
  public let header: CSVHeader
  /// The columns asked for, in order.
  public let requests: [ColumnRequest]
  /// Which rows are handed on; nil for all.
  public let filter: ColumnFilter?
  /// Where the requested columns stand in a record.
  let fields: [Int]
  /// Which fields are numbers, adjacent ones together.
  let numbers: [Range<Int>]
  /// Which of them are numbers that are only checked.
  let checkedNumbers: [Range<Int>]
  let file: String
  let options: CSVOptions

  /// Finds the columns.
  ///
  /// - Throws: `TextFormatError` that lists the columns found, where one is missing.
  init(
    _ requests: [ColumnRequest], keeping filter: ColumnFilter?, header: CSVHeader, file: String,
    options: CSVOptions
  ) throws(TextFormatError) {
    var fields: [Int] = []
    for request in requests { fields.append(try header.column(request.name)) }
    if let filter { precondition(requests.indices.contains(filter.column), "a column asked for") }
    self.fields = fields
    let kinds = zip(fields, requests)
    numbers = Self.runs(kinds.filter { $0.1.kind == .number }.map(\.0))
    checkedNumbers = Self.runs(
      kinds.filter { $0.1.kind == .number && $0.1.isOnlyChecked }.map(\.0))
    self.filter = filter
    self.header = header
    self.requests = requests
    self.file = file
    self.options = options
  }

  /// Fields in runs of adjacent ones.
  private static func runs(_ fields: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for field in fields.sorted() {
      if let last = runs.last, last.upperBound == field {
        runs[runs.count - 1] = last.lowerBound..<field + 1
      } else {
        runs.append(field..<field + 1)
      }
    }
    return runs
  }
}
