private import Synchronization

/// What a service has done, counted by route and kind of status, in the text form of Prometheus.
///
/// Routes are named by their patterns, of which there are a fixed number: no request can add a name.
public final class ServiceMetrics: ServiceLayer {
  /// The upper bounds of the histogram's buckets, in microseconds.
  static let bounds = [
    500, 1000, 2500, 5000, 10_000, 25_000, 60_000, 100_000, 250_000, 1_000_000, 5_000_000,
  ]

  private struct Route {
    // 1xx to 5xx.
    var statuses = [0, 0, 0, 0, 0]
    var buckets = [Int](repeating: 0, count: ServiceMetrics.bounds.count + 1)
    var microseconds = 0
  }

  private let routes = Mutex<[String: Route]>([:])

  /// Starts with nothing counted.
  public init() {}

  /// Answers, and counts the answer.
  public func answer(to request: ServiceRequest, below: ServiceHandler) -> ServiceAnswer {
    var answer: ServiceAnswer?
    let duration = ContinuousClock().measure { answer = below(request) }
    guard let answer else { preconditionFailure("what is below answers") }
    count(route: answer.route ?? "none", status: answer.status, duration)
    return answer
  }

  func count(route: String, status: Int, _ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    let microseconds = Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
    let bucket =
      ServiceMetrics.bounds.firstIndex { microseconds <= $0 } ?? ServiceMetrics.bounds.count
    let kind = min(max(status / 100, 1), 5) - 1
    routes.withLock { routes in
      routes[route, default: Route()].statuses[kind] += 1
      routes[route, default: Route()].buckets[bucket] += 1
      routes[route, default: Route()].microseconds += microseconds
    }
  }

  /// All counts, in the text exposition format 0.0.4, ordered by route.
  ///
  /// - Parameter gauges: further values of the moment, by name.
  public func text(gauges: [(name: String, help: String, value: Int)] = []) -> String {
    let routes = routes.withLock { $0 }.sorted { $0.key < $1.key }
    var text = """
      # HELP pledgeline_http_requests_total Requests answered, by route and kind of status.
      # TYPE pledgeline_http_requests_total counter

      """
    for (name, route) in routes {
      for (index, count) in route.statuses.enumerated() where count > 0 {
        text +=
          "pledgeline_http_requests_total{route=\"\(Self.escaped(name))\",status=\"\(index + 1)xx\"}"
        text += " \(count)\n"
      }
    }
    text += """
      # HELP pledgeline_http_request_duration_seconds Time from a request's head to its answer, before it is sent.
      # TYPE pledgeline_http_request_duration_seconds histogram

      """
    for (name, route) in routes { text += Self.histogram(Self.escaped(name), route) }
    for gauge in gauges {
      text += "# HELP \(gauge.name) \(gauge.help)\n# TYPE \(gauge.name) gauge\n"
      text += "\(gauge.name) \(gauge.value)\n"
    }
    return text
  }

  /// An answer with the counts, for a route such as `/metrics`.
  public func answer(gauges: [(name: String, help: String, value: Int)] = []) -> ServiceAnswer {
    ServiceAnswer(
      contentType: "text/plain; version=0.0.4; charset=utf-8",
      body: ServiceBody(Array(text(gauges: gauges).utf8)), caching: .never)
  }

  private static func histogram(_ name: String, _ route: Route) -> String {
    let metric = "pledgeline_http_request_duration_seconds"
    var text = ""
    var count = 0
    for (index, bucket) in route.buckets.enumerated() {
      count += bucket
      let bound = index < bounds.count ? seconds(bounds[index]) : "+Inf"
      text += "\(metric)_bucket{route=\"\(name)\",le=\"\(bound)\"} \(count)\n"
    }
    text += "\(metric)_sum{route=\"\(name)\"} \(seconds(route.microseconds))\n"
    return text + "\(metric)_count{route=\"\(name)\"} \(count)\n"
  }

  /// `0.0025` for 2500 microseconds.
  private static func seconds(_ microseconds: Int) -> String {
    var fraction = String(1_000_000 + microseconds % 1_000_000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return "\(microseconds / 1_000_000)" + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  private static func escaped(_ label: String) -> String {
    label.reduce(into: "") { text, character in
      switch character {
      case "\\": text += "\\\\"
      case "\"": text += "\\\""
      case "\n": text += "\\n"
      default: text.append(character)
      }
    }
  }
}
