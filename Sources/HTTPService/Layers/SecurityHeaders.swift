private import HTTPMessages

/// Tells browsers to run and load only what comes from this server, and to show pages in no frame.
public struct SecurityHeaders: ServiceLayer {
  /// The policy for content: nothing inline, nothing from elsewhere.
  public static let contentPolicy = """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """

  private static let headers = [
    HTTPHeader("Content-Security-Policy", contentPolicy),
    HTTPHeader("X-Content-Type-Options", "nosniff"),
    HTTPHeader("X-Frame-Options", "DENY"),
    HTTPHeader("Referrer-Policy", "no-referrer"),
    HTTPHeader(
      "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    HTTPHeader("Cross-Origin-Opener-Policy", "same-origin"),
  ]

  /// Creates the layer.
  public init() {}

  /// Adds the headers to every answer; what may be read from elsewhere (`CrossOriginLayer`) says so.
  public func answer(to request: ServiceRequest, below: ServiceHandler) -> ServiceAnswer {
    var answer = below(request)
    answer.headers += SecurityHeaders.headers
    let isShared = answer.header("Access-Control-Allow-Origin") != nil
    answer.headers.append(
      HTTPHeader("Cross-Origin-Resource-Policy", isShared ? "cross-origin" : "same-origin"))
    return answer
  }
}
