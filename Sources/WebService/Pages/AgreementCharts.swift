import Briefing
import HTML

/// The charts of an agreement's page.
struct AgreementCharts {
  enum Kind: String, CaseIterable {
    case gauge
    case pledgeLine = "pledge-line"
    case progress
    case headroom
    case timeline
  }

  let brief: Brief
  let state: PageState

  func html(of kind: Kind) -> HTML { HTML() }
}
