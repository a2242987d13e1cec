import ContentHash
import TradeStatistics

/// The entries of a code list as bytes.
///
/// Version, number of entries, and for each its code, its descriptions and its units: how many bytes each has in common
/// with the same text of the entry before, how many follow, and these. A checksum ends it.
enum CodeListBlock {
  private static let version: UInt8 = 1
  /// More codes than any nomenclature has.
  static let maximumEntryCount = 1 << 16
  /// The most bytes of a text; the office's have 150 characters.
  static let maximumTextLength = 600

  /// Why a list is more than can be kept; nil where it is not.
  static func excess(of list: CodeList) -> String? {
    if list.entries.count > maximumEntryCount {
      return "a code list has \(list.entries.count) codes, more than \(maximumEntryCount)"
    }
    let long = list.entries.first { entry in
      texts(entry).contains { $0.utf8.count > maximumTextLength }
    }
    return long.map {
      "a text of the code \($0.code) has more than \(maximumTextLength) bytes"
    }
  }

  static func encode(_ entries: [CodeListEntry]) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(version)
    writer.appendVarint(entries.count)
    var before = [[UInt8]](repeating: [], count: textCount)
    for entry in entries {
      for (index, text) in texts(entry).enumerated() {
        let bytes = Array(text.utf8)
        let shared = zip(bytes, before[index]).prefix { $0 == $1 }.count
        writer.appendVarint(shared)
        writer.appendVarint(bytes.count - shared)
        writer.append(bytes[shared...])
        before[index] = bytes
      }
    }
    writer.seal()
    return writer.bytes
  }

  /// The entries of a block; nothing but what `encode` wrote is read.
  static func decode(_ bytes: [UInt8]) throws(BlockError) -> [CodeListEntry] {
    var reader = try ByteReader(sealed: bytes)
    let first = try reader.byte()
    guard first == version else {
      throw BlockError(.unknownVersion(first, known: version), at: 0)
    }
    let count = try reader.varint()
    guard count <= maximumEntryCount else { throw BlockError(.rowCountTooLarge(count), at: 1) }
    var entries: [CodeListEntry] = []
    var before = [[UInt8]](repeating: [], count: textCount)
    for _ in 0..<count {
      let start = reader.position
      var texts: [String] = []
      for index in before.indices { texts.append(try text(&reader, after: &before[index])) }
      guard let code = ProductCode(texts[0]), entries.last.map({ $0.code < code }) ?? true else {
        throw BlockError(.badCode, at: start)
      }
      entries.append(
        CodeListEntry(
          code: code, shortDescription: texts[1], description: texts[2], unit: texts[3],
          secondUnit: texts[4]))
    }
    try reader.finish()
    return entries
  }

  /// SHA-256 of what a list says; a day by which it was public at the latest is not part of that.
  static func digest(of list: CodeList) -> ContentDigest {
    let edition = list.publication.precision == .exact ? list.edition : "-"
    var hash = SHA256()
    hash.update("Pledgeline code list 1\n\(list.schedule.rawValue) \(edition)\n".utf8)
    hash.update(encode(list.entries))
    return hash.finalize()
  }

  private static let textCount = 5

  private static func texts(_ entry: CodeListEntry) -> [String] {
    [
      entry.code.description, entry.shortDescription, entry.description, entry.unit,
      entry.secondUnit ?? "",
    ]
  }

  private static func text(
    _ reader: inout ByteReader, after before: inout [UInt8]
  ) throws(BlockError) -> String {
    let start = reader.position
    let shared = try reader.varint()
    let rest = try reader.varint()
    guard shared <= before.count, rest <= maximumTextLength - shared else {
      throw BlockError(.badText, at: start)
    }
    let more = reader.bytes[try reader.take(rest)]
    // All that is in common is named so: each list has one form only.
    if let next = more.first, shared < before.count, before[shared] == next {
      throw BlockError(.badText, at: start)
    }
    before.replaceSubrange(shared..., with: more)
    guard let text = String(validating: before, as: UTF8.self) else {
      throw BlockError(.badText, at: start)
    }
    return text
  }
}
