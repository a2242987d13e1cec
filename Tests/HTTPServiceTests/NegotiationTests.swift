import HTTPService
import Testing

@Suite struct NegotiationTests {
  static let types = ["text/html", "application/json", "text/csv"]

  @Test(
    arguments: [
      (nil, "text/html"), ("", "text/html"), ("text/csv", "text/csv"), ("*/*", "text/html"),
      ("application/json;q=0.9, text/csv;q=0.95", "text/csv"),
      ("text/*;q=0.1, application/json", "application/json"),
      ("text/csv;q=0, text/*", "text/html"), ("TEXT/CSV", "text/csv"),
      ("text/csv;header=present", "text/csv"),
      ("text/html;q=0.5,*/*;q=0.8", "application/json"), ("image/png", nil), ("text/html;q=0", nil),
      // What cannot be read is left out.
      ("text/html;q=2, text/csv;q=0.1", "text/csv"), ("text/html;q=0.1234, text/csv", "text/csv"),
      (",,", "text/html"),
    ] as [(String?, String?)])
  func `The type with the highest quality is taken, the first in a draw`(
    accept: String?, type: String?
  ) {
    #expect(Negotiation.best(of: Self.types, accept: accept) == type)
  }

  @Test(
    arguments: [
      (nil, false), ("", false), ("gzip", true), ("GZIP", true), ("br, gzip;q=0.1", true),
      ("gzip;q=0", false),
      ("gzip;q=0.000", false), ("*", true), ("*;q=0", false), ("*;q=0, gzip", true),
      ("gzip;q=0, *", false),
      ("br", false), ("identity", false), ("x-gzip", true), ("gzip;q=x", false),
      ("deflate, gzip;q=1.000", true),
    ] as [(String?, Bool)])
  func `Gzip is sent to whoever names it, or all, above zero`(header: String?, accepts: Bool) {
    #expect(Negotiation.acceptsGzip(header) == accepts)
  }
}
