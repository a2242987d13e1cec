import HTTPMessages
import ReleaseArchive
import TextFormats
import Wording

/// Judges an answer by its status and by the beginning of its content, before any reader sees it.
///
/// Offices answer "200 OK" with pages that ask for a key, with faults in XML, with nothing, and with the first part of
/// what was asked for: none of these may count as figures.
struct AnswerCheck {
  let query: any SourceQuery
  let request: HTTPRequest
  let now: Instant

  private var provider: Provider { query.provider }

  func verdict(_ answer: HTTPAnswer) -> Verdict {
    switch answer.status {
    case 200...299: content(answer)
    case 429: .wait(answer.header("Retry-After").flatMap { RetryAfter.wait($0, now: now) })
    case 401, 403: .failed(keyRefused(answer))
    case 404: notFound(answer)
    case 413: .tooWide("the answer would be too large")
    case 400...499: .failed(refusal(answer))
    case 500, 504: .perhapsTooWide("status \(answer.status)")
    case 503 where answer.header("Retry-After") != nil:
      .wait(answer.header("Retry-After").flatMap { RetryAfter.wait($0, now: now) })
    default: .tryAgain("status \(answer.status)")
    }
  }

  private func content(_ answer: HTTPAnswer) -> Verdict {
    let start = FetchText.start(of: answer.body)
    if answer.status == 204 || start.isEmpty { return .nothing }
    if FetchText.isPage(start) { return .failed(page(answer)) }
    if start.hasPrefix("<") { return markup(answer) }
    switch provider {
    case .census, .usda:
      guard start.hasPrefix("[") else { return .failed(unexpected(answer)) }
      return RowCount(answer.body).rows == (provider == .census ? 1 : 0) ? .nothing : .data
    case .comtrade:
      guard start.hasPrefix("{") else { return .failed(unexpected(answer)) }
      return envelope(answer)
    case .ecb, .eurostat, .imf:
      // Comma-separated: a header, and as many lines as there are figures.
      guard !start.hasPrefix("{"), !start.hasPrefix("[") else { return .failed(unexpected(answer)) }
      return FetchText.hasSecondLine(answer.body) ? .data : .nothing
    }
  }

  /// Comtrade's envelope: cut off in silence at the limit, and empty for economies that it does not know.
  private func envelope(_ answer: HTTPAnswer) -> Verdict {
    let rows = RowCount(answer.body).rows
    // A page that is full for another kind of account is full too: the caller may be wrong about its own.
    if let limit = query.rowLimit, rows >= limit || ComtradeQuery.Tier.pageSizes.contains(rows) {
      return .tooWide("a full page of \(rows) rows, of which nobody says what it leaves out")
    }
    if rows > 0 { return .data }
    if let error = FetchText.member("error", of: answer.body), !error.isEmpty {
      return .failed(
        FetchError(.refused, "\(request.address): \(provider.title) says: \(masked(error))"))
    }
    return .nothing
  }

  /// XML where figures were asked for: a fault, or a promise to have them later.
  private func markup(_ answer: HTTPAnswer) -> Verdict {
    let text = FetchText.text(of: answer.body)
    if let fault = FetchText.element("faultstring", in: text) ?? FetchText.element("Text", in: text)
    {
      if fault.contains("TOO_BIG") || fault.contains("413") {
        return .tooWide("the answer would be too large (\(masked(fault)))")
      }
      if fault.contains("NO_RESULTS") || fault.contains("No results") { return .nothing }
      return .failed(
        FetchError(.refused, "\(request.address): \(provider.title) says: \(masked(fault))"))
    }
    // Eurostat makes large answers ready in the background, and says so with status 200.
    if text.contains("SUBMITTED") || text.contains("asynchronous") {
      return .tooWide("the answer would come later, not at once")
    }
    return .failed(unexpected(answer))
  }

  private func page(_ answer: HTTPAnswer) -> FetchError {
    let text = FetchText.text(of: answer.body)
    let title = FetchText.element("title", in: text) ?? "no title"
    if let key = provider.rules.key, title.lowercased().contains("key") {
      return FetchError(
        .key,
        "\(provider.title) answered with the page '\(masked(title))' instead of figures; "
          + key.remedy(provider))
    }
    return FetchError(
      .unexpected,
      "\(request.address): a web page came instead of figures ('\(masked(title))'); try again "
        + "later, and if it stays so, the interface has changed")
  }

  private func keyRefused(_ answer: HTTPAnswer) -> FetchError {
    let says = FetchText.member("message", of: answer.body).map { " ('\(masked($0))')" } ?? ""
    guard let key = provider.rules.key else { return refusal(answer) }
    return FetchError(
      .key, "\(provider.title) does not accept the access key\(says); " + key.remedy(provider))
  }

  private func notFound(_ answer: HTTPAnswer) -> Verdict {
    let text = FetchText.text(of: answer.body)
    // Offices with SDMX say "not found" of series that have no figures.
    let hasNone =
      [.ecb, .eurostat, .imf].contains(provider)
      && (text.isEmpty || text.contains("NoRecordsFound") || text.contains("No results")
        || text.contains("NO_RESULTS"))
    if hasNone { return .nothing }
    return .failed(
      FetchError(
        .refused,
        "\(request.address): there is nothing at this address (404); the office may have moved "
          + "its interface: look for a newer version of this program"))
  }

  private func refusal(_ answer: HTTPAnswer) -> FetchError {
    let body = answer.body
    let says =
      FetchText.member("errorMessage", of: body) ?? FetchText.member("error", of: body)
      ?? FetchText.member("message", of: body) ?? FetchText.text(of: body)
    return FetchError(
      .refused,
      "\(request.address): \(provider.title) refuses the question (status \(answer.status)): "
        + "\(masked(says)); check the codes and periods asked for")
  }

  private func unexpected(_ answer: HTTPAnswer) -> FetchError {
    FetchError(
      .unexpected,
      "\(request.address): the answer is none that can be read here; it begins "
        + "'\(masked(FetchText.text(of: answer.body, limit: 60)))'")
  }

  private func masked(_ text: String) -> String {
    printable(request.masked(text), limit: 300)
  }
}
