import Synchronization
import SystemCalls
import Testing

struct WorkerThreadsTests {
  @Test(arguments: [0, 1, 2, 1000])
  func `What is made of items comes in their order, each made once`(count: Int) {
    let calls = Atomic(0)
    let made = WorkerThreads.map(Array(0..<count)) { item in
      calls.add(1, ordering: .relaxed)
      return item * 2
    }
    #expect(made == (0..<count).map { $0 * 2 })
    #expect(calls.load(ordering: .relaxed) == count)
  }

  @Test func `Two bodies answer each for itself`() {
    let (left, right) = WorkerThreads.both({ "left" }, { 7 })
    #expect(left == "left")
    #expect(right == 7)
  }
}
