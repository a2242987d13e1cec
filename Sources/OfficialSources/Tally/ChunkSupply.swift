import SystemCalls
import TextFormats

/// Hands the chunks of many files, in order, to the threads that read them; compressed files and JSON as a whole.
///
/// Reading from the disk and cutting into chunks happens under one lock, for it is a small part of the work; the
/// chunks are then read by whoever took them. So the chunks, and the order that they are numbered in, are the same
/// for any number of threads.
final class ChunkSupply: Sendable {
  /// A chunk's number: files first, then chunks within a file.
  struct Ticket: Hashable, Comparable, Sendable {
    let file: Int
    let chunk: Int

    static func < (left: Ticket, right: Ticket) -> Bool {
      (left.file, left.chunk) < (right.file, right.chunk)
    }
  }

  /// What a thread is to read.
  enum Work {
    /// The chunk that was filled.
    case chunk(Ticket, Opened)
    /// A file as a whole.
    case file(Ticket)
  }

  /// How the columns of one file were found.
  struct Opened: Sendable {
    let plan: CSVColumnPlan
    let places: TallyAccumulator.Places
    let headerLines: Int
  }

  private struct State: ~Copyable {
    var reader: CSVColumnReader?
    var opened: Opened?
    var ticket = Ticket(file: -1, chunk: 0)
    var isStopped = false
  }

  private let files: [TallyFile]
  private let question: TallyQuestion
  private let partner: PackedText?
  private let state = WaitableState(State())

  init(_ files: [TallyFile], _ question: TallyQuestion, partner: PackedText?) {
    self.files = files
    self.partner = partner
    self.question = question
  }

  /// Lets no further chunk out: somebody found an error, and chunks out already are all that can come before it.
  func stop() {
    state.change { $0.isStopped = true }
  }

  /// Fills a chunk; nil where there are no more.
  ///
  /// - Throws: `Failure`, the error with its place in the order; no further chunk comes then.
  func next(
    into chunk: inout CSVChunk
  ) throws(Failure) -> Work? {
    try state.change { (state) throws(Failure) -> Work? in
      do throws(Failure) {
        return try advance(&state, into: &chunk)
      } catch {
        state.isStopped = true
        throw error
      }
    }
  }

  private func advance(
    _ state: inout State, into chunk: inout CSVChunk
  ) throws(Failure) -> Work? {
    while !state.isStopped {
      do throws(TextFormatError) {
        if let opened = state.opened, try state.reader?.next(into: &chunk) ?? false {
          state.ticket = Ticket(file: state.ticket.file, chunk: state.ticket.chunk + 1)
          return .chunk(state.ticket, opened)
        }
      } catch {
        // What stopped the supply comes after the chunks that it gave.
        let next = Ticket(file: state.ticket.file, chunk: state.ticket.chunk + 1)
        throw Failure(next, OfficialSourcesError(error))
      }
      guard state.ticket.file + 1 < files.count else { return nil }
      state.ticket = Ticket(file: state.ticket.file + 1, chunk: 0)
      state.reader = nil
      state.opened = nil
      guard files[state.ticket.file].format == .csv else { return .file(state.ticket) }
      do throws(OfficialSourcesError) {
        var spare = CSVChunk.none
        swap(&chunk, &spare)
        try open(files[state.ticket.file], &state, recycling: consume spare)
      } catch {
        throw Failure(state.ticket, error)
      }
    }
    return nil
  }

  private func open(
    _ file: TallyFile, _ state: inout State, recycling chunk: consuming CSVChunk
  ) throws(OfficialSourcesError) {
    let source: FileSource
    do throws(SystemError) {
      source = try FileSource(file.path)
    } catch {
      throw OfficialSourcesError(error)
    }
    do throws(TextFormatError) {
      let reader = try CSVColumnReader(
        file: file.path, recycling: consume chunk,
        source: transcoding(source.read, from: question.encoding, file: file.path))
      let columns = TallyPlan(question, names: reader.header.names, partner: partner)
      let plan = try reader.plan(columns.requests, keeping: columns.filter)
      state.opened = Opened(
        plan: plan, places: columns.places, headerLines: reader.headerLines)
      state.reader = consume reader
    } catch {
      throw OfficialSourcesError(error)
    }
  }

  /// An error of the supply, with its place in the order of chunks.
  struct Failure: Error {
    let ticket: Ticket
    let error: OfficialSourcesError

    init(_ ticket: Ticket, _ error: OfficialSourcesError) {
      self.ticket = ticket
      self.error = error
    }
  }
}
