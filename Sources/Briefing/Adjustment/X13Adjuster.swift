import ContentHash
import ReleaseArchive
import SeasonalAdjustment
import Synchronization
import SystemCalls
import TimeSeries
import TradeStatistics

/// Adjusts with X-13ARIMA-SEATS, and keeps what comes out beside the archive, found by what went in.
///
/// The program runs only for an input that nobody has tried with this build of it (Documentation/Decisions/0015).
struct X13Adjuster: Sendable {
  /// Raised with what is given to the program, or kept of it.
  private static let edition = 1
  /// Months that are adjusted at most: older ones say little of today's seasons, and cost time.
  static let sample = 240

  let program: X13Program?
  let sums: DerivedSums?
  /// Whether the program may run for what is not kept.
  var starts = true
  /// Told how many of the program's runs are done; nil where nobody looks.
  var progress: AdjustmentProgress?

  private static let builds = SHA256.hash("Pledgeline X-13 builds \(edition)\n".utf8)
  private static let results = SHA256.hash("Pledgeline X-13 results \(edition)\n".utf8)

  static let missing = Reason(
    .noSource, "X-13ARIMA-SEATS is not installed",
    remedy: "run 'make deps' in the sources, or set \(X13Program.variable) to the program's path")

  static let waiting = Reason(
    .notOnFile, "X-13ARIMA-SEATS has not run for these months yet", remedy: "ask again in a minute")

  /// Which build the program is; the program is asked only where its file is new.
  func build() -> Measured<X13Build> {
    guard let program else { return .notMeasurable(X13Adjuster.missing) }
    guard let file = try? FileSystem.identity(program.path) else {
      return .notMeasurable(
        Reason(
          .noSource, "there is no X-13ARIMA-SEATS at '\(program.path)'",
          remedy: X13Adjuster.missing.remedy))
    }
    let facts =
      "\(program.path) \(file.device) \(file.inode) \(file.size) \(file.modified)\n"
    let origin = SHA256.hash(facts.utf8)
    let known = sums?.values(from: [origin], under: X13Adjuster.builds)[origin]
    if let known, let build = X13Adjuster.decode(known) { return .value(build) }
    do throws(X13Error) {
      let build = try program.identify()
      sums?.keep(
        [origin: Array("\(build.version) \(build.build) \(build.digest)".utf8)],
        under: X13Adjuster.builds)
      return .value(build)
    } catch {
      return .notMeasurable(Reason(.noSource, "\(error)", remedy: X13Adjuster.missing.remedy))
    }
  }

  private static func decode(_ bytes: [UInt8]) -> X13Build? {
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard words.count == 3, let digest = ContentDigest(hex: words[2]) else { return nil }
    return X13Build(version: String(words[0]), build: String(words[1]), digest: digest)
  }

  /// What identifies an input: the specification and the numbers that the program is given.
  static func digest(of input: AdjustmentInput) -> ContentDigest {
    var hash = SHA256()
    for specification in specifications(input) {
      for file in specification.files { hash.update("\(file.name)\n\(file.text)".utf8) }
    }
    return hash.finalize()
  }

  // Without the holiday, then with it where it is asked for.
  private static func specifications(_ input: AdjustmentInput) -> [X13Specification] {
    let lags = [nil] + (input.lag.map { [$0] } ?? [])
    let values = input.values.map(\.description)
    return lags.compactMap { X13Specification(from: input.start, values: values, lag: $0) }
  }

  /// Adjusts inputs, in any number, with a build of the program.
  ///
  /// - Returns: one answer for each input, in order.
  func adjust(
    _ inputs: [AdjustmentInput], with build: X13Build
  ) -> [Measured<X13Adjustment>] {
    var origins: [AdjustmentInput: ContentDigest] = [:]
    for input in Set(inputs) {
      let own = X13Adjuster.digest(of: input)
      origins[input] = SHA256.hash(own.bytes + build.digest.bytes)
    }
    let kept = sums?.values(from: Array(origins.values), under: X13Adjuster.results) ?? [:]
    var answers: [AdjustmentInput: Measured<X13Adjustment>] = [:]
    for (input, origin) in origins {
      guard let bytes = kept[origin] else { continue }
      answers[input] = X13Adjustment.decode(bytes, from: input.start, count: input.values.count)
        .map(X13Adjuster.measured)
    }
    let wanted = Set(inputs).filter { answers[$0] == nil }
    var fresh: [ContentDigest: [UInt8]] = [:]
    for (input, outcome) in run(Array(wanted)) {
      answers[input] = outcome.answer
      if let bytes = outcome.lasting, let origin = origins[input] { fresh[origin] = bytes }
    }
    sums?.keep(fresh, under: X13Adjuster.results)
    return inputs.map { answers[$0] ?? .notMeasurable(X13Adjuster.missing) }
  }

