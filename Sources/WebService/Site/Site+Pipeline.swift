package import HTTPMessages
package import HTTPService

extension Site {
  /// All routes.
  var routes: [Route] {
    PageRoutes(site: self).all + DownloadRoutes(site: self).all + APIRoutes(site: self).all
      + SystemRoutes(site: self).all
  }

  /// The service: routes under the layers that all answers pass.
  ///
  /// - Parameters:
  ///   - token: what requests must show; nil for anybody.
  ///   - log: takes a line for each request; nil for none.
  package func pipeline(
    token: Secret? = nil, log: (@Sendable (String) -> Void)? = nil
  ) -> ServicePipeline {
    let router = Router(routes, problems: problems)
    var layers: [any ServiceLayer] = []
    if let log { layers.append(RequestLog(write: log)) }
    layers += [metrics, SecurityHeaders(), CrossOriginLayer()]
    if let token { layers.append(BearerToken(token, open: [["healthz"]], problems: problems)) }
    layers.append(ContentLayer())
    return ServicePipeline(layers: layers, problems: problems) { router.answer(to: $0) }
  }
}
