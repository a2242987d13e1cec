import Briefing
import HTML
import TimeSeries

/// A whole page: what all pages have in common around what one is about.
struct Page {
  /// What links to the page's own state in other forms.
  struct Alternate {
    let type: String
    let title: String
    let address: HTML.Address
  }

  let site: Site
  let state: PageState
  /// The title, without the name of the site.
  let title: String
  /// One sentence for search engines and previews.
  let summary: String
  /// The path of the page, without its query.
  let path: [String]
  /// What the query fixes beside the day.
  var query: [(name: String, value: String)] = []
  /// Data and feeds of the same.
  var alternates: [Alternate] = []
  /// What fixes the page's figures; nil where there are none.
  var stamp: String?
  /// Whether the page has a day to choose.
  var hasDay = true
  /// The publications next to the day.
  var steps: (previous: Day?, next: Day?) = (nil, nil)
  let content: HTML

  /// The document.
  var html: HTML {
    .document(language: "en", head: head, body: body)
  }

  private var canonical: HTML.Address { state.address(path: path, query: query) }

  private var head: HTML {
    let links = alternates.map { link in
      """
      <link rel="alternate" type="\(link.type)" title="\(link.title)" href="\(link.address)">

      """ as HTML
    }.joined()
    return """
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title) · Pledgeline</title>
      <meta name="description" content="\(summary)">
      <link rel="canonical" href="\(canonical)">
      \(links)<link rel="icon" href="\(site.assets.icon.address)" type="image/svg+xml">
      <link rel="stylesheet" href="\(site.assets.style.address)">
      <script src="\(site.assets.script.address)"></script>
      """
  }

  private var body: HTML {
    """
    <a class="skip" href="#content">Skip to content</a>
    <header class="masthead">
    <div class="inner">
    <a class="brand" href="\(state.address())">Pledgeline</a>
    <nav aria-label="Main">\(navigation)</nav>
    </div>
    </header>
    \(hasDay ? TimeBar(page: self).html : HTML())
    <main id="content" tabindex="-1">
    \(interim)\(content)
    </main>
    \(footer)
    """
  }

  private var interim: HTML {
    guard state.interim.isNoted else { return HTML() }
    return """
      <p class="notice"><strong>Adjusted figures are interim ones.</strong> X-13ARIMA-SEATS has not run \
      for the months of this day yet; it is at work, and STL stands in. Load the page again in a minute.</p>

      """
  }

  private var navigation: HTML {
    let items: [(String, [String])] = [
      ("Agreements", []), ("Portfolio", ["portfolio"]), ("Balances", ["balances"]),
      ("Releases", ["releases"]),
      ("Methods", ["methods"]),
    ]
    return .list(
      items.map { title, path in
        let isHere = path == self.path
        let attributes = isHere ? [HTML.Attribute("aria-current", "page")] : []
        return .link(state.address(path: path), attributes: attributes, "\(title)")
      })
  }

  private var footer: HTML {
    let cited: HTML =
      stamp.map { stamp in
        """
        <p><strong>How to cite:</strong> \(title), Pledgeline, as of \("\(state.day)"). \
        <span class="stamp">\(stamp)</span></p>
        """
      } ?? HTML()
    return """
      <footer>
      <div class="inner">
      \(cited)<p>Every number leads to the releases it was formed from. Missing is never zero. \
      <a href="\(HTML.Address(path: ["openapi.json"]))">Data interface</a> · \
      <a href="\(HTML.Address(path: ["releases.atom"]))">Feed of releases</a> · Pledgeline \
      \(ProgramVersion.current)</p>
      </div>
      </footer>
      """
  }
}
