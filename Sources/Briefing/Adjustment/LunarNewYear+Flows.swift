import Agreements
import TimeSeries
import TradeStatistics

extension LunarNewYear {
  /// Days that goods from East Asia are at sea before an importer elsewhere counts them.
  private static let voyage = 30

  // Where factories and customs stand still for days around the New Year of the lunar calendar.
  private static let economies: Set<String> = ["CHN", "HKG", "MAC", "TWN", "KOR", "VNM", "SGP"]

  /// How many days later than at home the quiet time shows in a flow; nil where neither end keeps the holiday.
  ///
  /// An importer elsewhere counts goods when they arrive: 30 days later. In all other flows, what an economy that keeps the
  /// holiday ships or takes in, and what others ship to it, the quiet time shows at once.
  static func lag(of flow: FlowReference) -> Int? {
    let isReporter = economies.contains("\(flow.reporter)")
    let isPartner = economies.contains("\(flow.partner)")
    guard isReporter || isPartner else { return nil }
    return flow.flow == .import && !isReporter ? voyage : 0
  }
}
