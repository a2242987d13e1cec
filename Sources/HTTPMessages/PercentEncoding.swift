/// Text as parts of web addresses write it (RFC 3986).
public enum PercentEncoding {
  /// Encodes text for a query or a path.
  ///
  /// Letters, digits and `-._~` stand for themselves, and so do characters that queries may hold and that statistics
  /// offices use in lists and ranges: `,:*/@!$()`. All else, the `+` that some take for a blank and the `&` and `=` that queries are cut at, becomes `%XX`.
  public static func encode(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ plain[Int($0)] }) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if plain[Int(byte)] {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Decodes `%XX`; a percent sign without two hexadecimal digits stands for itself.
  public static func decode(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = value(bytes[index + 1]), let low = value(bytes[index + 2])
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
  // Whether a byte stands for itself, by its number.
  private static let plain: [Bool] = {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    let standing = Set((letters + "0123456789-._~" + ",:*/@!$()").utf8)
    return (0...UInt8.max).map(standing.contains)
  }()

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
