/// Why bytes are not a block of rows, and at which byte that showed.
struct BlockError: Error, Hashable {
  /// What is wrong.
  enum Problem: Hashable {
    case unknownVersion(UInt8, known: UInt8)
    case truncated
    case checksumMismatch
    case unknownFlags(UInt8)
    case rowCountTooLarge(Int)
    case overlongNumber
    case numberTooLarge
    case codeNotInDictionary(Int)
    case otherCodeForm
    case badBitmap
    case exponentOutOfRange(UInt8)
    case exponentNotLargest
    case needlessSign
    case badWidths
    case widthNotLeast
    case paddingNotZero
    case flagWithoutColumn
    case badUnit
    case unitNotInTable(Int)
    case badException
    case codeCountOutOfRange(Int)
    case badCode
    case codeListedTwice
    case bytesAfterEnd(Int)
    case badText
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

  /// The problem without its place.
  var explanation: String {
    switch problem {
    case .unknownVersion(let version, let known):
      "block version \(version) is unknown; this program reads version \(known)"
    case .truncated: "the block ends too early"
    case .checksumMismatch: "the checksum does not match"
    case .unknownFlags(let flags): "unknown flags \(flags)"
    case .rowCountTooLarge(let count): "a count of \(count) rows is more than there can be"
    case .overlongNumber: "a number is written with needless bytes"
    case .numberTooLarge: "a number is beyond any figure of trade"
    case .codeNotInDictionary(let index): "code number \(index) is not in the table's dictionary"
    case .otherCodeForm: "the codes are not written in the form that fits them"
    case .badBitmap: "the bits of the codes are not as many as the rows, or end with zeros"
    case .exponentOutOfRange(let byte):
      "exponent byte \(byte) is not 0 to \(ReleaseBlock.maximumExponent)"
    case .exponentNotLargest: "a larger power of ten divides all numbers of a column"
    case .needlessSign: "a column is written with signs, and no number is negative"
    case .badWidths: "the widths of a column are not 1 to 4 ascending ones that are all in use"
    case .widthNotLeast: "a number is not in the least width that holds it"
    case .paddingNotZero: "padding bits are not zero"
    case .flagWithoutColumn: "a flag announces a column that is empty"
    case .badUnit: "a unit is not 1 to 12 visible ASCII characters, is out of order, or is not used"
    case .unitNotInTable(let index): "unit number \(index) is not in the list of units"
    case .badException: "an exception is beyond the rows, or says what the dictionary says"
    case .codeCountOutOfRange(let count):
      "\(count) codes are none, or more than there can be"
    case .badCode: "a code is not 1 to 16 capital letters and digits, or is out of order"
    case .codeListedTwice: "a code is listed twice"
    case .bytesAfterEnd(let count): "\(count) bytes follow the last column"
    case .badText: "a text is no UTF-8, too long, or says what the one before it says"
    }
  }
}
