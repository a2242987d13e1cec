import Agreements
import Assessment
import Briefing
import TimeSeries

extension BriefText {
  /// The readings side by side: the verdict for each scope, and the reasons that decide it.
  var readings: [String] {
    guard !findings.readings.isEmpty else { return [] }
    let words = VerdictText(brief, amounts: amounts)
    var lines = heading("READINGS", "\(amounts.unit); each reading by all measures together")
    for reading in agreement.readings {
      lines += item("\(reading.title): \(words.terms(reading))")
      for verdict in findings.readings where verdict.reading.id == reading.id {
        let label = "\(verdict.scope.rawValue): "
        let state = verdict.state.rawValue
        var wrapped = TextWrap.lines(
          "\(label)\(state): \(words.reasons(verdict))", width: options.width, first: "    ",
          rest: "      ")
        let head = "    " + label
        if let first = wrapped.first, first.hasPrefix(head + state) {
          wrapped[0] =
            head + ink.apply(words.tone(verdict.state), state)
            + first.dropFirst(head.count + state.count)
        }
        lines += wrapped
        // On the whole deal it is the same again, and more, which its own reasons tell.
        let isRepeated = verdict.scope == .wholeDeal && verdict.state == .undetermined
        if !isRepeated, let open = words.open(verdict) {
          lines += TextWrap.lines(open, width: options.width, first: "      ", rest: "      ")
            .map { ink.apply(.faint, $0) }
        }
      }
    }
    return lines
  }

  /// The agreement's days of reckoning, and what will be known by those to come.
  var checkpoints: [String] {
    guard !findings.checkpoints.isEmpty else { return [] }
    return heading("CHECKPOINTS", "'pledgeline checkpoints \(agreement.id)' shows the states")
      + findings.checkpoints.flatMap {
        item(CheckpointText.line($0, asOf: brief.asOf), bullet: "◷ ")
      }
  }
}
