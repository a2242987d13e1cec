import Agreements
import TradeStatistics

/// The command that would bring a missing flow on file.
enum ImportHint {
  /// The command with what is known of the flow; the rest of the description is the user's to add.
  static func command(_ flow: FlowReference, classification: String? = nil) -> String {
    var fields: [String] = []
    if let source = flow.source { fields.append("source=\(source)") }
    fields += [
      "reporter=\(flow.reporter)", "partner=\(flow.partner)", "flow=\(flow.flow.rawValue)",
    ]
    if flow.adjustment != .none { fields.append("adjustment=\(flow.adjustment.rawValue)") }
    if let classification { fields.append("classification=\(classification)") }
    return "pledgeline import FILE " + fields.map { "--describe \($0)" }.joined(separator: " ")
      + " …"
  }
}
