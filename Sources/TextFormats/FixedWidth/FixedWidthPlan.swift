/// What is done with each field of a record.
struct FixedWidthPlan {
  /// What is done with one field.
  struct Step {
    let field: FixedWidthField
    /// The first byte of the field in the record.
    let offset: Int
    let length: Int
    /// The column of the batch that its cells go to, if any.
    var column: Int?
    /// Whether its cells are numbers there.
    var isNumber = false
  }

  private(set) var steps: [Step]

  /// Finds the fields asked for.
  init(_ requests: [ColumnRequest], _ layout: FixedWidthLayout) {
    steps = layout.fields.map {
      Step(field: $0, offset: $0.range.lowerBound, length: $0.length)
    }
    for (column, request) in requests.enumerated() {
      let index = steps.firstIndex { $0.field.name == request.name && $0.field.kind != .filler }
      guard let index else { preconditionFailure("the layout has a field '\(request.name)'") }
      precondition(steps[index].column == nil, "a column is asked for once")
      let isNumber = request.kind == .number
      precondition(
        steps[index].field.kind == .code
          ? !isNumber || steps[index].length <= 18
          : isNumber == (steps[index].field.kind == .number),
        "a field is asked for as what it is")
      steps[index].column = column
      steps[index].isNumber = isNumber
    }
  }
}

extension FixedWidthPlan.Step {
  private static let blank = UInt8(ascii: " ")

  /// The offset of the first byte that may not stand where it does; nil if the field is right.
  func firstWrongByte(in bytes: ArraySlice<UInt8>) -> Int? {
    switch field.kind {
    case .filler: offset(in: bytes) { $0 == Self.blank }
    case .code: offset(in: bytes, where: Self.isDigit)
    case .number:
      // Blanks alone are right, and so is any number of them before the digits.
      offset(in: bytes.drop { $0 == Self.blank }, from: bytes.startIndex, where: Self.isDigit)
    case .text: firstUnprintable(in: bytes)
    }
  }

  /// The field as a cell of a batch; nil for a text that is too long.
  func cell(of bytes: ArraySlice<UInt8>) -> UInt128? {
    if isNumber {
      let digits = bytes.drop { $0 == Self.blank }
      guard !digits.isEmpty else { return ColumnBatch.blank }
      return TextFormats.cell(
        ofWhole: digits.reduce(0) { $0 &* 10 &+ UInt64($1 &- UInt8(ascii: "0")) })
    }
    return PackedText(bytes.prefix(bytes.count - trailingBlanks(of: bytes)))?.packed
  }

  private func trailingBlanks(of bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().prefix { $0 == Self.blank }.count
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

  private func offset(
    in bytes: ArraySlice<UInt8>, from start: Int? = nil, where isRight: (UInt8) -> Bool
  ) -> Int? {
    bytes.firstIndex { !isRight($0) }.map { $0 - (start ?? bytes.startIndex) }
  }

  private func firstUnprintable(in bytes: ArraySlice<UInt8>) -> Int? {
    var seen: UInt8 = 0
    for (offset, byte) in bytes.enumerated() {
      seen |= byte
      if byte < 0x20 || byte == 0x7F { return offset }
    }
    guard seen >= 0x80 else { return nil }
    return firstInvalidUTF8(in: bytes).map { $0 - bytes.startIndex }
  }
}
