import Compression
import SystemCalls
import TextFormats

/// Reads one file from its start to its end on one thread: formats that cannot be cut into chunks.
struct WholeFileReader {
  let file: TallyFile
  let question: TallyQuestion
  let partner: PackedText?

  /// Adds all rows of the file.
  func read(into accumulator: inout TallyAccumulator) throws(OfficialSourcesError) {
    do {
      let source = try FileSource(file.path)
      switch file.format {
      case .csv: try readCSV(file.path, source.read, &accumulator)
      case .gzip:
        let stream = GzipSource(file.path, source.read)
        try readCSV(file.path, stream.read, &accumulator)
      case .zip: try readMembers(source, &accumulator)
      case .json: try readJSON(source, &accumulator)
      }
    } catch let error as SystemError {
      throw OfficialSourcesError(error)
    } catch let error as TextFormatError {
      throw OfficialSourcesError(error)
    } catch let error as CompressionError {
      throw OfficialSourcesError(invalid(error.message, error.remedy))
    } catch {
      throw OfficialSourcesError(invalid("\(error)", nil))
    }
  }

  private func invalid(_ message: String, _ remedy: String?) -> TextFormatError {
    TextFormatError(
      at: SourceLocation(file: file.path, line: 1, column: 1), message, remedy: remedy)
  }

  private func readCSV(
    _ name: String, _ source: @escaping CSVReader.Source, _ accumulator: inout TallyAccumulator
  ) throws {
    var reader = try CSVColumnReader(
      file: name, source: transcoding(source, from: question.encoding, file: name))
    let columns = TallyPlan(question, names: reader.header.names, partner: partner)
    let plan = try reader.plan(columns.requests, keeping: columns.filter)
    try reader.read(plan) { (batch) throws(TextFormatError) in
      try accumulator.add(batch, columns.places, month: file.month, file: name)
    }
  }

  private func readMembers(_ source: FileSource, _ accumulator: inout TallyAccumulator) throws {
    let archive = try ZipArchive(file: file.path, size: source.size, reading: source.read)
    let members = archive.members.filter { $0.name.lowercased().hasSuffix(".csv") }
    guard !members.isEmpty else {
      throw invalid(
        "no CSV file in the ZIP archive",
        "it holds: "
          + archive.members.prefix(10).map(\.name).joined(separator: ", "))
    }
    for member in members {
      let stream = ZipMemberSource(try archive.open(member))
      try readCSV("\(file.path)/\(member.name)", stream.read, &accumulator)
    }
  }

  private func readJSON(_ source: FileSource, _ accumulator: inout TallyAccumulator) throws {
    var reader = try JSONTableReader(
      file: file.path,
      source: transcoding(source.read, from: question.encoding, file: file.path))
    let columns = TallyPlan(question, names: reader.names, partner: partner)
    try reader.forEachBatch(of: columns.requests) { batch in
      try accumulator.add(
        batch, columns.places, keeping: columns.filter, month: file.month, file: file.path)
    }
  }
}
