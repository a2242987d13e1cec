public import OfficialSources
public import ReleaseArchive
public import SystemCalls

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
    case read(FigureFile)

    /// Text for people.
    public var title: String {
      switch self {
      case .table(let table): table.title
      case .read(let file): file.title
      }
    }

    /// Reads the file, unless that was done.
    public func read() throws -> FigureFile {
      switch self {
      case .table(let table): try table.read()
      case .read(let file): file
      }
    }
  }

  /// What was done.
  public struct Counts: Hashable, Sendable {
    var files = 0
    var unchanged = 0
    var added = 0
    var superseding = 0

    /// One line that says what was done.
    public func summary(archive path: String) -> String {
      var text = "\(files) files, \(unchanged) already on file: \(added) releases added"
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

  /// What the threads share.
  fileprivate struct State: Sendable {
    var nextToRead = 0
    var nextToRecord = 0
    var isRecording = false
    var ready: [Int: Result<PreparedBatch, any Error>] = [:]
    var counts = Counts()
    var failure: (any Error)?
  }

  private enum Step {
    case read(Int)
    case record(Result<PreparedBatch, any Error>)
    case stop
  }

  /// Reads and records files in order; the first that fails ends it, and those before it are on file.
  ///
  /// - Parameter progress: called when the recording of a file begins, with its number; from any thread, one at a
  ///   time.
  public func add(
    _ items: [Item], progress: @Sendable (_ index: Int) -> Void = { _ in }
  ) throws -> Counts {
    let state = WaitableState(State())
    WorkerThreads.run(min(threads, max(1, items.count))) { _ in
      while work(items, state, progress) {}
    }
    let (counts, failure) = state.change { ($0.counts, $0.failure) }
    if let failure { throw failure }
    return counts
  }

  /// Takes one step; false where there is nothing left to do.
  private func work(
    _ items: [Item], _ state: WaitableState<State>, _ progress: (Int) -> Void
  ) -> Bool {
    switch state.wait(for: { nextStep(&$0, count: items.count) }) {
    case .stop: return false
    case .read(let index):
      let batch = Result { try prepared(items[index]) }
      state.change { $0.ready[index] = batch }
    case .record(let batch):
      // Only this thread is here, so nobody else moves the number.
      progress(state.change { $0.nextToRecord })
      let outcome = Result { try archive.record(try batch.get(), at: now) }
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

  private func prepared(_ item: Item) throws -> PreparedBatch {
    let file = try item.read()
    return PreparedBatch(
      ImportBatch(
        file: file.file, descriptionDigest: file.descriptionDigest, releases: file.releases,
        calendar: file.calendar))
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
    }
  }
}
