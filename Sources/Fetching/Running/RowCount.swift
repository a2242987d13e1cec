/// Counts the rows of a JSON answer without reading them: the arrays or objects that lie directly in its table.
///
/// The table is the answer itself where that is an array, and the first array of arrays or objects in it where it is an
/// object. One pass, no memory; of text that is no JSON the count means nothing, and the reader will say so.
struct RowCount {
  /// How many rows there are.
  private(set) var rows = 0

  init(_ bytes: [UInt8]) {
    var depth = 0
    var isText = false
    var isEscaped = false
    var rowDepth = 1
    var isFirst = true
    for byte in bytes {
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if isFirst {
          rowDepth = byte == UInt8(ascii: "[") ? 1 : 2
          isFirst = false
        } else if depth == rowDepth {
          rows += 1
        }
        depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
  }
}
