import Agreements
import Assessment
public import Briefing
import TextFormats
import TimeSeries
import TradeStatistics

/// An agreement's days of reckoning: what was known on those that are over, and what will be known by others.
public struct CheckpointsReport {
  private let review: CheckpointReview
  private let width: Int
  private let ink: Ink

  /// Creates a writer.
  public init(_ review: CheckpointReview, width: Int, ink: Ink) {
    self.review = review
    self.width = width
    self.ink = ink
  }

  /// A paragraph a checkpoint, ending with a line feed.
  public var text: String {
    let brief = review.brief
    var lines = TextWrap.lines("\(brief.agreement.title): checkpoints", width: width)
      .map { ink.apply(.strong, $0) }
    lines.append("As of \(DateText.day(brief.asOf))")
    if review.entries.isEmpty { lines += ["", "  the agreement's file names no checkpoint"] }
    for entry in review.entries {
      lines += [""] + heading(entry.outlook)
      if let then = entry.brief { lines += state(of: then) } else { lines += coming(entry.outlook) }
    }
    lines += [""]
    lines += TextWrap.lines(StampText.line(brief.stamp), width: width)
      .map { ink.apply(.faint, $0) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All of it in the schema `pledgeline.checkpoints/1`, UTF-8.
  public var json: [UInt8] {
    JSONWriter.write([
      "schema": "pledgeline.checkpoints/1", "stamp": StampJSON.value(review.brief.stamp),
      "agreement": .string(review.brief.agreement.id),
      "checkpoints": .list(review.entries) { entry in
        [
          "outlook": VerdictJSON.checkpoint(entry.outlook),
          "state": .optional(entry.brief) { then in
            [
              "stamp": StampJSON.value(then.stamp),
              "readings": .list(then.findings.readings, VerdictJSON.value),
            ]
          },
        ]
      },
    ])
  }

  private func heading(_ outlook: CheckpointOutlook) -> [String] {
    let checkpoint = outlook.checkpoint
    return TextWrap.lines(
      "\(DateText.day(checkpoint.day)): \(checkpoint.title)", width: width
    ).map { ink.apply(.strong, $0) }
  }

  private func state(of brief: Brief) -> [String] {
    let words = VerdictText(
      brief, amounts: Amounts(display: brief.display, ledger: brief.findings.ledger))
    let verdicts = brief.findings.readings.flatMap { verdict in
      line(
        "\(verdict.reading.title), \(verdict.scope.rawValue): \(verdict.state.rawValue): "
          + words.reasons(verdict))
    }
    return line("as it was known on the day:")
      + (verdicts.isEmpty ? line("the agreement states no reading") : verdicts)
  }

  private func coming(_ outlook: CheckpointOutlook) -> [String] {
    let days = outlook.checkpoint.day.ordinal - review.brief.asOf.ordinal
    return line("in \(days) \(days == 1 ? "day" : "days"); out by then:")
      + outlook.offices.flatMap { office in
        line(CheckpointText.office(outlook, office))
          + office.releases.flatMap {
            TextWrap.lines(
              "\($0.day): \(DateText.period($0.period)) (\($0.evidence.rawValue))", width: width,
              first: "      ", rest: "      ")
          }
      }
  }

  private func line(_ text: String) -> [String] {
    TextWrap.lines(text, width: width, first: "  · ", rest: "    ")
  }
}
