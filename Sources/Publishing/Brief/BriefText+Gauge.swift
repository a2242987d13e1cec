import Assessment

extension BriefText {
  /// The gauge: levels and changes in both sides' data, and what can be said of records.
  var gauge: GaugeText? {
    findings.gauge.map { GaugeText(report: $0, amounts: amounts, options: options) }
  }
}
