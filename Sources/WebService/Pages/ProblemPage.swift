import HTML
import HTTPService

/// Why there is no page.
struct ProblemPage {
  let site: Site
  let problem: Problem

  /// The page.
  var html: HTML {
    Page(
      site: site, state: PageState(asOf: nil, today: site.today), title: problem.title,
      summary: problem.detail, path: [], hasDay: false,
      content: """
        <h1>\(problem.title)</h1>
        <p class="lead">\(problem.detail)</p>
        <p><a href="\(HTML.Address(path: []))">All agreements</a></p>
        """
    ).html
  }
}
