import ArgumentParsing
import Fetching
import HTTPMessages
import OfficialSources
import ReleaseArchive
import SystemCalls

/// Runs `pledgeline fetch`: plans, and has `pledgeline-fetch` ask, which alone has a network.
enum FetchCommand {
  @Sendable static func run(_ context: Context) throws {
    let surroundings = context.surroundings
    let ring = try KeyRing(
      environment: surroundings.environment, file: keyFile(surroundings.environment))
    let question = FetchQuestion(context, onFile: try onFile(context))
    let plan = try question.plan(ring.comtradeTier)
    let keys = ring.keys
    if context.arguments.flag("dry-run") {
      context.print(plan.notes.map { "# \($0)\n" }.joined() + listing(of: plan, keys))
      return
    }
    // The program that is handed over to says them itself.
    if plan.steps.isEmpty || surroundings.network != nil {
      for note in plan.notes { surroundings.complain("note: \(note)") }
    }
    if plan.steps.isEmpty {
      context.print(nothingLeft(plan))
    } else if let network = surroundings.network {
      try fetch(plan, keys, network, context)
    } else {
      throw context.handOver(
        to: "pledgeline-fetch",
        "asks the offices' servers (--dry-run shows the requests without it)")
    }
  }

  /// What is on file; nothing where all is to be asked for again, or there is no archive yet.
  private static func onFile(_ context: Context) throws -> OnFile {
    guard FileSystem.kind(try context.archivePath()) != .missing else { return .nothing }
    let view = try context.archive().view(asOf: context.today)
    return try OnFile(
      view, revisions: try revisions(view, context),
      asksAgain: context.arguments.flag("refresh"))
  }

  /// When the offices may have changed what is on file.
  private static func revisions(
    _ view: ArchiveView, _ context: Context
  ) throws -> RevisionCalendar {
    guard let path = context.dataFolders.sourceRegistry else {
      context.surroundings.complain(
        "note: the registry of sources that ships with the program is not found, so that revised "
          + "figures are not looked for")
      return .none
    }
    return RevisionCalendar(
      try SourceRegistry(path: path).sources, calendar: try view.calendar(),
      asked: try AskedLedger(path: try context.archivePath() + "-asked").days(),
      today: context.today)
  }

  private static func keyFile(_ environment: [String: String]) -> String? {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return Path.join(folder, "pledgeline/keys")
    }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return Path.join(home, ".config/pledgeline/keys")
  }

  /// The requests, one a line, each with why it is sent, keys as asterisks.
  private static func listing(of plan: FetchPlan, _ keys: [Provider: Secret]) -> String {
    guard !plan.steps.isEmpty else { return nothingLeft(plan) }
    return plan.steps.flatMap { step in
      step.queries.map { query in
        // Whether there is a key yet or not, the request will have one.
        let key = query.rules.key.flatMap { $0.isRequired ? Secret("") : keys[query.provider] }
        return "\(query.rules.request(query, key: key))  # \(step.reason.text)\n"
      }
    }.joined()
  }

  private static func nothingLeft(_ plan: FetchPlan) -> String {
    "nothing to fetch: \(plan.periodsOnFile) periods asked for are on file (--refresh asks again)\n"
  }

  private static func fetch(
    _ plan: FetchPlan, _ keys: [Provider: Secret], _ network: Network, _ context: Context
  ) throws {
    let surroundings = context.surroundings
    let archive = try context.archiveForRecording("pledgeline fetch")
    let path = archive.path
    let recorder = AnswerRecorder(
      archive: archive,
      rawFolder: try context.arguments.value("keep-raw").map { try RawFolder(path: $0) })
    let fetcher = Fetcher(
      transport: network.transport, clock: network.clock, keys: keys, recorder: recorder,
      ledger: CallLedger(path: path + "-calls"), asked: AskedLedger(path: path + "-asked"),
      seed: UInt64(truncatingIfNeeded: network.clock.now.microseconds))
    let bar = ProgressBar(surroundings)
    let pace = FetchPace(start: network.clock.now)
    defer { bar.end() }
    let counts = try fetcher.run(
      plan,
      progress: { progress in
        bar.show(progress.done, of: progress.total, pace.text(progress, now: network.clock.now))
      },
      report: { text in
        bar.end()
        surroundings.complain(text)
      })
    bar.end()
    context.print(summary(counts, plan, path))
  }

  private static func summary(_ counts: FetchCounts, _ plan: FetchPlan, _ path: String) -> String {
    var text =
      "\(counts.requests) request\(counts.requests == 1 ? "" : "s"): \(counts.added) release"
      + "\(counts.added == 1 ? "" : "s") added to \(path)"
    if counts.unchanged > 0 { text += "; \(counts.unchanged) answers were on file already" }
    if counts.empty > 0 { text += "; \(counts.empty) questions without figures" }
    let left = plan.periodsOnFile - counts.releasedAgain
    if left > 0 { text += "; \(left) periods on file were not asked for" }
    return text + "\n"
  }
}
