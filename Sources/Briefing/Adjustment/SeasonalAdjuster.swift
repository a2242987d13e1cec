import Agreements
import Assessment
import ContentHash
import ReleaseArchive
import SeasonalAdjustment
import SystemCalls
import TimeSeries
import TradeStatistics

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Takes the seasons out of the flows that a brief asks for, before anything is judged.
struct SeasonalAdjuster: Sendable {
  /// A flow to adjust, in the evidence of a day.
  struct Wanted {
    let key: AdjustedSeries.Key
    let flow: FlowSeries
  }

  /// A flow that is adjusted, and by which program.
  struct Adjusted {
    let series: AdjustedSeries
    /// The program with its version, without what it was told to do.
    let program: String
  }

  static let stlName = "STL on logarithms"

  let x13: X13Adjuster

  /// Adjusts flows, in any number.
  ///
  /// Where X-13ARIMA-SEATS is not to be had, or refuses a series, STL stands in for it and says so.
  ///
  /// - Returns: one answer for each flow, in order.
  func adjust(_ wanted: [Wanted]) -> [Measured<Adjusted>] {
    let inputs = wanted.map { AdjustmentInput.reading($0.flow, of: $0.key.flow) }
    let places = wanted.indices.filter { wanted[$0].key.method == .x13 && inputs[$0].value != nil }
    var byX13: [Int: Measured<Adjusted>] = [:]
    if !places.isEmpty {
      switch x13.build() {
      case .notMeasurable(let reason):
        for place in places { byX13[place] = .notMeasurable(reason) }
      case .value(let build):
        let samples = places.compactMap { inputs[$0].value?.last(X13Adjuster.sample) }
        let found = x13.adjust(samples, with: build)
        for (index, place) in places.enumerated() {
          byX13[place] = found[index].map {
            SeasonalAdjuster.adjusted($0, of: samples[index], by: build)
          }
        }
      }
    }
    // A flow is wanted by several methods, and by claims of several days.
    let others = Set(
      wanted.indices.filter { byX13[$0]?.value == nil }.compactMap { inputs[$0].value })
    let byInput = Dictionary(
      uniqueKeysWithValues: WorkerThreads.map(Array(others)) { ($0, SeasonalAdjuster.stl($0)) })
    return wanted.indices.map { place in
      inputs[place].flatMap { input in
        if case .value(let found)? = byX13[place] { return .value(found) }
        guard let known = byInput[input] else {
          preconditionFailure("STL adjusts what X-13ARIMA-SEATS does not")
        }
        guard let reason = byX13[place]?.reason else { return known }
        return known.map { $0.standingIn(because: reason) }
      }
    }
  }

  private static func adjusted(
    _ found: X13Adjustment, of input: AdjustmentInput, by build: X13Build
  ) -> Adjusted {
    let facts = ["\(build)"] + (found.note(lag: input.lag).map { [$0] } ?? [])
    return Adjusted(
      series: AdjustedSeries(
        start: found.start, values: found.adjusted, program: facts.joined(separator: ", "),
        input: "\(X13Adjuster.digest(of: input))"),
      program: "\(build)")
  }

  private static func stl(_ input: AdjustmentInput) -> Measured<Adjusted> {
    let parameters = STL.Parameters()
    guard input.values.count >= 2 * parameters.period else {
      return .notMeasurable(.tooShort(input.values.count))
    }
    let logs = input.values.map { log($0.double) }
    let season = STL(logs, parameters).season
    var hash = SHA256()
    hash.update("\(stlName) \(input.start)\n".utf8)
    for value in input.values { hash.update("\(value.millionths)\n".utf8) }
    return .value(
      Adjusted(
        series: AdjustedSeries(
          start: input.start,
          values: zip(logs, season).map { FixedPoint(rounding: exp($0 - $1)) },
          program: stlName, input: "\(hash.finalize())"),
        program: stlName))
  }
}

extension SeasonalAdjuster.Adjusted {
  /// The same series in the place of one by a method that was not to be had.
  fileprivate func standingIn(because reason: Reason) -> SeasonalAdjuster.Adjusted {
    SeasonalAdjuster.Adjusted(
      series: AdjustedSeries(
        start: series.start, values: series.values,
        program: "\(series.program), in place of X-13ARIMA-SEATS: \(reason.text)",
        input: series.input, standsInBecause: reason),
      program: program)
  }
}

extension Reason {
  /// A series too short for seasons.
  static func tooShort(_ months: Int) -> Reason {
    Reason(.notOnFile, "seasons take two years, and \(months) months are on file")
  }
}
