import TextFormats

/// Answers of UN Comtrade with figures (`get`, `preview`), of any size, printed in one line or in many.
///
/// Source: https://comtradedeveloper.un.org, API `data/v1`.
public enum ComtradeJSON: OfficialFormat {
  /// `comtrade-json`.
  public static let name = "comtrade-json"
  /// What it is.
  public static let title = "UN Comtrade, API answer (JSON)"

  /// Recognizes names of fields, answers without rows, and errors that this office's service sends.
  public static func recognizes(_ head: FileHead) -> Bool {
    let text = head.text
    guard text.drop(while: \.isWhitespace).hasPrefix("{") else { return false }
    if ComtradeAvailabilityJSON.recognizes(head) { return false }
    let hasRows = text.contains("reporterCode") && text.contains("cmdCode")
    let isEmpty = text.contains("elapsedTime") && text.contains("\"data\"")
    let isError =
      text.contains("\"statusCode\"")
      && (text.contains("subscription key") || text.contains("Rate limit is exceeded"))
    return hasRows || isEmpty || isError || text.contains("comtradeapi.un.org")
  }

  /// Reads an answer.
  ///
  /// - Throws: `OfficialSourcesError` where it is not one, with what the office said instead. An answer without rows is
  ///   none: it makes no release.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    try read(input, terms, availability: terms.references.availability)
  }

  /// Reads an answer whose vintage is known.
  ///
  /// - Parameter availability: says when the figures came out; what it does not know counts as known from the day on
  ///   which it was taken.
  /// - Throws: as without it.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms, availability: ComtradeAvailability?
  ) throws(OfficialSourcesError) -> OfficialReading {
    try readingFile(input.name) {
      let feed = try input.open()
      var rows = ComtradeRowReader(terms, availability: availability)
      let reader = JSONElementReader(file: input.name, member: "data", source: feed.read)
      let frame = try reader.forEachElement { element in try rows.take(element) }
      var answer = ComtradeAnswer(frame, file: input.name)
      if rows.rowCount == 0, let body = answer.recordedBody {
        let recorded = SourceInput(name: input.name, bytes: Array(body.utf8))
        let inner = JSONElementReader(
          file: input.name, member: "data", source: try recorded.open().read)
        answer = ComtradeAnswer(
          try inner.forEachElement { element in try rows.take(element) }, file: input.name)
      }
      try answer.check(rowCount: rows.rowCount)
      if terms.scope != nil, ComtradeAnswer.pageSizes.contains(rows.rowCount) {
        throw answer.fullPage
      }
      try rows.finish()
      let file = rows.collector.file(
        feed, name: input.name, title: title, origin: ComtradeAnswer.origin, format: name,
        also: availability?.digestLines ?? [])
      let finding = answer.finding(rowCount: rows.rowCount)
      return OfficialReading(
        file: file, findings: rows.omitted.diagnostics + (finding.map { [$0] } ?? []))
    }
  }
}
