import SystemCalls
import Testing

@testable import WebService

@Suite struct OnceCacheTests {
  struct Failure: Error {}

  @Test func `What several threads ask for is made once`() {
    let cache = OnceCache<String, Int>(limit: 10)
    let made = WaitableState(0)
    WorkerThreads.run(8) { _ in
      _ = cache.value("a") { () throws(Never) -> Int in
        made.change { $0 += 1 }
        return 7
      }
    }
    #expect(made.change { $0 } == 1)
    #expect(cache.filling.count == 1)
  }

  @Test func `What fails is tried again, and not kept`() throws {
    let cache = OnceCache<String, Int>(limit: 10)
    #expect(throws: Failure.self) {
      try cache.value("a") { () throws(Failure) -> Int in throw Failure() }
    }
    #expect(cache.filling.count == 0)
    #expect(try cache.value("a") { () throws(Failure) -> Int in 3 } == 3)
  }

  @Test func `The value that was not asked for the longest goes first`() {
    let cache = OnceCache<String, Int>(limit: 5) { $0 }
    func ask(_ key: String, _ value: Int) -> Int {
      cache.value(key) { () throws(Never) -> Int in value }
    }
    #expect(ask("a", 2) == 2)
    #expect(ask("b", 2) == 2)
    #expect(ask("a", 9) == 2)
    // With the third, only two of them are within the limit.
    #expect(ask("c", 1) == 1)
    #expect(ask("d", 2) == 2)
    #expect(ask("a", 2) == 2)
    #expect(ask("b", 1) == 1)
    #expect(cache.filling.cost <= 5)
  }

  @Test func `What costs more than the limit is given out and not kept`() {
    let cache = OnceCache<String, Int>(limit: 5) { $0 }
    #expect(cache.value("a") { () throws(Never) -> Int in 6 } == 6)
    #expect(cache.filling.count == 0)
    #expect(cache.filling.cost == 0)
  }
}
