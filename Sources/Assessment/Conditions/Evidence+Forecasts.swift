public import Agreements
public import Leeway
import TimeSeries

extension Evidence {
  /// What an agreement's rebound tests forecast on this evidence, each once.
  public func forecasts(of agreement: Agreement) -> [ReboundForecast] {
    var all: [ReboundForecast] = []
    for condition in agreement.conditions {
      guard case .noSurge(let terms) = condition.kind else { continue }
      for case .rebound(let fit, let level, let further) in terms.tests {
        let series = ConditionJudge(agreement: agreement, evidence: self).flow(of: terms).series
        for months in [fit] + further.filter({ $0 != fit }) {
          let forecast = Rebound(fit: months, shutdown: terms.shutdownFrom, level: level)
            .forecast(series, tellsRoom: months == fit).value
          if let forecast, forecast.months > 0, !all.contains(forecast) { all.append(forecast) }
        }
      }
    }
    return all
  }
}
