public import OfficialSources
public import ReleaseArchive
public import SystemCalls
public import TextFormats

/// Records figure sets in an archive, one transaction a file, and counts what was new.
///
/// Files are read and their releases prepared ahead, on all processors; they are recorded in their order, each wholly
/// or not at all. So the archive, and the first error, are the same for any number of threads.
public struct FigureImporter: Sendable {
  /// One file to import.
  public enum Item: Sendable {
    /// A table with its description; read when its turn comes.
    case table(FigureTable)
    /// A file that was read before, as calendars are.
    case read(OfficialReading)
    /// A file in the format of an office; read when its turn comes.
    case official(any OfficialFormat.Type, SourceInput, ReadingTerms)

    /// Text for people.
    public var title: String {
      switch self {
      case .table(let table): table.title
      case .read(let reading): reading.file.title
      case .official(_, let input, _): Path.lastComponent(of: input.name)
      }
    }

    /// Reads the file, unless that was done.
    public func read() throws -> OfficialReading {
      switch self {
      case .table(let table): OfficialReading(file: try table.read())
      case .read(let reading): reading
      case .official(let format, let input, let terms): try format.read(input, terms)
      }
    }
  }

  /// What was done.
  public struct Counts: Hashable, Sendable {
    var files = 0
    var unchanged = 0
    var added = 0
    var superseding = 0
    var references = 0

    /// One line that says what was done.
    public func summary(archive path: String) -> String {
      var text = "\(files) files, \(unchanged) already on file: \(added) releases"
      if references > 0 {
        text += " and \(references) reference \(references == 1 ? "document" : "documents")"
      }
      text += " added"
      if superseding > 0 { text += ", \(superseding) of them correct others of the same day" }
      return text + " to \(path)\n"
    }
  }

  private let archive: SQLiteArchive
  private let now: Instant
  private let threads: Int

  /// Creates an importer.
  ///
  /// - Parameters:
  ///   - now: The moment under which releases are recorded.
  ///   - threads: How many threads read.
  public init(archive: SQLiteArchive, now: Instant, threads: Int = WorkerThreads.processorCount) {
    self.archive = archive
    self.now = now
    self.threads = max(1, threads)
  }

  /// A file that is ready to be recorded.
  fileprivate struct Ready: Sendable {
    let batch: PreparedBatch
    let findings: [Diagnostic]
  }

  /// What the threads share.
  fileprivate struct State: Sendable {
    var nextToRead = 0
    var nextToRecord = 0
    var isRecording = false
    var ready: [Int: Result<Ready, any Error>] = [:]
    var counts = Counts()
    var failure: (any Error)?
  }

  private enum Step {
    case read(Int)
    case record(Result<Ready, any Error>)
    case stop
  }

  /// Reads and records files in order; the first that fails ends it, and those before it are on file.
  ///
  /// Both closures are called from any thread, one at a time.
  ///
  /// - Parameters:
  ///   - progress: called when the recording of a file begins, with its number.
  ///   - report: called with what the reader of a file that was recorded has to say.
  public func add(
    _ items: [Item], progress: @Sendable (_ index: Int) -> Void = { _ in },
    report: @Sendable ([Diagnostic]) -> Void = { _ in }
  ) throws -> Counts {
    let state = WaitableState(State())
    WorkerThreads.run(min(threads, max(1, items.count))) { _ in
      while work(items, state, progress, report) {}
    }
    let (counts, failure) = state.change { ($0.counts, $0.failure) }
    if let failure { throw failure }
    return counts
  }

  /// Takes one step; false where there is nothing left to do.
  private func work(
    _ items: [Item], _ state: WaitableState<State>, _ progress: (Int) -> Void,
    _ report: ([Diagnostic]) -> Void
  ) -> Bool {
    switch state.wait(for: { nextStep(&$0, count: items.count) }) {
    case .stop: return false
    case .read(let index):
      let batch = Result { try prepared(items[index]) }
      state.change { $0.ready[index] = batch }
    case .record(let ready):
      // Only this thread is here, so nobody else moves the number.
      progress(state.change { $0.nextToRecord })
      let outcome = Result { () throws -> ImportOutcome in
        let ready = try ready.get()
        let outcome = try archive.record(ready.batch, at: now)
        if !ready.findings.isEmpty { report(ready.findings) }
        return outcome
      }
      state.change { $0.finish(outcome) }
    }
    return true
  }

  /// What a thread does next; nil where it must wait for another.
  ///
  /// Recording comes first, so that few files are in memory at a time: no more than one a thread and one more.
  private func nextStep(_ state: inout State, count: Int) -> Step? {
    guard state.failure == nil, state.nextToRecord < count else { return .stop }
    if !state.isRecording, let batch = state.ready.removeValue(forKey: state.nextToRecord) {
      state.isRecording = true
      return .record(batch)
    }
    guard state.nextToRead < count, state.nextToRead - state.nextToRecord <= threads else {
      return nil
    }
    state.nextToRead += 1
    return .read(state.nextToRead - 1)
  }

  private func prepared(_ item: Item) throws -> Ready {
    let reading = try item.read()
    let file = reading.file
    let batch = PreparedBatch(
      ImportBatch(
        file: file.file, descriptionDigest: file.descriptionDigest, releases: file.releases,
        calendar: file.calendar, reference: file.reference))
    return Ready(batch: batch, findings: reading.findings)
  }
}

extension FigureImporter.State {
  fileprivate mutating func finish(_ outcome: Result<ImportOutcome, any Error>) {
    isRecording = false
    nextToRecord += 1
    switch outcome {
    case .failure(let error): failure = error
    case .success(.alreadyOnFile):
      counts.files += 1
      counts.unchanged += 1
    case .success(.recorded(let new)):
      counts.files += 1
      counts.added += new.added
      counts.superseding += new.superseding
      counts.references += new.references
    }
  }
}
