import Wording

/// A table for a terminal: columns lined up on the decimal point, one column wrapped to the width.
public struct TextTable {
  /// How a column's cells line up.
  public enum Alignment: Sendable {
    /// At the left edge.
    case left
    /// At the right edge.
    case right
    /// On the decimal point; cells without one as if it followed them.
    case decimal
  }

  /// One column.
  public struct Column: Sendable {
    /// Heading; more than one line where it holds line feeds.
    public let title: String
    /// How cells line up.
    public let alignment: Alignment

    /// Creates a column.
    public init(_ title: String, _ alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// One cell with its emphasis.
  public struct Cell: Sendable, ExpressibleByStringLiteral {
    let text: String
    let tone: Ink.Tone?

    /// Creates a cell.
    public init(_ text: String, _ tone: Ink.Tone? = nil) {
      self.text = printable(text)
      self.tone = tone
    }

    /// Creates a cell without emphasis.
    public init(stringLiteral text: String) {
      self.init(text)
    }
  }

  private let columns: [Column]
  private let flexible: Int
  private var rows: [[Cell]?] = []
  private static let gap = 2

  /// Creates an empty table.
  ///
  /// - Parameter flexible: The column that gives way where the table is too wide; its cells wrap.
  public init(_ columns: [Column], flexible: Int = 0) {
    precondition(columns.indices.contains(flexible), "the flexible column is one of the table's")
    self.columns = columns
    self.flexible = flexible
  }

  /// Columns that the table takes where nothing has to wrap.
  public var naturalWidth: Int {
    columns.indices.reduce(0) { $0 + layout(of: $1).width } + TextTable.gap * (columns.count - 1)
  }

  /// Adds a row; missing cells are empty, a row has no more cells than the table has columns.
  public mutating func add(_ cells: [Cell]) {
    precondition(cells.count <= columns.count, "a row has no more cells than the table columns")
    rows.append(cells + Array(repeating: Cell(""), count: columns.count - cells.count))
  }

  /// Adds a rule between rows.
  public mutating func addRule() {
    rows.append(nil)
  }

  /// The table's lines, none wider than `width` columns as long as the other columns leave room.
  public func lines(width: Int, indent: Int = 0, ink: Ink = .plain) -> [String] {
    let layouts = columns.indices.map { layout(of: $0) }
    var widths = layouts.map(\.width)
    let others = widths.reduce(0, +) - widths[flexible] + TextTable.gap * (columns.count - 1)
    widths[flexible] = min(widths[flexible], max(12, width - indent - others))
    let margin = String(repeating: " ", count: indent)
    func joined(_ cells: [String]) -> String {
      var line = margin + cells.joined(separator: String(repeating: " ", count: TextTable.gap))
      while line.last == " " { line.removeLast() }
      return line
    }
    var lines = headings(widths).map { ink.apply(.faint, joined($0)) }
    for row in rows {
      guard let row else {
        let total = widths.reduce(0, +) + TextTable.gap * (widths.count - 1)
        lines.append(margin + ink.apply(.faint, String(repeating: "─", count: total)))
        continue
      }
      let wrapped = TextWrap.lines(row[flexible].text, width: widths[flexible])
      for (level, part) in wrapped.enumerated() {
        lines.append(
          joined(
            row.indices.map { index in
              let text = index == flexible ? part : level == 0 ? row[index].text : ""
              let shown = fit(text, width: widths[index], layouts[index])
              guard !text.isEmpty, let tone = row[index].tone else { return shown }
              // The space around it stays outside, so that a line ends the same in any color.
              let start = shown.prefix { $0 == " " }
              let end = shown.reversed().prefix { $0 == " " }.count
              let word = shown.dropFirst(start.count).dropLast(end)
              return start + ink.apply(tone, String(word)) + String(repeating: " ", count: end)
            }))
      }
    }
    return lines
  }

  // Headings of several lines stand on the last one.
  private func headings(_ widths: [Int]) -> [[String]] {
    let titles = columns.map { $0.title.split(separator: "\n", omittingEmptySubsequences: false) }
    let height = titles.map(\.count).max() ?? 1
    return (0..<height).map { level in
      columns.indices.map { index in
        let offset = level - (height - titles[index].count)
        let title = offset >= 0 ? String(titles[index][offset]) : ""
        return place(title, width: widths[index], atRight: columns[index].alignment != .left)
      }
    }
  }

  private struct Layout {
    let alignment: Alignment
    let before: Int
    let after: Int
    let width: Int
  }

  private func layout(of index: Int) -> Layout {
    let titles = columns[index].title.split(separator: "\n").map { DisplayWidth.of($0) }
    let heading = titles.max() ?? 0
    let cells = rows.compactMap { $0?[index].text }
    guard columns[index].alignment == .decimal else {
      let widest = cells.map { DisplayWidth.of($0) }.max() ?? 0
      return Layout(
        alignment: columns[index].alignment, before: 0, after: 0, width: max(heading, widest))
    }
    let parts = cells.map { split($0) }
    let before = parts.map { DisplayWidth.of($0.0) }.max() ?? 0
    let after = parts.map { DisplayWidth.of($0.1) }.max() ?? 0
    let width = max(heading, before + after)
    return Layout(
      alignment: .decimal, before: width - after, after: after, width: width)
  }

  private func split(_ text: String) -> (Substring, Substring) {
    guard let point = text.lastIndex(of: ".") else {
      // A percent sign or a letter behind the digits hangs where the decimals are.
      let digits = text.lastIndex { $0.isNumber }
      guard let digits else { return (text[...], "") }
      let end = text.index(after: digits)
      return (text[..<end], text[end...])
    }
    return (text[..<point], text[point...])
  }

  private func fit(_ text: String, width: Int, _ layout: Layout) -> String {
    switch layout.alignment {
    case .left: return place(text, width: width, atRight: false)
    case .right: return place(text, width: width, atRight: true)
    case .decimal:
      let parts = split(text)
      let left = place(String(parts.0), width: layout.before, atRight: true)
      return place(left + parts.1, width: width, atRight: false)
    }
  }

  private func place(_ text: String, width: Int, atRight: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    return atRight ? space + text : text + space
  }
}
