import Agreements

extension Judge {
  /// The months behind the findings.
  ///
  /// What is left of the pledges is put on the months left under every reading, by the agreement's own capacity and its
  /// first proration.
  public func paths(from scoring: Scoring) -> MonthlyPaths {
    let (keeper, subjects) = (scoring.keeper, scoring.subjects)
    let rephased = agreement.readings.flatMap { reading in
      let stated = agreement.capacity(under: reading)
      return keeper.rephased(
        reading,
        RephasingTerms(
          capacity: stated.capacity, condition: stated.condition, gamma: 1,
          proration: agreement.prorations.first ?? .equal))
    }
    return MonthlyPaths(
      gauge: agreement.gauge.map {
        GaugeJudge(evidence: evidence).path(of: $0.of, with: $0.with, methods: $0.methods)
      },
      pledges: keeper.paths(of: subjects), rephased: rephased,
      shares: keeper.shares(of: subjects))
  }
}
