import Agreements
package import Assessment
import TimeSeries

extension BalanceEstimate {
  /// What the estimate is called in tables.
  package var name: String {
    if report.value != nil, exportsBy?.contains("in place of") == true { return "STL for X-13" }
    return switch method {
    case .none: "as counted"
    case .x13: "X-13"
    case .stl: "STL"
    }
  }

  /// The estimate in words.
  package var title: String { "by \(name), our estimate" }
}
