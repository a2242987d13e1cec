import HTML
import Publishing
import TimeSeries

/// The time machine: the day that a page is seen from, and the steps to other days.
struct TimeBar {
  let page: Page

  var html: HTML {
    let state = page.state
    let hidden = page.query.map { item in
      "<input type=\"hidden\" name=\"\(item.name)\" value=\"\(item.value)\">" as HTML
    }.joined()
    let fixed: HTML =
      state.asOf == nil
      ? "<span class=\"when\">Latest state on file</span>"
      : "<span class=\"when then\">As it was known on \(DateText.day(state.day))</span>"
    return """
      <section class="timebar" aria-label="Day that is shown">
      <div class="inner">
      \(fixed)
      <form method="get" action="\(HTML.Address(path: page.path))" data-time>
      \(hidden)<label for="as-of">As of</label>
      <input type="date" id="as-of" name="as-of" value="\("\(state.day)")" max="\("\(state.today)")" min="1985-01-01">
      <button type="submit">Show</button>
      </form>
      <nav aria-label="Releases next to the day">\(steps)</nav>
      </div>
      </section>
      """
  }

  private var steps: HTML {
    var links: [HTML] = []
    if let day = page.steps.previous {
      links.append(
        step(day, "prev", "← <span class=\"hidden\">Release of</span> \(DateText.day(day))"))
    }
    if let day = page.steps.next, day <= page.state.today {
      links.append(
        step(day, "next", "<span class=\"hidden\">Release of</span> \(DateText.day(day)) →"))
    }
    if page.state.asOf != nil { links.append(step(nil, "latest", "Latest")) }
    return links.joined(separator: " ")
  }

  private func step(_ day: Day?, _ name: String, _ title: HTML) -> HTML {
    let address = page.state.on(day).address(path: page.path, query: page.query)
    let attributes =
      name == "latest" ? [] : [HTML.Attribute("rel", name)]
    return .link(address, attributes: attributes, title)
  }
}
