import TimeSeries

/// Writes the content lines of iCalendar (RFC 5545): folded at 75 bytes, ended by CR and LF.
struct ICalendarWriter {
  private(set) var bytes: [UInt8] = []

  /// Adds a line; the value is already in the form of its type.
  mutating func add(_ name: String, _ value: String) {
    var length = 0
    for character in "\(name):\(value)".unicodeScalars {
      let encoded = Array(String(character).utf8)
      // A line that goes on begins with a blank, and characters are not cut.
      if length + encoded.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += encoded
      length += encoded.count
    }
    bytes += [0x0D, 0x0A]
  }

  /// A day as a DATE value.
  static func date(_ day: Day) -> String {
    "\(day)".filter { $0 != "-" }
  }

  /// Text as a TEXT value.
  static func text(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n", "\r\n": escaped += "\\n"
      default: escaped.append(character)
      }
    }
  }
}
