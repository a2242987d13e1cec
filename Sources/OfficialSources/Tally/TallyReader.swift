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

  /// Reads all files.
  ///
  /// - Parameter threads: how many threads read; the answer is the same for any number.
  /// - Throws: `OfficialSourcesError` for the first thing wrong, in the order of the files.
  public func read(threads: Int) throws(OfficialSourcesError) -> Answer {
    let supply = ChunkSupply(files, question, partner: partner)
    let finished = WaitableState<[TallyWorker]>([])
    let start = TallyWorker(
      files, question, partner: partner, TallyAccumulator(question, regions))
    WorkerThreads.run(max(1, threads)) { _ in
      var worker = start
      worker.run(supply)
      finished.change { $0.append(worker) }
    }
    let workers = finished.change { $0 }
    var order = TallyOrder(files)
    for chunk in workers.flatMap(\.chunks).sorted(by: { $0.ticket < $1.ticket }) {
      try order.add(chunk)
    }
    var sums = TallySums(groupCount: question.scheme.groups.count)
    for worker in workers { worker.accumulator.add(to: &sums) }
    return Answer(
      sums: sums, rows: workers.reduce(0) { $0 + $1.accumulator.rows },
      blanks: workers.reduce(0) { $0 + $1.accumulator.blanks })
  }
}
