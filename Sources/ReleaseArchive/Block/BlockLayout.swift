import TradeStatistics

/// A block taken apart up to the values: what reading rows and adding up have in common.
struct BlockLayout {
  let flags: UInt8
  let count: Int
  /// The numbers of the codes, ascending.
  let numbers: [Int32]
  /// Which rows are withheld; nil where none is.
  let withheld: BlockBits?
  /// The values of the rows that are not withheld; nil where all are.
  let values: DecimalColumn?
  /// Behind the values.
  private(set) var reader: ByteReader

  /// Reads a block of a table whose dictionary has so many codes, with its checksum.
  init(_ bytes: [UInt8], dictionaryCount: Int) throws(BlockError) {
    // The version comes before the checksum: another version may have another.
    guard let first = bytes.first else { throw BlockError(.truncated, at: 0) }
    guard first == ReleaseBlock.version else {
      throw BlockError(.unknownVersion(first, known: ReleaseBlock.version), at: 0)
    }
    var reader = try ByteReader(sealed: bytes)
    _ = try reader.byte()
    flags = try reader.byte()
    guard flags & ~ReleaseBlock.Flag.all == 0 else { throw BlockError(.unknownFlags(flags), at: 1) }
    count = try reader.varint()
    // No more rows than codes, so what is reserved for them is bounded by what is in memory already.
    guard count <= ReleaseBlock.maximumRowCount, count <= dictionaryCount else {
      throw BlockError(.rowCountTooLarge(count), at: 2)
    }
    numbers = try CodeNumbers.read(
      count, isBitmap: flags & ReleaseBlock.Flag.bitmap != 0, below: dictionaryCount, &reader)
    var valueCount = count
    if flags & ReleaseBlock.Flag.withheld != 0 {
      let start = reader.position
      let bits = try reader.bits(count)
      guard !bits.isEmpty else { throw BlockError(.flagWithoutColumn, at: start) }
      valueCount -= bits.count
      withheld = bits
    } else {
      withheld = nil
    }
    values = valueCount > 0 ? try DecimalColumn(valueCount, &reader) : nil
    self.reader = reader
  }

  func has(_ flag: UInt8) -> Bool { flags & flag != 0 }

  /// Refuses bytes between what was read and the checksum.
  func finish() throws(BlockError) { try reader.finish() }

  /// Reads the part with quantities, if there is one.
  mutating func quantities(
    _ dictionary: CodeDictionary
  ) throws(BlockError) -> BlockQuantities? {
    let hasExceptions = has(ReleaseBlock.Flag.exceptions)
    guard has(ReleaseBlock.Flag.quantities) else {
      guard !hasExceptions else { throw BlockError(.flagWithoutColumn, at: 1) }
      return nil
    }
    return try BlockQuantities(numbers, hasExceptions: hasExceptions, dictionary, &reader)
  }
}
