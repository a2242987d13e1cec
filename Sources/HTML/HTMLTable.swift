extension HTML {
  /// A table that readers of screens can follow: a caption, headers with their scope, and cells.
  public struct Table: Sendable {
    /// One cell.
    public struct Cell: Sendable {
      let name: StaticString
      let attributes: [Attribute]
      let content: HTML

      /// Words.
      public static func text(_ content: HTML, attributes: [Attribute] = []) -> Cell {
        Cell(name: "td", attributes: attributes, content: content)
      }

      /// A figure, or the reason why there is none: class `number`, which style sheets put to the right.
      public static func number(_ content: HTML, attributes: [Attribute] = []) -> Cell {
        Cell(name: "td", attributes: [Attribute("class", "number")] + attributes, content: content)
      }

      /// What the cells of a row are about.
      public static func rowHeader(_ content: HTML, attributes: [Attribute] = []) -> Cell {
        Cell(name: "th", attributes: [Attribute("scope", "row")] + attributes, content: content)
      }

      /// What the cells below are about.
      public static func columnHeader(_ content: HTML, attributes: [Attribute] = []) -> Cell {
        Cell(name: "th", attributes: [Attribute("scope", "col")] + attributes, content: content)
      }
    }

    private let caption: HTML
    private let head: [[Cell]]
    private let body: [[Cell]]

    /// Creates a table.
    public init(caption: HTML, head: [[Cell]], body: [[Cell]]) {
      self.caption = caption
      self.head = head
      self.body = body
    }

    /// The markup, a row a line.
    public func html(attributes: [Attribute] = []) -> HTML {
      var content: HTML = "\n<caption>\(caption)</caption>\n"
      if !head.isEmpty { content += "<thead>\n\(Table.rows(head))</thead>\n" }
      content += "<tbody>\n\(Table.rows(body))</tbody>\n"
      return .element("table", attributes: attributes, content)
    }

    private static func rows(_ rows: [[Cell]]) -> HTML {
      rows.map { row in
        let cells = row.map { HTML.element($0.name, attributes: $0.attributes, $0.content) }
          .joined()
        return "<tr>\(cells)</tr>\n"
      }.joined()
    }
  }
}
