import TextFormats
import TradeStatistics

extension FigureTable {
  /// Reads a file without mistakes column by column; nil where the file needs more care.
  ///
  /// What this way accepts, `read(_:progress:)` accepts with the same result; what it does not, that one judges.
  func readColumns(
    _ feed: ByteFeed, progress: (Int, Int) -> Void = { _, _ in }
  ) -> FigureFile? {
    guard description.layout == .long else { return nil }
    let sink = DiagnosticSink()
    let cells = CellReader(description, calendar, sink)
    var assembler = ReleaseAssembler(description, size: feed.size)
    do throws(TextFormatError) {
      var reader = try CSVColumnReader(
        file: path, options: description.csv, source: text(of: feed))
      guard let columns = LongColumns(reader.header, description, sink),
        var batches = LongColumnReader(columns, reader.header, description, cells)
      else { return nil }
      // Records that are not plain — one with quotes, say — are read one by one into the same releases.
      var records = LongRowReader(columns, cells, findsRepeats: false)
      var reported = 0
      let count = try reader.read(
        try reader.plan(batches.requests),
        records: { (record) throws(TextFormatError) in
          records.take(record, into: &assembler)
          if sink.hasErrors { throw .needsCare }
        },
        batches: { (batch) throws(TextFormatError) in
          guard batches.take(batch, into: &assembler) else { throw .needsCare }
          if feed.count - reported >= 1 << 20 {
            reported = feed.count
            progress(feed.count, feed.size)
          }
        })
      guard count > 0, !assembler.holdsRepeatedCodes() else { return nil }
    } catch {
      return nil
    }
    if sink.hasErrors { return nil }
    progress(feed.count, feed.size)
    return figureFile(feed, assembler)
  }
}

extension TextFormatError {
  /// Ends the quick way; nobody sees it, for what is wrong is found by reading again.
  fileprivate static var needsCare: TextFormatError { TextFormatError([]) }
}
