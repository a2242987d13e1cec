private import HTTPMessages

/// Sends of an answer's content what the client needs: nothing where it has it already, gzip where it takes that.
///
/// Writes `ETag`, `Vary` and `Content-Encoding`. What the caller packed is sent as it is; other content is packed here
/// each time where that is worth it.
public struct ContentLayer: ServiceLayer {
  /// Creates the layer.
  public init() {}

  /// Answers with 304, packed content, or content as it is.
  ///
  /// An answer of 304 keeps its content as a value, since a server may say how long it is; it is not sent.
  public func answer(to request: ServiceRequest, below: ServiceHandler) -> ServiceAnswer {
    var answer = below(request)
    guard let type = answer.contentType else { return answer }
    let isPackable = answer.body.gzip != nil || ContentLayer.isPackable(type, answer.body)
    if isPackable { answer.headers.append(HTTPHeader("Vary", "Accept-Encoding")) }
    let takesGzip = isPackable && Negotiation.acceptsGzip(request.header("Accept-Encoding"))
    if answer.status == 200, answer.caching != .never {
      let tag = answer.body.tag
      answer.headers.append(HTTPHeader("ETag", tag.header(isCompressed: takesGzip)))
      if let known = request.header("If-None-Match"), tag.isNamed(in: known) {
        answer.status = 304
        answer.contentType = nil
      }
    }
    if takesGzip, let gzip = answer.body.packed().gzip {
      // What is not sent has no encoding; its length is told as that of what would be.
      if answer.status != 304 { answer.headers.append(HTTPHeader("Content-Encoding", "gzip")) }
      answer.body = answer.body.replaced(by: gzip)
    }
    return answer
  }

  private static func isPackable(_ type: String, _ body: ServiceBody) -> Bool {
    guard body.identity.count >= ServiceBody.packingThreshold else { return false }
    let isText = type.hasPrefix("text/") || type.hasPrefix("image/svg")
    return isText || type.contains("json") || type.contains("xml") || type.contains("javascript")
  }
}
