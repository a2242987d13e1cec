extension HTML {
  /// An element with content.
  public static func element(
    _ name: StaticString, attributes: [Attribute] = [], _ content: HTML
  ) -> HTML {
    let name = HTML(stringLiteral: name)
    return "<\(name)\(attributes)>\(content)</\(name)>"
  }

  /// An element that never has content and is not closed, such as `meta`, `img` or `input`.
  public static func void(_ name: StaticString, attributes: [Attribute] = []) -> HTML {
    "<\(HTML(stringLiteral: name))\(attributes)>"
  }

  /// A list whose order means something (`ol`) or does not (`ul`), one item a line.
  public static func list(
    isOrdered: Bool = false, attributes: [Attribute] = [], _ items: [HTML]
  ) -> HTML {
    let lines = items.map { "<li>\($0)</li>\n" as HTML }.joined()
    return element(isOrdered ? "ol" : "ul", attributes: attributes, "\n\(lines)")
  }

  /// A link.
  public static func link(
    _ address: Address, attributes: [Attribute] = [], _ content: HTML
  ) -> HTML {
    element("a", attributes: [Attribute("href", address)] + attributes, content)
  }
}
