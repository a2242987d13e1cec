/// A value bound to a parameter of a statement.
enum SQLiteValue {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])

  static func integer(_ value: Int) -> SQLiteValue { .integer(Int64(value)) }

  static func text(_ value: String?) -> SQLiteValue { value.map { .text($0) } ?? .null }
}
