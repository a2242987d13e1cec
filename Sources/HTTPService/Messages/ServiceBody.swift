internal import Compression
internal import ContentHash

/// The content of an answer, as it is and packed, made once and sent many times.
///
/// ```swift
/// let body = ServiceBody(page.bytes).packed()
/// ```
public struct ServiceBody: Hashable, Sendable {
  /// The content as it is.
  public let identity: [UInt8]
  /// The content as gzip; nil where nobody packed it.
  public let gzip: [UInt8]?
  /// The content's name.
  public let tag: EntityTag

  /// Takes a content, and what gzip makes of it where that is known.
  public init(_ identity: [UInt8], gzip: [UInt8]? = nil) {
    self.identity = identity
    self.gzip = gzip
    tag = EntityTag(of: identity)
  }

  private init(_ identity: [UInt8], gzip: [UInt8]?, tag: EntityTag) {
    self.identity = identity
    self.gzip = gzip
    self.tag = tag
  }

  /// Content of so few bytes is not packed: it fits one packet as it is.
  static let packingThreshold = 1024

  /// The same content with its packed form, for whoever keeps it; as it is where that would save nothing.
  ///
  /// The same content is packed into the same bytes by the same version of zlib.
  public func packed() -> ServiceBody {
    guard gzip == nil, identity.count >= ServiceBody.packingThreshold else { return self }
    let gzip = GzipWriter.gzip(identity)
    return gzip.count < identity.count ? ServiceBody(identity, gzip: gzip, tag: tag) : self
  }

  /// No content.
  public static let none = ServiceBody([])

  /// Other bytes for the same content, under the same name.
  func replaced(by bytes: [UInt8]) -> ServiceBody {
    ServiceBody(bytes, gzip: nil, tag: tag)
  }
}
