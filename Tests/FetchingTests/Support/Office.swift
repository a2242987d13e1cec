import Fetching
import HTTPMessages
import HTTPTransfer
import LoopbackServer
import Synchronization
import Testing

/// An office on this machine that knows exact addresses and what to answer to each, in turn.
///
/// Whatever else it is asked for is an error of the test.
final class Office: Sendable {
  private final class Book: Sendable {
    let replies: Mutex<[String: [LoopbackServer.Reply]]>

    init(_ replies: [String: [LoopbackServer.Reply]]) {
      self.replies = Mutex(replies)
    }
  }

  private let server: LoopbackServer
  private let book: Book

  /// Opens with answers by address: the office's host, path and query.
  init(_ replies: [String: [LoopbackServer.Reply]]) throws {
    let book = Book(replies)
    self.book = book
    server = try LoopbackServer { request, _ in
      book.replies.withLock { replies in
        let address = String(request.target.dropFirst())
        guard let first = replies[address]?.first else { return nil }
        replies[address]?.removeFirst()
        return first
      }
    }
  }

  /// What was asked, in order.
  var asked: [String] { server.targets.map { String($0.dropFirst()) } }
  /// The header lines of each request.
  var headers: [[String]] { server.requests.map(\.headers) }

  /// Sends requests to the office instead of to the hosts that they name.
  var transport: Fetcher.Transport {
    let client = HTTPClient(
      agent: "test", patience: .init(connecting: 5000, idle: 20, total: 60))
    let address = WebAddress(
      scheme: "http", host: "127.0.0.1", port: server.port, path: "/", query: [])
    // The office stays open as long as somebody may ask it.
    return { [self] (request) throws(TransferError) in
      try withExtendedLifetime(self) { () throws(TransferError) in
        try client.answer(to: request.asked(of: address))
      }
    }
  }

  /// Nothing was asked that the office does not know, and all that it has to say was heard.
  func expectAllAnswered(_ location: SourceLocation = #_sourceLocation) {
    #expect(server.unexpected.isEmpty, sourceLocation: location)
    let left = book.replies.withLock { $0.filter { !$0.value.isEmpty }.map(\.key) }
    #expect(left.isEmpty, sourceLocation: location)
  }
}
