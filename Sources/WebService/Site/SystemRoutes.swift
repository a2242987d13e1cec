import HTTPService
import TextFormats

/// What is asked by programs that run, watch or load the site.
struct SystemRoutes {
  let site: Site

  /// All of them.
  var all: [Route] {
    let site = site
    let description = ServiceAnswer.json(OpenAPI.document)
    return [
      Route("/healthz") { _, _ in .text("ok\n", caching: .never) },
      Route("/metrics") { _, _ in
        site.metrics.answer(gauges: [
          ("pledgeline_briefs_kept", "Evaluated briefs that are kept.", site.store.keptBriefs),
          (
            "pledgeline_states_waiting", "States that wait for X-13ARIMA-SEATS.",
            site.store.waitingStates
          ),
          ("pledgeline_page_bytes_kept", "Bytes of pages that are kept.", site.keptBytes),
        ])
      },
      Route("/openapi.json") { _, _ in description },
      Route("/assets/:name") { _, parameters in site.assets.file(parameters["name"])?.answer },
      Route("/robots.txt") { _, _ in .text("User-agent: *\nAllow: /\n") },
      Route("/agreements/:id/changes.atom") { request, parameters in
        site.answer(request) { state in
          try Feeds(site: site).changes(of: site.agreement(parameters["id"]), state)
        }
      },
      Route("/releases.atom") { request, _ in
        site.answer(request) { state in Feeds(site: site).newReleases(try site.releases(state)) }
      },
    ]
  }
}
