package import Agreements
import Briefing
import HTML
import HTTPMessages
import HTTPService
import ReleaseArchive
package import TimeSeries
import TradeStatistics
import Wording

/// What the pages are made of: agreements, evaluated briefs, assets, and pages that were made before.
package struct Site: Sendable {
  /// The agreements by their names.
  let agreements: [Agreement]
  let store: BriefStore
  let assets = Assets()
  let metrics = ServiceMetrics()
  /// Makes PNG of SVG; nil where there is no program for that.
  let rasterize: (@Sendable ([UInt8]) throws -> [UInt8])?
  private let clock: @Sendable () -> Day
  /// Told why something could not be made.
  let complain: @Sendable (String) -> Void
  private let answers = OnceCache<String, ServiceAnswer>(limit: 96 << 20) {
    $0.body.identity.count + ($0.body.gzip?.count ?? 0)
  }

  /// Creates a site.
  ///
  /// - Parameters:
  ///   - today: asked for each request.
  ///   - rasterize: makes PNG of SVG, on the thread that answers; nil where there is no program for that.
  ///   - complain: told why a page could not be made.
  package init(
    agreements: [Agreement], store: BriefStore, today: @escaping @Sendable () -> Day,
    rasterize: (@Sendable ([UInt8]) throws -> [UInt8])? = nil,
    complain: @escaping @Sendable (String) -> Void
  ) {
    self.agreements = agreements.sorted { $0.id < $1.id }
    self.store = store
    self.clock = today
    self.rasterize = rasterize
    self.complain = complain
  }

  /// Today, UTC.
  var today: Day { clock() }

  /// Bytes of the pages that are kept.
  var keptBytes: Int { answers.filling.cost }

  /// How problems look: pages for people, JSON for programs.
  var problems: ProblemAnswers {
    let site = self
    return ProblemAnswers { problem, _ in ProblemPage(site: site, problem: problem).html }
  }

  /// An agreement by its name.
  func agreement(_ id: String) throws(Refusal) -> Agreement {
    if let agreement = agreements.first(where: { $0.id == id }) { return agreement }
    let nearest = closestMatch(to: id, among: agreements.map(\.id))
      .map { " Did you mean '\($0)'?" }
    throw Refusal(404, "No agreement of that name is on file.\(nearest ?? "") All are listed at /.")
  }

  /// An economy by its code.
  func economy(_ code: String) throws(Refusal) -> Economy {
    if let economy = Economy(code) { return economy }
    throw Refusal(404, "'\(code)' is no ISO 3166 alpha-3 code; examples: USA, CHN, SGP.")
  }

  /// A route whose answers are those of a state.
  ///
  /// - Parameter names: the names of the query that the answer depends on.
  func route(
    _ pattern: RoutePattern, by names: [String],
    _ make: @escaping @Sendable (PageState, ServiceRequest, RouteParameters) throws -> ServiceAnswer
  ) -> Route {
    Route(pattern) { request, parameters in
      answer(request, by: names) { state in try make(state, request, parameters) }
    }
  }

  /// Makes an answer, or gives out the one that was made before for the same state.
  ///
  /// - Parameter names: the names of the query that the answer depends on; others are not looked at.
  func answer(
    _ request: ServiceRequest, by names: [String] = ["as-of"], variant: String = "",
    make: (PageState) throws -> ServiceAnswer
  ) -> ServiceAnswer {
    do {
      let state = try PageState(request.query, today: today)
      let known = names.flatMap { name in request.query[name].map { ["\(name)=\($0)"] } ?? [] }
      let key =
        "\(request.path)?\(known.joined(separator: "&")) \(variant) \(state.today) "
        + "\(store.generation)"
      return try answers.value(key, isKept: { $0.caching != .never }) {
        () throws -> ServiceAnswer in
        var answer = try make(state)
        answer.body = answer.body.packed()
        if state.interim.isNoted { answer.caching = .never }
        return answer
      }
    } catch let refusal as Refusal {
      var answer = problems.answer(refusal.problem, to: request)
      if let seconds = refusal.retryAfter {
        answer.headers.append(HTTPHeader("Retry-After", "\(seconds)"))
      }
      return answer
    } catch {
      complain("pledgeline: error: \(request.path): \(error)")
      return problems.answer(
        Problem(503, detail: "The archive cannot be read just now. Try again in a minute."),
        to: request)
    }
  }
}
