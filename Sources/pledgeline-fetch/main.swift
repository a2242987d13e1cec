import Fetching
import HTTPMessages
import HTTPTransfer
import PledgelineCommands
import ReleaseArchive
import SystemCalls

/// The machine's clock; a wait ends early where somebody presses Ctrl-C.
struct MachineClock: FetchClock {
  var now: Instant { Instant(secondsSinceEpoch: SystemClock.now()) }

  func wait(_ duration: Duration) -> Bool { Interruption.wait(duration) }
}

Interruption.watch()
let client = HTTPClient(
  agent: "pledgeline",
  isStopped: { Interruption.isWanted })

// Tests set this: everything is asked of a server on this machine, the office's name first in the path.
let standIn = Environment.value("PLEDGELINE_FETCH_LOOPBACK").flatMap { WebAddress($0) }

let network = Network(
  transport: { (request) throws(TransferError) in
    guard let standIn, standIn.isLoopback else { return try client.answer(to: request) }
    return try client.answer(to: request.asked(of: standIn))
  }, clock: MachineClock())
let program = Program(surroundings: .ofThisProcess(network: network))
endProcess(code: program.run(Array(CommandLine.arguments.dropFirst())))
