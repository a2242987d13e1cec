internal import HTTPMessages

/// What is known of a request from its first line to the end of its answer.
final class PendingRequest {
  // One thread of the library has the request from its begin to its end, so nothing here is locked.
  let target: String
  /// The headers; nil until the head has come, from when on the request counts as under way.
  var headers: [HTTPHeader]?

  init(target: String) {
    self.target = target
  }
}
