/// A place in a text file: line and column count from 1, columns in Unicode scalars.
public struct SourceLocation: Hashable, Sendable {
  /// The file, as the user named it.
  public let file: String
  /// The line, the first one being 1.
  public let line: Int
  /// The column in Unicode scalars, the first one being 1.
  public let column: Int

  /// Names a place in a file.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place of the byte at `offset`; lines end with LF, and a byte order mark takes no column.
  init(file: String, offset: Int, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    let start = bytes.starts(with: ByteOrderMark.utf8) ? min(ByteOrderMark.utf8.count, offset) : 0
    for byte in bytes[start..<offset] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if !byte.isUTF8Continuation {
        column += 1
      }
    }
    self.init(file: file, line: line, column: column)
  }
}

extension SourceLocation: Comparable {
  /// Orders by file, then line, then column.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, as compilers print it and editors follow it.
  public var description: String { "\(file):\(line):\(column)" }
}
