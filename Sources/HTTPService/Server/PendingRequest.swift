/// What is known of a request from its first line to the end of its answer.
final class PendingRequest {
  // One thread of the library has the request from its begin to its end, so nothing here is locked.
  let target: String
  /// Whether the head has come, and so the request counts as under way.
  var isUnderWay = false

  init(target: String) {
    self.target = target
  }
}
