/// Compiled statements of a connection that are not in use, by their text: compiling one costs more than
/// most answers.
///
/// A statement is taken out while it is used, so the same text may be in use twice. The texts are those that
/// the program is written with, so there are never many.
@safe final class StatementCache {
  private var idle: [String: OpaquePointer] = unsafe [:]

  deinit {
    // SQLite keeps a connection that was closed until its last statement is freed.
    unsafe idle.values.forEach { unsafe SQLiteCalls.finalize($0) }
  }

  /// A statement of that text that was given back, or nil; whoever takes it gives it back or frees it.
  func take(_ sql: String) -> OpaquePointer? {
    unsafe idle.removeValue(forKey: sql)
  }

  /// Takes over a statement, reset and without values.
  @unsafe func giveBack(_ handle: OpaquePointer, _ sql: String) {
    unsafe SQLiteCalls.reset(handle)
    unsafe SQLiteCalls.clearBindings(handle)
    if let other = unsafe idle.updateValue(handle, forKey: sql) {
      unsafe SQLiteCalls.finalize(other)
    }
  }
}
