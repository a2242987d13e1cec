import ReleaseArchive
import TimeSeries

/// The header in which a server says when to come back (RFC 9110, 10.2.3).
enum RetryAfter {
  /// The wait that a value asks for: seconds, or a date; nil where it is neither.
  static func wait(_ text: String, now: Instant) -> Duration? {
    let text = text.drop { $0 == " " }
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      // More seconds than can be counted are more than anybody waits.
      return .seconds(min(Int(text) ?? .max, 1 << 40))
    }
    guard let moment = moment(text) else { return nil }
    return .microseconds(max(0, moment.microseconds - now.microseconds))
  }

  /// `Fri, 23 Oct 2026 04:58:07 GMT`, the one form that servers may write.
  private static func moment(_ text: Substring) -> Instant? {
    let words = text.split(separator: " ")
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    guard words.count == 6, words[0].hasSuffix(","), words[5] == "GMT",
      let month = months.firstIndex(where: { $0 == words[2] }), words[1].utf8.count == 2,
      words[3].utf8.count == 4
    else { return nil }
    let number = month + 1
    return Instant("\(words[3])-\(number < 10 ? "0" : "")\(number)-\(words[1])T\(words[4])Z")
  }
}
