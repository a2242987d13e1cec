/// Text in a request's target, decoded by the letter: what is wrongly written is no text.
enum EncodedText {
  /// Decodes `%XX`, where all of it is right.
  ///
  /// In a query a plus sign stands for a blank.
  ///
  /// - Returns: nil for a percent sign without two hexadecimal digits, for what is not UTF-8 then (overlong forms among
  ///   it), and for control characters.
  static func decode(_ text: some Collection<UInt8>, plusIsBlank: Bool = false) -> String? {
    var decoded: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
        else { return nil }
        decoded.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsBlank: decoded.append(UInt8(ascii: " "))
      default: decoded.append(byte)
      }
    }
    guard let result = String(validating: decoded, as: UTF8.self) else { return nil }
    let hasControls = result.unicodeScalars.contains { $0.properties.generalCategory == .control }
    return hasControls ? nil : result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
