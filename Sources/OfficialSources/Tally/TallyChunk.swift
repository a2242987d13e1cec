import TextFormats

/// What reading a chunk found, to be put in the order of the chunks.
struct TallyChunk: Sendable {
  let ticket: ChunkSupply.Ticket
  /// Its lines; nil where it was not read to its end.
  var outcome: CSVChunkOutcome?
  /// The lines of its file's header, where lines count from the start of the chunk; nil where from that of the file.
  var headerLines: Int?
  /// The code of its first row.
  var firstCode: TallyAccumulator.FirstCode?
  /// What was wrong, with lines counted as above.
  var error: OfficialSourcesError?
}
