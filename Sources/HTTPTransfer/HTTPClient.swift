internal import CCurl
public import HTTPMessages

/// Asks servers, and waits for each answer; several threads may ask at a time.
///
/// Certificates are always verified. Nothing but `https` is asked for, except on this machine's own address, where
/// tests run. A redirect is followed to the request's own host and those that it names; proxies, cookies, `.netrc` and
/// whatever else the environment may hold are not looked at.
public struct HTTPClient: Sendable {
  /// How long to wait.
  public struct Patience: Hashable, Sendable {
    /// For a connection, in milliseconds.
    public let connecting: Int
    /// While nothing comes, in whole seconds.
    public let idle: Int
    /// For a whole answer, in seconds.
    public let total: Int

    /// Creates limits.
    public init(connecting: Int = 30_000, idle: Int = 120, total: Int = 1800) {
      self.connecting = connecting
      self.idle = max(1, idle)
      self.total = total
    }
  }

  private static let redirectLimit = 5
  /// Whether the library is ready; asked for once, before any thread needs it.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

  private let agent: String
  private let patience: Patience
  private let isStopped: @Sendable () -> Bool

  /// Creates a client.
  ///
  /// - Parameters:
  ///   - agent: How the program names itself to servers.
  ///   - isStopped: Asked again and again while waiting; true ends the wait with `interrupted`.
  public init(
    agent: String, patience: Patience = Patience(),
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    self.agent = agent
    self.patience = patience
    self.isStopped = isStopped
  }

  /// Sends a request and waits for its answer, of whatever status.
  ///
  /// - Throws: `TransferError` where no whole answer came; a status of 400 or 500 is an answer.
  public func answer(to request: HTTPRequest) throws(TransferError) -> HTTPAnswer {
    var address = request.address
    for _ in 0...HTTPClient.redirectLimit {
      guard address.scheme == "https" || address.isLoopback else {
        throw TransferError(.insecureAddress, request)
      }
      let (answer, redirect) = try exchange(address, request)
      guard (300...399).contains(answer.status), let redirect else { return answer }
      guard let next = WebAddress(redirect), mayFollow(request, to: next) else {
        let host = WebAddress(redirect).map { "\($0.scheme)://\($0.host)" }
        throw TransferError(.redirectRefused(to: host ?? "an address that is none"), request)
      }
      address = next
    }
    throw TransferError(.tooManyRedirects, request)
  }

  private func mayFollow(_ request: HTTPRequest, to next: WebAddress) -> Bool {
    let first = request.address
    if next.host == first.host { return next.scheme == first.scheme && next.port == first.port }
    return next.scheme == "https" && next.port == nil && request.redirectHosts.contains(next.host)
  }

  /// Sends a request to one address; the answer, and where it redirects to.
  private func exchange(
    _ address: WebAddress, _ request: HTTPRequest
  ) throws(TransferError) -> (HTTPAnswer, redirect: String?) {
    guard HTTPClient.isReady, let handle = unsafe curl_easy_init() else {
      throw TransferError(.other("libcurl cannot be started"), request)
    }
    defer { unsafe curl_easy_cleanup(handle) }
    let receiver = Receiver(sizeLimit: request.sizeLimit, isStopped: isStopped)
    let list = unsafe headerList(for: address, request)
    defer { unsafe curl_slist_free_all(list) }
    let code = withExtendedLifetime(receiver) {
      var code = unsafe configure(handle, address)
      if code == CURLE_OK {
        code = unsafe pledgeline_curl_set_list(handle, CURLOPT_HTTPHEADER, list)
      }
      if code == CURLE_OK { code = unsafe receiver.attach(to: handle) }
      return code == CURLE_OK ? unsafe curl_easy_perform(handle) : code
    }
    guard code == CURLE_OK else {
      throw TransferError(cause(of: code, receiver, limit: request.sizeLimit), request)
    }
    let redirect = unsafe pledgeline_curl_redirect(handle).map { unsafe String(cString: $0) }
    let status = unsafe pledgeline_curl_status(handle)
    return (
      HTTPAnswer(
        status: status, headers: receiver.headers, body: receiver.body,
        address: address), redirect
    )
  }

  private func headerList(
    for address: WebAddress, _ request: HTTPRequest
  ) -> UnsafeMutablePointer<curl_slist>? {
    var lines = request.headers.map { "\($0.name): \($0.value)" }
    if address.host == request.address.host {
      lines += request.secretHeaders.map { "\($0.key): \($0.value.reveal())" }
    }
    return unsafe lines.reduce(nil) { list, line in
      // A line feed in a value would start a header of its own.
      guard !line.utf8.contains(where: { $0 < 0x20 }) else { return unsafe list }
      return unsafe curl_slist_append(list, line)
    }
  }

  private func configure(_ handle: UnsafeMutableRawPointer, _ address: WebAddress) -> CURLcode {
    let texts: [(CURLoption, String)] = [
      (CURLOPT_URL, address.reveal()), (CURLOPT_USERAGENT, agent),
      (CURLOPT_PROTOCOLS_STR, address.isLoopback ? "http,https" : "https"),
      (CURLOPT_ACCEPT_ENCODING, "gzip"), (CURLOPT_PROXY, ""), (CURLOPT_NOPROXY, "*"),
    ]
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_CONNECTTIMEOUT_MS, patience.connecting),
      (CURLOPT_LOW_SPEED_LIMIT, 1), (CURLOPT_LOW_SPEED_TIME, patience.idle),
      (CURLOPT_TIMEOUT, patience.total),
    ]
    for (option, text) in texts {
      let code = unsafe pledgeline_curl_set_text(handle, option, text)
      if code != CURLE_OK { return code }
    }
    for (option, number) in numbers {
      let code = unsafe pledgeline_curl_set_number(handle, option, number)
      if code != CURLE_OK { return code }
    }
    return CURLE_OK
  }

  private func cause(
    of code: CURLcode, _ receiver: Receiver, limit: Int
  ) -> TransferError.Cause {
    if receiver.wasStopped { return .interrupted }
    if receiver.isOverLimit { return .tooLarge(limit: limit) }
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: return .unknownHost
    case CURLE_COULDNT_CONNECT: return .noConnection
    case CURLE_OPERATION_TIMEDOUT: return .timedOut
    case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR: return .cutOff
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE,
      CURLE_SSL_ISSUER_ERROR:
      return .untrustedServer
    default:
      return .other(unsafe String(cString: curl_easy_strerror(code)))
    }
  }
}
