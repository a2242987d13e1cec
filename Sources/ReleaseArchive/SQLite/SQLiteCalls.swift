import CSQLite

/// All calls of the SQLite library, each turned from result codes into typed errors.
enum SQLiteCalls {
  static func open(_ uri: String, flags: Int32) throws(SQLiteFailure) -> OpaquePointer {
    var handle: OpaquePointer?
    // One lock of ours guards each connection, so SQLite need not lock again.
    let all = flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let code = unsafe sqlite3_open_v2(uri, &handle, all, nil)
    guard code == SQLITE_OK, let opened = unsafe handle else {
      let failure = unsafe failure(code, handle)
      if let handle = unsafe handle { unsafe close(handle) }
      throw failure
    }
    // A file from elsewhere must not run functions through its schema, and is checked as it is read.
    do throws(SQLiteFailure) {
      try unsafe execute(opened, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    } catch {
      unsafe close(opened)
      throw error
    }
    return unsafe opened
  }

  static func close(_ handle: OpaquePointer) {
    _ = unsafe sqlite3_close_v2(handle)
  }

  static func setBusyTimeout(_ handle: OpaquePointer, milliseconds: Int32) {
    _ = unsafe sqlite3_busy_timeout(handle, milliseconds)
  }

  static func execute(_ handle: OpaquePointer, _ sql: String) throws(SQLiteFailure) {
    let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw unsafe failure(code, handle) }
  }

  static func prepare(_ handle: OpaquePointer, _ sql: String) throws(SQLiteFailure)
    -> OpaquePointer
  {
    var statement: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    guard code == SQLITE_OK, let prepared = unsafe statement else {
      throw unsafe failure(code, handle)
    }
    return unsafe prepared
  }

  static func finalize(_ statement: OpaquePointer) {
    _ = unsafe sqlite3_finalize(statement)
  }

  /// Whether there is a row.
  static func step(_ statement: OpaquePointer) throws(SQLiteFailure) -> Bool {
    let code = unsafe sqlite3_step(statement)
    guard code == SQLITE_ROW || code == SQLITE_DONE else {
      throw unsafe failure(code, sqlite3_db_handle(statement))
    }
    return code == SQLITE_ROW
  }

  static func reset(_ statement: OpaquePointer) {
    // The result repeats the failure of the last step, which was thrown there.
    _ = unsafe sqlite3_reset(statement)
  }

  /// Sets all parameters to null.
  static func clearBindings(_ statement: OpaquePointer) {
    _ = unsafe sqlite3_clear_bindings(statement)
  }

  static func bind(
    _ statement: OpaquePointer, _ position: Int32, _ value: SQLiteValue
  ) throws(SQLiteFailure) {
    let code: Int32
    switch value {
    case .null: code = unsafe sqlite3_bind_null(statement, position)
    case .integer(let value): code = unsafe sqlite3_bind_int64(statement, position, value)
    case .text(let text):
      code = unsafe sqlite3_bind_text(
        statement, position, text, Int32(clamping: text.utf8.count), pl_sqlite_transient())
    case .blob(let bytes):
      code = unsafe sqlite3_bind_blob64(
        statement, position, bytes, UInt64(bytes.count), pl_sqlite_transient())
    }
    guard code == SQLITE_OK else {
      throw unsafe failure(code, sqlite3_db_handle(statement))
    }
  }

  static func isNull(_ statement: OpaquePointer, _ column: Int32) -> Bool {
    unsafe sqlite3_column_type(statement, column) == SQLITE_NULL
  }

  static func integer(_ statement: OpaquePointer, _ column: Int32) -> Int64 {
    unsafe sqlite3_column_int64(statement, column)
  }

  static func text(_ statement: OpaquePointer, _ column: Int32) -> String {
    guard let start = unsafe sqlite3_column_text(statement, column) else { return "" }
    let count = Int(unsafe sqlite3_column_bytes(statement, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Whether a column's text is exactly these bytes.
  static func text(_ statement: OpaquePointer, _ column: Int32, is expected: [UInt8]) -> Bool {
    guard let start = unsafe sqlite3_column_text(statement, column) else { return false }
    let count = Int(unsafe sqlite3_column_bytes(statement, column))
    return unsafe UnsafeBufferPointer(start: start, count: count).elementsEqual(expected)
  }

  static func blob(_ statement: OpaquePointer, _ column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(statement, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(statement, column))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Copies a database page by page, a bounded number at a step; `progress` gets pages left and pages in all.
  static func copy(
    from source: OpaquePointer, to destination: OpaquePointer, pagesAtOnce: Int32,
    progress: (Int, Int) -> Void
  ) throws(SQLiteFailure) {
    guard let backup = unsafe sqlite3_backup_init(destination, "main", source, "main") else {
      throw unsafe failure(sqlite3_extended_errcode(destination), destination)
    }
    var code = SQLITE_OK
    while code == SQLITE_OK {
      code = unsafe sqlite3_backup_step(backup, pagesAtOnce)
      unsafe progress(
        Int(sqlite3_backup_remaining(backup)), Int(sqlite3_backup_pagecount(backup)))
    }
    _ = unsafe sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else { throw unsafe failure(code, destination) }
  }

  private static func failure(_ code: Int32, _ handle: OpaquePointer?) -> SQLiteFailure {
    guard let handle = unsafe handle else {
      return SQLiteFailure(code: code, message: "out of memory", systemNumber: 0)
    }
    // The handle's message belongs to its last call, which is the failed one.
    let text = unsafe sqlite3_errmsg(handle).map { unsafe String(cString: $0) }
    return SQLiteFailure(
      code: code, message: text ?? "no message",
      systemNumber: unsafe sqlite3_system_errno(handle))
  }
}
