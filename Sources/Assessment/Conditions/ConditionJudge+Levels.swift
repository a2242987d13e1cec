import Agreements
import Leeway
import TimeSeries
import TradeStatistics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ConditionJudge {
  /// The leg of the smoothed, adjusted level.
  func historicRange(
    _ test: HistoricRange, _ method: GaugeReference.Method, _ tested: TestedFlow, id: String,
    into ledger: inout Ledger
  ) -> ConditionLeg {
    let rule =
      "\(test.multiple) × the highest of \(test.window.lowerBound)…\(test.window.upperBound)"
    let title =
      "mean of \(Self.months(test.smoothingMonths)), \(method.words), over \(rule)"
    let adjusted = adjusted(tested, method)
    guard let levels = adjusted.value else {
      return ConditionLeg(
        id: id, title: title,
        state: .notMeasurable(
          adjusted.reason ?? Reason(.notOnFile, "no adjusted figures are at hand")))
    }
    let releases = { (period: Period) in levels.isAdjusted ? [] : tested.releases(period) }
    var writer = LegWriter(
      address: "\(tested.address)/\(id)", unit: unit(tested.flow), label: "smoothed level",
      formula: "mean of the window, \(levels.program)", thresholdLabel: rule,
      thresholdFormula: "\(rule), each the mean of \(Self.months(test.smoothingMonths))",
      valueReleases: releases,
      thresholdReleases: { _ in
        releases(Period(from: test.window.lowerBound, through: test.window.upperBound))
      })
    // An adjusted month rests on all months on file.
    if levels.isAdjusted, let month = levels.series.end, let value = levels.series[month].value,
      let start = tested.series.start
    {
      writer.basis = writer.enter(
        "adjusted", "adjusted level, \(month)", value.value, levels.program,
        releases: tested.releases(Period(from: start, through: month)), into: &ledger)
    }
    return leg(
      id, title,
      test.result(adjusted: levels.series, counted: tested.series, from: tested.from), writer,
      tested, windowMonths: test.smoothingMonths,
      reference: "the same months a year before, as counted", notes: [levels.program],
      into: &ledger)
  }

  private struct Levels {
    let series: Series<FixedPoint>
    let program: String
    let isAdjusted: Bool
  }

  /// The flow with its seasons taken out: as prepared, else by STL, which needs no program.
  private func adjusted(
    _ tested: TestedFlow, _ method: GaugeReference.Method
  ) -> Measured<Levels> {
    guard method != .none else {
      return .value(Levels(series: tested.series, program: "as counted", isAdjusted: false))
    }
    let prepared = evidence.adjusted[.init(flow: tested.terms.flow, method: method)]
    if case .value(let series) = prepared {
      return .value(
        Levels(
          series: Self.series(series.values, from: series.start, tested.series.missing),
          program: series.program, isAdjusted: true))
    }
    return stl(tested.series).map { levels in
      method == .stl
        ? levels
        : Levels(
          series: levels.series,
          program: "STL, for \(method.words) is not at hand"
            + (prepared?.reason.map { " (\($0.text))" } ?? ""), isAdjusted: true)
    }
  }

  private func stl(_ series: Series<FixedPoint>) -> Measured<Levels> {
    guard let start = series.start, let end = series.end else {
      return .notMeasurable(series.missing)
    }
    var logarithms: [Double] = []
    for month in start...end {
      switch series[month] {
      case .notMeasurable(let reason): return .notMeasurable(reason)
      case .value(let value) where value.value <= .zero:
        return .notMeasurable(
          Reason(.notComparable, "\(month) is not above zero, and has no logarithm"))
      case .value(let value): logarithms.append(log(value.value.double))
      }
    }
    guard logarithms.count >= 36 else {
      return .notMeasurable(
        Reason(.notOnFile, "seasons are told by three years at least, and less is on file"))
    }
    let parts = STL(logarithms)
    let levels = logarithms.indices.map {
      FixedPoint(nearest: exp(logarithms[$0] - parts.season[$0])).rounded(toPlaces: 2)
    }
    return .value(
      Levels(
        series: Self.series(levels, from: start, series.missing),
        program: "STL on logs, \(start)…\(end)", isAdjusted: true))
  }

  private static func series(
    _ values: [FixedPoint], from start: Month, _ missing: Reason
  ) -> Series<FixedPoint> {
    Series(
      values.enumerated().map {
        .init(period: Period(start.advanced(by: $0)), value: Bounded($1))
      }, missing: missing)
  }

  /// The leg of a product's quantities.
  func volumeTrigger(
    _ terms: VolumeTriggerTerms, _ tested: TestedFlow, id: String, into ledger: inout Ledger
  ) -> ConditionLeg {
    let quantities = QuantitySeries(tested.terms.flow, product: terms.product, in: evidence)
    let test = VolumeTrigger(
      share: terms.share.map(FixedPoint.init(nearest:)),
      consumptionChange: terms.consumptionChange)
    let title =
      "\(terms.product) since January over the trigger level, \(test.base) × the mean of three years"
    guard let series = quantities.series(in: terms.unit).value else {
      return ConditionLeg(
        id: id, title: title,
        state: .notMeasurable(
          quantities.series(in: terms.unit).reason ?? tested.series.missing))
    }
    let writer = LegWriter(
      address: "\(tested.address)/\(id)", unit: .quantity(terms.unit),
      label: "quantity of \(terms.product)", formula: "sum since January",
      thresholdLabel: "trigger level",
      thresholdFormula:
        "max(\(test.base) × mean of three years + \(terms.consumptionChange), 1.05 × mean)",
      valueReleases: { quantities.releases(in: $0) },
      thresholdReleases: { period in
        let year = period.months?.upperBound.year ?? tested.from.year
        return quantities.releases(in: Period(unit: .year, ordinal: year - 3, length: 3))
      })
    return leg(
      id, title, test.result(series, from: tested.from), writer, tested, windowMonths: 1,
      reference: "the same months a year before", into: &ledger)
  }
}

extension GaugeReference.Method {
  /// What was done, in words.
  var words: String {
    switch self {
    case .none: "as counted"
    case .x13: "X-13ARIMA-SEATS"
    case .stl: "STL"
    }
  }
}
