/// Why bytes are not a block of rows, and at which byte that showed.
struct BlockError: Error, Hashable {
  /// What is wrong.
  enum Problem: Hashable {
    case unknownVersion(UInt8)
    case truncated
    case checksumMismatch
    case unknownFlags(UInt8)
    case rowCountTooLarge(Int)
    case overlongNumber
    case numberTooLarge
    case codeNotInDictionary(Int)
    case exponentOutOfRange(UInt8)
    case paddingNotZero
    case flagWithoutColumn
    case badUnit
    case unitNotInTable(Int)
    case bytesAfterEnd(Int)
  }

  let problem: Problem
  let offset: Int

  init(_ problem: Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}

extension BlockError: CustomStringConvertible {
  /// The place and the problem, without a full stop.
  var description: String { "byte \(offset): \(explanation)" }

  private var explanation: String {
    switch problem {
    case .unknownVersion(let version):
      "block version \(version) is unknown; this program reads version \(ReleaseBlock.version)"
    case .truncated: "the block ends too early"
    case .checksumMismatch: "the checksum does not match"
    case .unknownFlags(let flags): "unknown flags \(flags)"
    case .rowCountTooLarge(let count): "a count of \(count) rows is more than the bytes can hold"
    case .overlongNumber: "a number is written with needless bytes"
    case .numberTooLarge: "a number is beyond any figure of trade"
    case .codeNotInDictionary(let index): "code number \(index) is not in the table's dictionary"
    case .exponentOutOfRange(let byte):
      "exponent byte \(byte) is not 0 to \(ReleaseBlock.maximumExponent)"
    case .paddingNotZero: "padding bits are not zero"
    case .flagWithoutColumn: "a flag announces a column that is empty"
    case .badUnit: "a unit is not 1 to 12 visible ASCII characters, or is listed twice"
    case .unitNotInTable(let index): "unit number \(index) is not in the block's list"
    case .bytesAfterEnd(let count): "\(count) bytes follow the last column"
    }
  }
}
