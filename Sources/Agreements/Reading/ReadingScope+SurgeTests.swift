import TextFormats
import TimeSeries

extension ReadingScope {
  /// One leg of a surge condition.
  ///
  /// - Parameter shutdown: first month of the shutdown, which a fit has to end before; nil where it
  ///   could not be read.
  func surgeTest(_ node: YAMLNode, shutdown: Month?) -> SurgeTest? {
    guard var fields = MappingReader(node, sink) else { return nil }
    guard let kind = fields.required("test")?.choice(of: SurgeTestKind.self, as: "test", sink)
    else { return nil }
    defer { fields.finish() }
    switch kind {
    case .rebound: return rebound(&fields, shutdown: shutdown)
    case .yearOnYear: return yearOnYear(&fields)
    case .historicRange: return historicRange(&fields)
    case .averageMultiple: return averageMultiple(&fields)
    }
  }

  private func rebound(_ fields: inout MappingReader, shutdown: Month?) -> SurgeTest? {
    let fitNode = fields.required("fit")
    let fit = fitNode?.months(lastKey: "until", sink)
    let level = fields.required("level")?.probability(sink)
    guard let fitNode, let fit, let level else { return nil }
    if let shutdown, fit.upperBound >= shutdown {
      sink.error(
        "the fit ends in \(fit.upperBound), not before the shutdown begins (\(shutdown))",
        at: fitNode.value(of: "until")?.location ?? fitNode.location,
        remedy: "fit on months before the shutdown")
      return nil
    }
    return .rebound(fit: fit, level: level)
  }

  private func yearOnYear(_ fields: inout MappingReader) -> SurgeTest? {
    let window = fields.required("window")?.monthCount(sink)
    let growth = fields.required("growth")?.percentage(sink)
    let basesNode = fields.required("bases")
    let bases = list(basesNode) { $0.year(sink) }
    guard let window, let growth, let basesNode else { return nil }
    if case .sequence([]) = basesNode.content {
      return basesNode.mismatch("at least one year", sink)
    }
    guard Set(bases).count == bases.count else {
      sink.error("a year is listed twice", at: basesNode.location, remedy: "remove one")
      return nil
    }
    return .yearOnYear(windowMonths: window, growth: growth, bases: bases)
  }

  private func historicRange(_ fields: inout MappingReader) -> SurgeTest? {
    let window = fields.required("window")?.months(lastKey: "through", sink)
    let multiple = fields.required("multiple")?.factor(atMost: 100, sink)
    let smoothing = fields.required("smoothing")?.monthCount(sink)
    let adjust = fields.required("adjust")?
      .choice(of: GaugeReference.Method.self, as: "adjustment", sink)
    guard let window, let multiple, let smoothing, let adjust else { return nil }
    return .historicRange(
      window: window, multiple: multiple, smoothingMonths: smoothing, adjust: adjust)
  }

  private func averageMultiple(_ fields: inout MappingReader) -> SurgeTest? {
    let years = fields.required("years")?.integer(sink, in: 1...20)
    let multiple = fields.required("multiple")?.factor(atMost: 100, sink)
    guard let years, let multiple else { return nil }
    return .averageMultiple(years: years, multiple: multiple)
  }
}
