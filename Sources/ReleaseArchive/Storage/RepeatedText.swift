/// What a column's text was read as in the row before: neighbouring rows mostly say the same.
struct RepeatedText<Value> {
  private var bytes: [UInt8]?
  private var value: Value?

  /// The value of a column's text; `read` is asked only where the text is another than before.
  mutating func value(
    _ row: borrowing Statement, _ column: Int, _ read: (String) -> Value?
  ) -> Value? {
    if let bytes, row.text(column, is: bytes) { return value }
    let text = row.text(column)
    value = read(text)
    bytes = Array(text.utf8)
    return value
  }
}
