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
    self.filter = filter
    self.header = header
    self.requests = requests
    self.file = file
    self.options = options
  }
}
