private import HTTPMessages

/// Lets pages of other origins read what is below one part of the path, without credentials.
public struct CrossOriginLayer: ServiceLayer {
  private let firstSegment: String

  /// Opens what is below `/api`, or another first part of the path.
  public init(below firstSegment: String = "api") {
    self.firstSegment = firstSegment
  }

  /// Adds `Access-Control-Allow-Origin: *`, and answers the question that browsers ask first.
  public func answer(to request: ServiceRequest, below: ServiceHandler) -> ServiceAnswer {
    var answer = below(request)
    guard request.segments.first == firstSegment else { return answer }
    answer.headers.append(HTTPHeader("Access-Control-Allow-Origin", "*"))
    if request.method == .options, request.header("Access-Control-Request-Method") != nil {
      answer.headers += [
        HTTPHeader("Access-Control-Allow-Methods", ServiceMethod.allowed),
        HTTPHeader("Access-Control-Allow-Headers", "Authorization, If-None-Match"),
        HTTPHeader("Access-Control-Max-Age", "86400"),
      ]
    } else {
      answer.headers.append(HTTPHeader("Access-Control-Expose-Headers", "ETag"))
    }
    return answer
  }
}
