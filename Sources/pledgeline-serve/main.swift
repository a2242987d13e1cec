import HTTPService
import PledgelineCommands
import SystemCalls
import TimeSeries
import WebService

/// Serves until the process is told to end.
@Sendable func serve(_ request: WebServer.Request) throws {
  let complain: @Sendable (String) -> Void = { StandardError.write($0 + "\n") }
  let store = BriefStore(archive: request.archive, x13: request.x13)
  let today: @Sendable () -> Day = {
    let today = SystemClock.today()
    return Day(year: today.year, month: today.month, day: today.day) ?? Day(ordinal: 0)
  }
  let site = Site(
    agreements: request.agreements, store: store, today: today, rasterize: request.rasterize,
    complain: complain)
  let log: (@Sendable (String) -> Void)? = request.logs ? StandardError.write : nil
  let options = ServiceOptions(
    host: request.isPublic ? "0.0.0.0" : "127.0.0.1", port: request.port,
    isPublic: request.isPublic,
    tls: try request.tls.map { tls throws(ServiceError) in
      try ServiceOptions.TLS(certificatePath: tls.certificate, keyPath: tls.key)
    })
  let service = try HTTPService(
    site.pipeline(token: request.token, log: log), options: options)
  let scheme = request.tls == nil ? "http" : "https"
  let host = request.isPublic ? "0.0.0.0" : "localhost"
  complain("Serving \(request.agreements.count) agreements at \(scheme)://\(host):\(service.port)/")
  _ = WorkerThreads.both {
    service.runUntilInterrupted()
    store.endAdjusting()
    return true
  } _: {
    do {
      try store.warm(request.agreements, asOf: today())
    } catch {
      complain("pledgeline: error: \(error)")
    }
    store.adjustBeside(complain: complain)
    return true
  }
}

let program = Program(surroundings: .ofThisProcess(webServer: WebServer(run: serve)))
endProcess(code: program.run(Array(CommandLine.arguments.dropFirst())))
