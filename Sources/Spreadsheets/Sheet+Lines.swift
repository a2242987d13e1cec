extension Sheet {
  /// How many lines of text the row needs where cells are broken to their columns, at least one.
  ///
  /// Programs that show workbooks do not all make room for broken text by themselves. A column as wide as so many
  /// characters takes about as many; bold ones take more.
  public func lines(ofRow row: Int) -> Int {
    guard rows.indices.contains(row) else { return 1 }
    var most = 1
    for (column, cell) in rows[row].enumerated() {
      guard let cell, cell.style.isBroken, case .text(let text) = cell.content else { continue }
      let width = widths.indices.contains(column) ? widths[column] : Sheet.usualWidth
      let room = max(1, Int(cell.style == .heading ? width * 0.85 : width))
      most = max(most, Sheet.lines(text, room: room))
    }
    return most
  }

  // The width of a column that nobody set.
  private static let usualWidth = 8.43

  private static func lines(_ text: String, room: Int) -> Int {
    var lines = 0
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += 1
      var used = 0
      for word in paragraph.split(separator: " ") {
        // Signs of East Asian scripts are twice as wide.
        let width = word.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
        if used > 0, used + 1 + width > room {
          lines += 1
          used = 0
        }
        used += (used > 0 ? 1 : 0) + width
        // A word wider than its column is broken inside.
        lines += (used - 1) / room
        used = used > room ? (used - 1) % room + 1 : used
      }
    }
    return lines
  }
}

extension Cell.Style {
  /// Whether text is broken to the column's width.
  public var isBroken: Bool { self == .wrapped || self == .heading }
}
