@testable import TextFormats

/// Reads an input as comma-separated values: record by record and column by column, whole and in small pieces.
///
/// All ways must give the same rows, or refuse the input in the same words.
enum CSVDecoder {
  static func tryOut(_ input: [UInt8]) {
    let size = Chunks.size(for: input)
    let options = CSVOptions(
      allowsTrailingDelimiter: input.count % 2 == 1, fieldLimit: 64, recordLimit: 256)
    let expected = records(input, size: input.count + 1, options)
    for size in [size, input.count + 1] {
      let records = records(input, size: size, options)
      expect(records == expected, "in pieces of \(size): \(records), not \(expected)")
      let columns = columns(input, size: size, options)
      expect(columns == expected, "columns in pieces of \(size): \(columns), not \(expected)")
    }
  }

  /// What a reading came to: the rows, or the words in which the input was refused.
  private enum Outcome: Equatable {
    case rows([[UInt128]])
    case refused(String)
  }

  /// The first column as text and the second one as numbers; one column alone as both.
  private static func requests(_ header: CSVHeader) -> [ColumnRequest] {
    let names = header.names
    return [
      ColumnRequest(names[0], .text), ColumnRequest(names[names.count > 1 ? 1 : 0], .number),
    ]
  }

  /// The plain way: `CSVReader`, then each cell by itself.
  private static func records(_ input: [UInt8], size: Int, _ options: CSVOptions) -> Outcome {
    do {
      var reader = try CSVReader(
        file: "input", options: options, source: Chunks.source(input, size: size))
      let requests = requests(reader.header)
      let fields = try requests.map { request in try reader.header.column(request.name) }
      var rows: [[UInt128]] = []
      while let record = try reader.next() {
        rows.append(
          try zip(requests, fields).map { request, field in
            let bytes = record.bytes(ofField: field)
            guard let cell = cell(bytes, request.kind) else {
              throw request.refusal(of: bytes, at: record.location(ofField: field))
            }
            return cell
          })
      }
      return .rows(rows)
    } catch {
      return .refused("\(error)")
    }
  }

  private static func cell(_ bytes: ArraySlice<UInt8>, _ kind: ColumnRequest.Kind) -> UInt128? {
    switch kind {
    case .text: PackedText(bytes)?.packed
    case .number where bytes.isEmpty: ColumnBatch.blank
    case .number: Millionths.value(of: bytes).map(UInt128.init(bitPattern:))
    }
  }

  /// A chunk far smaller than the usual one, which would take most of the time to make.
  private static func smallChunk(_ size: Int) -> CSVChunk {
    var chunk = CSVChunk.none
    chunk.buffer = PaddedBytes(capacity: size)
    return chunk
  }

  /// The fast way, chunk by chunk as threads do it.
  private static func columns(_ input: [UInt8], size: Int, _ options: CSVOptions) -> Outcome {
    do {
      var reader = try CSVColumnReader(
        file: "input", options: options, recycling: smallChunk(size),
        source: Chunks.source(input, size: size))
      var scanner = CSVColumnScanner(try reader.plan(requests(reader.header)))
      var chunk = smallChunk(size)
      var outcome = CSVChunkOutcome(headerLines: reader.headerLines)
      var rows: [[UInt128]] = []
      while try reader.next(into: &chunk) {
        let more = try scanner.read(chunk, line: outcome.lines + 1) { batch in
          for row in 0..<batch.count {
            let number = batch.number(1, row).map(UInt128.init(bitPattern:))
            rows.append([batch.text(0, row).packed, number ?? ColumnBatch.blank])
          }
        }
        try outcome.append(more, file: "input")
      }
      return .rows(rows)
    } catch {
      return .refused("\(error)")
    }
  }
}
