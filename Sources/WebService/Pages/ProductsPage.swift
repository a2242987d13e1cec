import Agreements
import Assessment
import Briefing
import HTML
import Publishing
import TimeSeries

/// An agreement's product list, each code with its page.
struct ProductsPage {
  let site: Site
  let state: PageState
  let agreement: Agreement

  /// The page.
  var html: HTML {
    Page(
      site: site, state: state, title: "Product list — \(agreement.title)",
      summary: "The codes that pledges are counted by.",
      path: ["agreements", agreement.id, "products"], content: content
    ).html
  }

  /// The list as data.
  var table: DataTable {
    let groups = Dictionary(
      uniqueKeysWithValues: agreement.groups.map { ($0.group.id, $0.group.title) })
    return DataTable(
      id: "products", caption: "Product list", note: agreement.nomenclature,
      columns: [.init(title: "code"), .init(title: "sub-category"), .init(title: "note")],
      rows: agreement.products.map { product in
        [
          .link(
            "\(product.code)",
            state.address(path: ["agreements", agreement.id, "products", "\(product.code)"])),
          .text(groups[product.group] ?? product.group),
          .text(
            [product.source.map { "for \($0)" }, product.note].compactMap(\.self).joined(
              separator: "; ")),
        ]
      },
      download: state.address(
        path: ["agreements", agreement.id, "products.csv"]))
  }

  private var content: HTML {
    let shown: HTML =
      agreement.products.isEmpty
      ? "<p>The agreement's file lists no products.</p>" : table.html
    return """
      <p class="crumbs"><a href="\(state.address(path: ["agreements", agreement.id]))">\(agreement.title)</a></p>
      <h1>Product list</h1>
      \(shown)
      """
  }
}
