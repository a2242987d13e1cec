import Compression

/// Reads the parts of a workbook out of its ZIP file.
struct PartReader {
  let file: String
  let zip: ZipArchive

  /// Whether there is a part of that name.
  func has(_ part: String) -> Bool {
    zip.members.contains { $0.name.lowercased() == part.lowercased() }
  }

  /// Reads a part from its start to its end.
  func read(
    _ part: String, _ handler: (XMLEvent) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    do {
      try withoutActuallyEscaping(handler) { handler in
        let member = try zip.member(named: part)
        guard member.size <= Workbook.partLimit else {
          throw WorkbookError(
            "\(file)/\(part)",
            "it has \(member.size) bytes, and at most \(Workbook.partLimit) are read",
            remedy: "save the sheet that matters as CSV")
        }
        let reader = try XMLParts(part: "\(file)/\(part)", handler: handler)
        var bytes = try zip.open(member)
        var buffer = [UInt8](repeating: 0, count: XMLParts.chunkSize)
        while true {
          let count = try bytes.read(into: &buffer)
          try reader.feed(buffer[..<count], isFinal: count == 0)
          if count == 0 { return }
        }
      }
    } catch {
      throw Workbook.wrapped(error, "\(file)/\(part)")
    }
  }
}
