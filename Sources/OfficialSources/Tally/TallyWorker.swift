import TextFormats

/// What one thread does for a tally: takes chunks until there are no more, and adds them up.
struct TallyWorker: Sendable {
  private let files: [TallyFile]
  private let question: TallyQuestion
  private let partner: PackedText?
  private(set) var accumulator: TallyAccumulator
  private(set) var chunks: [TallyChunk] = []
  private var scanner: CSVColumnScanner?
  private var scannedFile = -1

  init(
    _ files: [TallyFile], _ question: TallyQuestion, partner: PackedText?,
    _ accumulator: TallyAccumulator
  ) {
    self.files = files
    self.question = question
    self.partner = partner
    self.accumulator = accumulator
  }

  /// Reads until the supply ends, or something is wrong.
  mutating func run(_ supply: ChunkSupply) {
    var memory = CSVChunk()
    while let work = next(supply, &memory) {
      accumulator.beginChunk()
      var chunk: TallyChunk
      switch work {
      case .file(let ticket): chunk = readWhole(ticket)
      case .chunk(let ticket, let opened): chunk = read(memory, ticket, opened)
      }
      chunk.firstCode = accumulator.firstCode
      chunks.append(chunk)
      if chunk.error != nil {
        supply.stop()
        return
      }
    }
  }

  private mutating func next(
    _ supply: ChunkSupply, _ memory: inout CSVChunk
  ) -> ChunkSupply.Work? {
    do throws(ChunkSupply.Failure) {
      return try supply.next(into: &memory)
    } catch {
      // Its lines are those of the file: nothing is added to them.
      chunks.append(TallyChunk(ticket: error.ticket, error: error.error))
      return nil
    }
  }

  private mutating func readWhole(_ ticket: ChunkSupply.Ticket) -> TallyChunk {
    let reader = WholeFileReader(file: files[ticket.file], question: question, partner: partner)
    do throws(OfficialSourcesError) {
      try reader.read(into: &accumulator)
      return TallyChunk(ticket: ticket)
    } catch {
      return TallyChunk(ticket: ticket, error: error)
    }
  }

  private mutating func read(
    _ memory: borrowing CSVChunk, _ ticket: ChunkSupply.Ticket, _ opened: ChunkSupply.Opened
  ) -> TallyChunk {
    if scannedFile != ticket.file {
      scannedFile = ticket.file
      scanner = CSVColumnScanner(opened.plan)
    }
    let file = files[ticket.file]
    var chunk = TallyChunk(ticket: ticket, headerLines: opened.headerLines)
    do throws(TextFormatError) {
      chunk.outcome = try scanner?.read(memory) { batch throws(TextFormatError) in
        try accumulator.add(batch, opened.places, month: file.month, file: file.path)
      }
    } catch {
      chunk.error = OfficialSourcesError(error)
    }
    return chunk
  }
}