  private static func measured(
    _ outcome: Result<X13Adjustment, X13Refusal>
  ) -> Measured<X13Adjustment> {
    switch outcome {
    case .success(let found): .value(found)
    case .failure(let refusal): .notMeasurable(Reason(.notComparable, refusal.text))
    }
  }

  private struct Outcome: Sendable {
    let answer: Measured<X13Adjustment>
    /// What is kept; nil where another try may go otherwise.
    let lasting: [UInt8]?
  }

  private typealias Run = Result<X13Output, X13Error>

  /// Runs the program for inputs, each without the holiday and with it, no more processes at once than processors.
  private func run(_ inputs: [AdjustmentInput]) -> [AdjustmentInput: Outcome] {
    guard let program, !inputs.isEmpty else { return [:] }
    guard starts else { return withoutRunning(inputs) }
    let specifications = inputs.map(X13Adjuster.specifications)
    // Without the holiday it takes longer, as months that it explains are looked at as outliers: those first, so
    // that no processor is left waiting for one at the end.
    let tasks = [0, 1].flatMap { number in
      specifications.compactMap { $0.indices.contains(number) ? $0[number] : nil }
    }
    let done = Mutex(0)
    if !tasks.isEmpty { progress?(0, tasks.count) }
    let runs = WorkerThreads.map(tasks) { task in
      let run = Result { () throws(X13Error) in try program.adjust(task) }
      done.withLock {
        $0 += 1
        progress?($0, tasks.count)
      }
      return run
    }
    let found = Dictionary(zip(tasks, runs), uniquingKeysWith: { $1 })
    return Dictionary(
      zip(inputs, specifications).map { input, specifications in
        (input, X13Adjuster.outcome(of: input, specifications.compactMap { found[$0] }))
      }, uniquingKeysWith: { $1 })
  }

  private func withoutRunning(_ inputs: [AdjustmentInput]) -> [AdjustmentInput: Outcome] {
    let waiting = Outcome(answer: .notMeasurable(X13Adjuster.waiting), lasting: nil)
    // Of a series too short for it the program is not asked at all.
    let outcomes = inputs.map { input in
      X13Adjuster.specifications(input).isEmpty
        ? (input, X13Adjuster.outcome(of: input, []), false) : (input, waiting, true)
    }
    let count = outcomes.count { $0.2 }
    if count > 0 { progress?(0, count) }
    return Dictionary(uniqueKeysWithValues: outcomes.map { ($0.0, $0.1) })
  }

  /// What comes of the runs of an input: without the holiday, then with it where it is asked for.
  private static func outcome(of input: AdjustmentInput, _ runs: [Run]) -> Outcome {
    guard let plain = runs.first else {
      let fewest = X13Specification.fewestMonths
      return Outcome(
        answer: .notMeasurable(
          Reason(
            .notOnFile,
            "X-13ARIMA-SEATS takes \(fewest) months, and \(input.values.count) are on file")),
        lasting: nil)
    }
    do throws(X13Error) {
      let without = try plain.get()
      var chosen = without
      var holiday = input.lag == nil ? X13Adjustment.Holiday.notAsked : .notTried
      // A holiday that the program cannot estimate is left out; the series is adjusted all the same.
      if runs.count > 1, let with = try lasting(runs[1]), let new = with.criterion,
        let old = without.criterion
      {
        holiday = new < old ? .kept(new, old) : .dropped(new, old)
        if new < old { chosen = with }
      }
      let found = Result<X13Adjustment, X13Refusal>.success(
        X13Adjustment(
          start: input.start, adjusted: chosen.adjusted.map(FixedPoint.init(rounding:)),
          trend: chosen.trend.map(FixedPoint.init(rounding:)), holiday: holiday))
      return Outcome(answer: measured(found), lasting: X13Adjustment.encode(found))
    } catch {
      let refusal = Result<X13Adjustment, X13Refusal>.failure(X13Refusal(text: "\(error)"))
      return Outcome(
        answer: measured(refusal),
        lasting: error.isLasting ? X13Adjustment.encode(refusal) : nil)
    }
  }

  // Nil where the program refuses it for good; what may go otherwise another time is an error.
  private static func lasting(_ run: Run) throws(X13Error) -> X13Output? {
    do throws(X13Error) {
      return try run.get()
    } catch {
      guard error.isLasting else { throw error }
      return nil
    }
  }
}
