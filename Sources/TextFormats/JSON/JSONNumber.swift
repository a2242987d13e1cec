/// A JSON number as its decimal text, so that no digit is lost to binary floating point.
public struct JSONNumber: Hashable, Sendable {
  /// The number as it is written, `-12.50` or `6.02e23`; two spellings of one value are different texts.
  public let text: String

  /// A number from its decimal text; nil unless it follows the grammar of RFC 8259, section 6.
  public init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    guard Self.takeNumber(from: &bytes), bytes.isEmpty else { return nil }
    self.text = text
  }

  /// A whole number.
  public init(_ value: some BinaryInteger) {
    text = String(value)
  }

  init(verified text: String) {
    self.text = text
  }

  /// Takes the longest number off the front; false if there is none or it breaks off.
  static func takeNumber(from bytes: inout ArraySlice<UInt8>) -> Bool {
    if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
    let startsWithZero = bytes.first == UInt8(ascii: "0")
    let wholeDigits = takeDigits(from: &bytes)
    guard wholeDigits > 0, wholeDigits == 1 || !startsWithZero else { return false }
    if bytes.first == UInt8(ascii: ".") {
      bytes.removeFirst()
      guard takeDigits(from: &bytes) > 0 else { return false }
    }
    if bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") {
      bytes.removeFirst()
      if bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-") {
        bytes.removeFirst()
      }
      guard takeDigits(from: &bytes) > 0 else { return false }
    }
    return true
  }

  private static func takeDigits(from bytes: inout ArraySlice<UInt8>) -> Int {
    let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
    bytes.removeFirst(digits)
    return digits
  }
}

extension JSONNumber: CustomStringConvertible {
  /// The decimal text.
  public var description: String { text }
}
