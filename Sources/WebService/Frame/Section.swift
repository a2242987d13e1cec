import HTML

/// A part of a page with its heading, found under its name.
struct Section {
  let id: String
  let title: String
  let content: HTML

  init(_ id: String, _ title: String, _ content: HTML) {
    self.id = id
    self.title = title
    self.content = content
  }

  var html: HTML {
    """
    <section id="\(id)" aria-labelledby="\(id)-title">
    <h2 id="\(id)-title">\(title)</h2>
    \(content)
    </section>

    """
  }
}

extension DataTable {
  /// The table; nothing where it has no row.
  var section: HTML { rows.isEmpty ? HTML() : html }
}
