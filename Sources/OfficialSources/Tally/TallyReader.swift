import Synchronization
import SystemCalls
import TextFormats
public import TradeStatistics

/// Sums rows of files by month, flow and group, on as many threads as there are processors.
public struct TallyReader: Sendable {
  /// What was summed.
  public struct Answer: Sendable {
    /// The sums.
    public let sums: TallySums
    /// How many rows counted toward the question.
    public let rows: Int
    /// How many rows of listed codes had no value, and are in no sum.
    public let blanks: Int
  }

  private let files: [TallyFile]
  private let question: TallyQuestion
  private let regions: ProductRegions
  private let partner: PackedText?

  /// Prepares to read files.
  ///
  /// - Throws: `TallyProblem` where there is no file, or the partner cannot be a code.
  public init(_ files: [TallyFile], _ question: TallyQuestion) throws(TallyProblem) {
    guard !files.isEmpty else { throw .noFiles }
    self.files = files
    self.question = question
    regions = ProductRegions(question.scheme.map)
    partner = question.partner.flatMap { PackedText($0.utf8) }
    if let text = question.partner, partner == nil { throw .partnerTooLong(text) }
  }

  private struct Gathered {
    var accumulators: [TallyAccumulator] = []
    var outcomes:
      [(ticket: ChunkSupply.Ticket, outcome: CSVChunkOutcome, file: ChunkSupply.Opened)] =
        []
    var failures: [ChunkSupply.Failure] = []
  }

  /// Reads all files.
  ///
  /// - Parameter threads: how many threads read; the answer is the same for any number.
  /// - Throws: `OfficialSourcesError` for the first thing wrong, in the order of the files.
  public func read(threads: Int) throws(OfficialSourcesError) -> Answer {
    let supply = ChunkSupply(files, question, partner: partner)
    let gathered = Mutex(Gathered())
    let start = TallyAccumulator(question, regions)
    WorkerThreads.run(max(1, threads)) { _ in
      work(supply, start, gathered)
    }
    let all = gathered.withLock { $0 }
    try check(all)
    var sums = TallySums(groupCount: question.scheme.groups.count)
    for accumulator in all.accumulators { accumulator.add(to: &sums) }
    return Answer(
      sums: sums, rows: all.accumulators.reduce(0) { $0 + $1.rows },
      blanks: all.accumulators.reduce(0) { $0 + $1.blanks })
  }

  /// What one thread does: takes chunks until there are no more.
  private func work(
    _ supply: ChunkSupply, _ start: TallyAccumulator, _ gathered: borrowing Mutex<Gathered>
  ) {
    var accumulator = start
    var outcomes:
      [(ticket: ChunkSupply.Ticket, outcome: CSVChunkOutcome, file: ChunkSupply.Opened)] = []
    var failure: ChunkSupply.Failure?
    var chunk = CSVChunk()
    var scanner: (file: Int, scanner: CSVColumnScanner)?
    do throws(ChunkSupply.Failure) {
      while let work = try supply.next(into: &chunk) {
        let ticket: ChunkSupply.Ticket
        let opened: ChunkSupply.Opened
        switch work {
        case .file(let ticket):
          try readWhole(ticket, into: &accumulator)
          continue
        case .chunk(let chunkTicket, let file): (ticket, opened) = (chunkTicket, file)
        }
        if scanner?.file != ticket.file {
          scanner = (ticket.file, CSVColumnScanner(opened.plan))
        }
        let file = files[ticket.file]
        do throws(TextFormatError) {
          let outcome = try scanner?.scanner.read(chunk) { batch throws(TextFormatError) in
            try accumulator.add(batch, opened.places, month: file.month, file: file.path)
          }
          if let outcome { outcomes.append((ticket, outcome, opened)) }
        } catch {
          throw ChunkSupply.Failure(
            ticket, OfficialSourcesError(error), headerLines: opened.headerLines)
        }
      }
    } catch {
      supply.stop()
      failure = error
    }
    gathered.withLock {
      $0.accumulators.append(accumulator)
      $0.outcomes += outcomes
      if let failure { $0.failures.append(failure) }
    }
  }

  private func readWhole(
    _ ticket: ChunkSupply.Ticket, into accumulator: inout TallyAccumulator
  ) throws(ChunkSupply.Failure) {
    let reader = WholeFileReader(file: files[ticket.file], question: question, partner: partner)
    do throws(OfficialSourcesError) {
      try reader.read(into: &accumulator)
    } catch {
      throw ChunkSupply.Failure(ticket, error)
    }
  }

  /// Puts the chunks in order, to find what only shows between them, and the line of what failed.
  private func check(_ gathered: Gathered) throws(OfficialSourcesError) {
    let failure = gathered.failures.min { $0.ticket < $1.ticket }
    var lines: [Int: CSVChunkOutcome] = [:]
    let inOrder = gathered.outcomes.sorted { $0.ticket < $1.ticket }
    for (ticket, outcome, opened) in inOrder where failure.map({ ticket < $0.ticket }) ?? true {
      var file = lines[ticket.file] ?? CSVChunkOutcome(headerLines: opened.headerLines)
      do throws(TextFormatError) {
        try file.append(outcome, file: files[ticket.file].path)
      } catch {
        throw OfficialSourcesError(error)
      }
      lines[ticket.file] = file
    }
    guard let failure else { return try checkLengths(gathered.accumulators) }
    guard let headerLines = failure.headerLines else { throw failure.error }
    let before = lines[failure.ticket.file]?.lines ?? headerLines
    throw OfficialSourcesError(
      TextFormatError(failure.error.diagnostics).shifted(byLines: before))
  }

  private func checkLengths(_ accumulators: [TallyAccumulator]) throws(OfficialSourcesError) {
    let lengths = Set(accumulators.map(\.codeLength)).subtracting([0]).sorted()
    guard lengths.count > 1 else { return }
    throw OfficialSourcesError(
      TextFormatError(
        at: SourceLocation(file: files[0].path, line: 1, column: 1),
        "the files have codes of \(lengths.map(String.init).joined(separator: " and ")) digits",
        remedy: "give rows of one level: a code and its parts would be counted twice"))
  }
}
