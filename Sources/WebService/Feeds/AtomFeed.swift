import HTML
import TimeSeries

/// A feed in Atom (RFC 4287).
struct AtomFeed {
  /// One entry.
  struct Entry {
    /// What tells it from all others, for ever.
    let id: String
    let title: String
    let day: Day
    let address: HTML.Address
    let content: String
  }

  let id: String
  let title: String
  let address: HTML.Address
  let own: HTML.Address
  /// The entries, the newest first.
  let entries: [Entry]

  /// What a day is called where a feed needs a moment: its first second, UTC.
  private static func moment(_ day: Day) -> String { "\(day)T00:00:00Z" }

  /// The document, UTF-8.
  ///
  /// Addresses are relative: readers resolve them against the feed's own.
  var bytes: [UInt8] {
    let updated = entries.first?.day ?? Day(ordinal: 0)
    let lines = entries.map { entry -> HTML in
      """
      <entry>
      <id>\(entry.id)</id>
      <title>\(entry.title)</title>
      <updated>\(AtomFeed.moment(entry.day))</updated>
      <link href="\(entry.address)"/>
      <content type="text">\(entry.content)</content>
      </entry>

      """
    }.joined()
    let document: HTML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>\(id)</id>
      <title>\(title)</title>
      <updated>\(AtomFeed.moment(updated))</updated>
      <author><name>Pledgeline</name></author>
      <link href="\(address)"/>
      <link rel="self" href="\(own)"/>
      \(lines)</feed>

      """
    return document.bytes
  }
}
