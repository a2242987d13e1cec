/// A compiled statement; its connection gets it back when its owner goes.
@safe struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let path: String
  private let sql: String
  private let cache: StatementCache

  @unsafe init(_ handle: OpaquePointer, path: String, sql: String, cache: StatementCache) {
    unsafe self.handle = handle
    self.path = path
    self.sql = sql
    self.cache = cache
  }

  deinit {
    unsafe cache.giveBack(handle, sql)
  }

  /// Gives the parameters their values, first to last, and starts over.
  func bind(_ values: [SQLiteValue]) throws(ArchiveError) {
    unsafe SQLiteCalls.reset(handle)
    do throws(SQLiteFailure) {
      for (index, value) in values.enumerated() {
        try unsafe SQLiteCalls.bind(handle, Int32(index + 1), value)
      }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Gives the parameters their values, first to last, and starts over.
  func bind(_ values: SQLiteValue...) throws(ArchiveError) {
    try bind(values)
  }

  /// Goes to the next row; false where there is none.
  func step() throws(ArchiveError) -> Bool {
    do throws(SQLiteFailure) {
      return try unsafe SQLiteCalls.step(handle)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Runs a statement that returns no rows, and makes it ready to run again.
  func run(_ values: SQLiteValue...) throws(ArchiveError) {
    try bind(values)
    _ = try step()
    unsafe SQLiteCalls.reset(handle)
  }

  /// The first column of the first row, or nil where there is no row or it is null.
  func first(_ values: SQLiteValue...) throws(ArchiveError) -> Int64? {
    try bind(values)
    let value = try step() ? optionalInteger(0) : nil
    unsafe SQLiteCalls.reset(handle)
    return value
  }

  func integer(_ column: Int) -> Int64 {
    unsafe SQLiteCalls.integer(handle, Int32(column))
  }

  func optionalInteger(_ column: Int) -> Int64? {
    unsafe SQLiteCalls.isNull(handle, Int32(column)) ? nil : integer(column)
  }

  func text(_ column: Int) -> String {
    unsafe SQLiteCalls.text(handle, Int32(column))
  }

  /// Whether a column's text is exactly these bytes; no text is made of it.
  func text(_ column: Int, is bytes: [UInt8]) -> Bool {
    unsafe SQLiteCalls.text(handle, Int32(column), is: bytes)
  }

  func optionalText(_ column: Int) -> String? {
    unsafe SQLiteCalls.isNull(handle, Int32(column)) ? nil : text(column)
  }

  func blob(_ column: Int) -> [UInt8] {
    unsafe SQLiteCalls.blob(handle, Int32(column))
  }
}
