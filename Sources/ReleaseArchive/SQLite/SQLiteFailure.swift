/// What SQLite says of a failed call.
struct SQLiteFailure: Error {
  /// The extended result code.
  let code: Int32
  /// SQLite's own message.
  let message: String
  /// The operating system's number behind it, or 0.
  let systemNumber: Int32

  /// The result code without its details.
  var primaryCode: Int32 { code & 0xFF }
}
