import TextFormats
import TradeStatistics

/// Goes through chunks in their order: finds the first thing wrong, and on which line of its file it is.
struct TallyOrder {
  private let files: [TallyFile]
  private var file = -1
  private var read = CSVChunkOutcome()
  private var codeLength = 0

  init(_ files: [TallyFile]) {
    self.files = files
  }

  /// Adds the next chunk.
  ///
  /// - Throws: `OfficialSourcesError` for what is wrong in it, or in it after those before.
  mutating func add(_ chunk: TallyChunk) throws(OfficialSourcesError) {
    if chunk.ticket.file != file {
      file = chunk.ticket.file
      read = CSVChunkOutcome(headerLines: chunk.headerLines ?? 0)
    }
    let path = files[file].path
    let before = chunk.headerLines == nil ? 0 : read.lines
    do throws(TextFormatError) {
      if let first = chunk.firstCode {
        guard codeLength == 0 || first.code.length == codeLength else {
          throw .codeOfOtherLength(
            first.code, than: codeLength,
            at: SourceLocation(file: path, line: before + first.line, column: 1))
        }
        codeLength = first.code.length
      }
      if let outcome = chunk.outcome { try read.append(outcome, file: path) }
    } catch {
      throw OfficialSourcesError(error)
    }
    guard let error = chunk.error else { return }
    guard error.code == .invalid else { throw error }
    throw OfficialSourcesError(TextFormatError(error.diagnostics).shifted(byLines: before))
  }
}
