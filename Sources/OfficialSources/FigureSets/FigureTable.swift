import SystemCalls
import TextFormats
import TimeSeries
import TradeStatistics

/// A file of figures with the description that makes releases of it.
public struct FigureTable: Hashable, Sendable {
  /// The file.
  public let path: String
  /// What the file does not say itself.
  public let description: TableDescription
  let calendar: ReleaseCalendar?

  /// Joins a lone file with its description; nothing is opened.
  public init(path: String, description: TableDescription) {
    self.init(path: path, description: description, calendar: nil)
  }

  init(path: String, description: TableDescription, calendar: ReleaseCalendar?) {
    self.path = path
    self.description = description
    self.calendar = calendar
  }

  /// Text for people: the title, or the file's name.
  public var title: String { description.title ?? Path.lastComponent(of: path) }

  /// SHA-256 of all that the releases depend on beside the file.
  public var descriptionDigest: String { description.digest(calendar: calendar) }

  /// Reads the file, checking every cell.
  ///
  /// - Parameter progress: called now and then with the bytes read and the file's size in bytes,
  ///   which is 0 where it is not known.
  /// - Throws: `OfficialSourcesError` if the file cannot be read, or with the first twenty things
  ///   found wrong in it. A blank cell is no error: nothing was published there.
  public func read(
    progress: (_ bytesRead: Int, _ bytesTotal: Int) -> Void = { _, _ in }
  ) throws(OfficialSourcesError) -> FigureFile {
    let feed = try open()
    // A pipe can be read once only; a file may be read again, with more care.
    if feed.size > 0, let file = readColumns(feed, progress: progress) { return file }
    let fresh = try feed.count == 0 ? feed : open()
    do throws(TextFormatError) {
      return try read(fresh, progress: progress)
    } catch {
      throw OfficialSourcesError(error)
    }
  }

  private func open() throws(OfficialSourcesError) -> ByteFeed {
    do throws(SystemError) {
      return try ByteFeed(path: path)
    } catch {
      throw OfficialSourcesError(error)
    }
  }

  func read(
    _ feed: ByteFeed, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(TextFormatError) -> FigureFile {
    let sink = DiagnosticSink()
    var assembler = ReleaseAssembler(description)
    do throws(TextFormatError) {
      try readRows(feed, into: &assembler, sink, progress)
    } catch {
      sink.report(error)
    }
    if sink.hasErrors { throw FigureTable.limited(sink.diagnostics) }
    progress(feed.count, feed.size)
    return figureFile(feed, assembler)
  }

  /// What was assembled of a file that was read to its end.
  func figureFile(_ feed: ByteFeed, _ assembler: ReleaseAssembler) -> FigureFile {
    let file = SourceFile(
      name: Path.lastComponent(of: path), sha256: feed.digest, origin: description.origin)
    return FigureFile(
      file: file, title: title, descriptionDigest: descriptionDigest,
      releases: assembler.releases(from: file), calendar: [])
  }

  private func readRows(
    _ feed: ByteFeed, into assembler: inout ReleaseAssembler, _ sink: DiagnosticSink,
    _ progress: (Int, Int) -> Void
  ) throws(TextFormatError) {
    var reader = try CSVReader(
      file: path, options: description.csv, source: text(of: feed))
    guard var rows = rowReader(reader.header, sink) else { return }
    var reported = 0
    var isEmpty = true
    while let record = try reader.next() {
      isEmpty = false
      rows.take(record, into: &assembler)
      if sink.count > FigureTable.errorLimit { return }
      if feed.count - reported >= 1 << 16 {
        reported = feed.count
        progress(feed.count, feed.size)
      }
    }
    if isEmpty {
      sink.error(
        "no figures after the header line", at: reader.header.location,
        remedy: "the file may have been cut off: get it again")
    }
  }

  /// The file as UTF-8; what is hashed and counted are the bytes that it came from.
  func text(of feed: ByteFeed) -> CSVReader.Source {
    let bytes: CSVReader.Source =
      path.hasSuffix(".gz") ? GzipSource(path, feed.read).read : feed.read
    return transcoding(bytes, from: description.encoding, file: path)
  }

  private func rowReader(_ header: CSVHeader, _ sink: DiagnosticSink) -> (any RowReader)? {
    let cells = CellReader(description, calendar, sink)
    return switch description.layout {
    case .long:
      LongColumns(header, description, sink).map {
        LongRowReader($0, cells, findsRepeats: true)
      }
    case .wide: WideRowReader(header, description, cells)
    }
  }

  /// How many errors are shown; readers go a step further to know whether there are more.
  static let errorLimit = 20

  // A file in the wrong layout is wrong in every cell; nobody reads a hundred thousand lines.
  private static func limited(_ diagnostics: [Diagnostic]) -> TextFormatError {
    guard let last = diagnostics.prefix(errorLimit).last, diagnostics.count > errorLimit else {
      return TextFormatError(diagnostics)
    }
    let note = Diagnostic(
      .note, at: last.location, "there are more errors", remedy: "correct these and try again")
    return TextFormatError(diagnostics.prefix(errorLimit) + [note])
  }
}
