import Synchronization
import SystemCalls
import Testing

@testable import WebService

@Suite struct WorkQueueTests {
  static func order(_ queue: WorkQueue<Int>) -> [Int] {
    var order: [Int] = []
    queue.runWaiting { order.append($0) }
    return order
  }

  @Test func `What a reader waits for comes first, and each piece once`() {
    let queue = WorkQueue<Int>(limit: 10)
    for work in [1, 2, 3] { queue.add(work, isUrgent: false) }
    for work in [7, 3, 7] { queue.add(work, isUrgent: true) }
    #expect(Self.order(queue) == [7, 3, 1, 2])
    // What is done may come again.
    queue.add(7, isUrgent: false)
    #expect(Self.order(queue) == [7])
  }

  @Test func `A full queue lets go of what nobody waits for`() {
    let queue = WorkQueue<Int>(limit: 3)
    for work in 1...5 { queue.add(work, isUrgent: false) }
    #expect(queue.count == 3)
    for work in 11...15 { queue.add(work, isUrgent: true) }
    #expect(Self.order(queue) == [11, 12, 13])
    queue.add(3, isUrgent: false)
    #expect(Self.order(queue) == [3])
  }

  @Test func `Work is done as it comes, until the end`() {
    let queue = WorkQueue<Int>(limit: 10)
    let done = WaitableState<[Int]>([])
    _ = WorkerThreads.both {
      queue.run { work in done.change { $0.append(work) } }
      return true
    } _: {
      for work in 1...3 {
        queue.add(work, isUrgent: true)
        done.wait { $0.last == work ? () : nil }
      }
      queue.end()
      return true
    }
    #expect(done.change { $0 } == [1, 2, 3])
  }
}
