import HTML
import TextFormats

/// A table of a page, which is also a file of comma-separated values: both from the same cells.
struct DataTable {
  /// A column.
  struct Column {
    let title: String
    var isNumber = false
  }

  /// A cell: what people read, and what programs do.
  struct Cell {
    let html: HTML
    /// What the file holds: exact figures, and nothing where nothing can be told.
    let exact: String
  }

  /// The name in addresses.
  let id: String
  let caption: String
  /// The table's own name where its caption is that of others too; nil for the caption.
  var label: String?
  /// What is said under the caption, such as the unit.
  var note = ""
  let columns: [Column]
  /// The first cell of each row is its heading.
  var rows: [[Cell]] = []
  /// Numbers of rows that sum up those before.
  var totals: Set<Int> = []
  /// Where the table can be had as a file; nil for one that is no data.
  var download: HTML.Address?

  /// The table with its link.
  var html: HTML {
    let head = columns.map { column -> HTML.Table.Cell in
      .columnHeader(
        "\(column.title)", attributes: column.isNumber ? [HTML.Attribute("class", "number")] : [])
    }
    let body = rows.enumerated().map { number, row in
      zip(columns, row).enumerated().map { index, pair -> HTML.Table.Cell in
        let (column, cell) = pair
        if index == 0 {
          let isTotal = totals.contains(number)
          return .rowHeader(
            cell.html, attributes: isTotal ? [HTML.Attribute("class", "total")] : [])
        }
        return column.isNumber ? .number(cell.html) : .text(cell.html)
      }
    }
    let remark: HTML = note.isEmpty ? HTML() : " <span class=\"note\">\(note)</span>"
    let table = HTML.Table(caption: "\(caption)\(remark)", head: [head], body: body)
      .html(attributes: [HTML.Attribute("id", "table-" + id)])
    let file: HTML =
      download.map { address in
        """
        <p class="downloads"><a href="\(address)" download>CSV<span class="hidden"> of \
        \(label ?? caption)</span></a></p>
        """
      } ?? HTML()
    return """
      <div class="table" role="region" aria-label="\(label ?? caption), table" tabindex="0">\(table)</div>
      \(file)
      """
  }

  /// The table as comma-separated values, UTF-8.
  var csv: [UInt8] {
    var writer = CSVWriter(header: columns.map(\.title))
    for row in rows { writer.write(row.map(\.exact)) }
    return writer.bytes
  }
}

extension DataTable.Cell {
  /// Words.
  static func text(_ text: String) -> DataTable.Cell { .init(html: "\(text)", exact: text) }

  /// Words that lead somewhere.
  static func link(_ text: String, _ address: HTML.Address) -> DataTable.Cell {
    .init(html: .link(address, "\(text)"), exact: text)
  }

  /// A state.
  static func badge(_ badge: Badge) -> DataTable.Cell { .init(html: badge.html, exact: badge.text) }
}
