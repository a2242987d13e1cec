import TextFormats

/// What stands around the rows of an answer of UN Comtrade, and what it says instead of them.
struct ComtradeAnswer {
  /// The most rows of an answer, by who asks: without a key, with a free one, with a paid one.
  ///
  /// An answer of exactly so many was cut, and does not say so.
  static let pageSizes: Set = [500, 100_000, 250_000]

  static let origin = "UN Comtrade, https://comtradeplus.un.org"

  private let frame: JSONValue
  private let location: SourceLocation

  /// Takes all of an answer but its rows.
  init(_ frame: JSONValue, file: String) {
    self.frame = frame
    location = SourceLocation(file: file, line: 1, column: 1)
  }

  /// The body, where this is a recorded exchange of requests and answers: `{"request": …, "response": {"body": …}}`.
  var recordedBody: String? { frame["response"]?["body"]?.text }

  /// Checks that it is an answer, and that it has as many rows as it says.
  ///
  /// - Throws: `TextFormatError` with what the office said instead.
  func check(rowCount: Int) throws(TextFormatError) {
    if let refusal { throw refusal }
    guard let data = frame["data"] else {
      throw failure(
        "no 'data' in this object", "get the answer again; this is not one of UN Comtrade")
    }
    guard data.elements != nil else {
      throw failure("only the number of rows, and no rows", "ask without countOnly")
    }
    let count = frame["count"]?.number.flatMap { Int($0.text) }
    guard count == nil || count == rowCount else {
      throw failure(
        "the answer says that it has \(count ?? 0) rows, and has \(rowCount)",
        "get it again; it may have been cut")
    }
  }

  /// What to say of an answer that has nothing, or just as many rows as fit in; nil where neither is so.
  func finding(rowCount: Int) -> Diagnostic? {
    if rowCount == 0 {
      return Diagnostic(
        .warning, at: location, "no data: the answer has no rows",
        remedy:
          "a reporter or a code that does not exist, a period not reported yet, and no trade all look like this"
      )
    }
    guard Self.pageSizes.contains(rowCount) else { return nil }
    return Diagnostic(
      .warning, at: location,
      "\(rowCount) rows, as many as an answer can have: more were probably cut off silently",
      remedy: "ask in smaller parts; rows that are not here are not known")
  }

  /// What is to be said of a full page whose rows are taken for all there are.
  var fullPage: TextFormatError {
    failure(
      "as many rows as an answer can have: more were probably cut off silently",
      "ask in smaller parts")
  }

  /// The error that the answer is; nil where it is none.
  private var refusal: TextFormatError? {
    if let code = frame["statusCode"]?.number?.text {
      let message = frame["message"]?.text ?? "no reason given"
      let remedy =
        switch code {
        case "401":
          "get a key at https://comtradedeveloper.un.org, subscribe to an API, and send it as Ocp-Apim-Subscription-Key"
        case "403": "the quota of the key is used up, or it is for another API"
        case "429": "wait as long as it says; a free key allows one request a second and 500 a day"
        default: "ask again later"
        }
      return failure("UN Comtrade answered \(code): \(message.prefix(200))", remedy)
    }
    if let details = frame["details"]?.elements {
      let messages = details.compactMap { detail -> String? in
        guard let message = detail["errorMessage"]?.text else { return nil }
        let names = (detail["memberNames"]?.elements ?? []).compactMap(\.text)
        return names.isEmpty ? message : "\(names.joined(separator: ", ")): \(message)"
      }
      return failure(
        "UN Comtrade refused the request: \(messages.joined(separator: "; ").prefix(400))",
        "correct the request")
    }
    if let error = frame["error"], let text = error.text ?? error["message"]?.text, !text.isEmpty {
      return failure("UN Comtrade answered with an error: \(text.prefix(400))", "ask again")
    }
    return nil
  }

  private func failure(_ message: String, _ remedy: String) -> TextFormatError {
    TextFormatError(at: location, message, remedy: remedy)
  }
}
