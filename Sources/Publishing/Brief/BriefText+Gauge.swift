import Assessment

extension BriefText {
  /// The gauge: levels and changes in both sides' data, and what can be said of records.
  var gauge: [String] {
    guard let gauge = findings.gauge else { return [] }
    return GaugeText(report: gauge, amounts: amounts, options: options).lines
  }
}
