import Agreements
import Assessment
public import Briefing
import ContentHash
import ReleaseArchive
import TimeSeries
import TradeStatistics

/// A brief for a terminal: the first screen answers, what follows shows the working.
public struct BriefText {
  let brief: Brief
  let options: BriefOptions
  let amounts: Amounts

  /// Creates a writer of one brief.
  public init(_ brief: Brief, options: BriefOptions) {
    self.brief = brief
    self.options = options
    self.amounts = Amounts(display: brief.display, ledger: brief.findings.ledger)
  }

  /// The whole text, ending with a line feed.
  public var text: String {
    var lines = title
    lines += gauge?.lines ?? []
    lines += pledges
    lines += unknowns
    lines += due
    lines += subCategories
    lines += pace
    lines += priceAndVolume
    lines += gauge?.detail ?? []
    lines += coverage
    lines += readings
    lines += claims
    lines += obligations
    lines += marks
    lines += stamp
    if let explain = options.explain {
      lines += Explanation(brief: brief, options: options).lines(explain)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  var agreement: Agreement { brief.agreement }
  var findings: Findings { brief.findings }
  var ink: Ink { options.ink }

  /// A heading with a remark at its right.
  func heading(_ title: String, _ remark: String = "") -> [String] {
    let room = options.width - DisplayWidth.of(title) - 2
    if remark.isEmpty { return ["", ink.apply(.strong, title)] }
    guard DisplayWidth.of(remark) > room else {
      return ["", ink.apply(.strong, title) + "  " + ink.apply(.faint, remark)]
    }
    return ["", ink.apply(.strong, title)]
      + TextWrap.lines(remark, width: options.width, first: "  ", rest: "  ")
      .map { ink.apply(.faint, $0) }
  }

  /// Text wrapped under a bullet.
  func item(_ text: String, bullet: String = "· ") -> [String] {
    TextWrap.lines(text, width: options.width, first: "  " + bullet, rest: "    ")
  }

  private var title: [String] {
    var lines = TextWrap.lines(agreement.title, width: options.width)
      .map { ink.apply(.strong, $0) }
    var facts =
      "As of \(DateText.day(brief.asOf)) · buyer \(agreement.buyer.name), seller "
      + "\(agreement.seller.name) · "
    if brief.asOf < agreement.signed {
      facts += "not signed until \(agreement.signed)"
    } else {
      facts += "signed \(agreement.signed)"
      if let day = agreement.inForce {
        facts += brief.asOf < day ? " · in force from \(day)" : " · in force since \(day)"
      }
    }
    let window = agreement.window
    facts += " · purchases \(window.lowerBound) to \(window.upperBound)"
    lines += TextWrap.lines(facts, width: options.width)
    if brief.stamp.standIns == .refused {
      lines.append("Strict vintages: nothing stands in for a first print that is not on file.")
    }
    if let rate = brief.display.rate {
      lines += TextWrap.lines(rateLine(rate), width: options.width)
    }
    return lines
  }

  private func rateLine(_ rate: Measured<RateBook.Rate>) -> String {
    switch rate {
    case .value(let rate):
      return "Amounts in \(brief.display.currency) at \(rate.value.text(places: 4)) for one "
        + "\(brief.display.base) (\(rate.release.release.table.source), \(rate.period))."
    case .notMeasurable(let reason):
      return "Amounts stay in \(brief.display.base): \(reason.text)."
    }
  }

  private var due: [String] {
    guard !findings.due.isEmpty else { return [] }
    var lines = heading("NEXT RELEASES")
    for due in findings.due {
      let office = due.source.map { "\($0)" } ?? due.calendar
      guard let entry = due.entry else {
        lines += item(
          "\(office): the calendar on file (\(due.calendar)) has no date in the two months after this "
            + "day")
        continue
      }
      lines += item(
        "\(office), \(DateText.period(entry.period)): \(DateText.day(entry.day)) "
          + "(\(due.calendar), \(entry.evidence.rawValue))")
    }
    return lines
  }

  private var unknowns: [String] {
    guard !findings.unknowns.isEmpty else { return [] }
    return heading("CANNOT BE TOLD")
      + findings.unknowns.flatMap { unknown in
        item("\(unknown.subject): \(unknown.reason.text)")
          + (unknown.reason.remedy.map { item($0, bullet: "→ ") } ?? [])
      }
  }

  private var marks: [String] {
    let cited = findings.ledger.citations
    var lines: [String] = []
    let standIns = cited.filter(\.isStandIn)
    if !standIns.isEmpty {
      let days = Set(standIns.map(\.publication.day)).sorted()
        .map { DateText.day($0) }.joined(separator: ", ")
      lines += item("* rests on a later vintage (as revised by \(days)); first print not on file")
    }
    if cited.contains(where: { $0.status != .official }) {
      lines += item(
        "~ rests on figures derived from what the office published, or as the press printed them; "
          + "--explain names each with its tolerance")
    }
    if findings.ledger.figures.contains(where: { !$0.omits.isEmpty }) {
      lines += item("† codes of the list are in no table on file; COVERAGE names them")
    }
    return lines.isEmpty ? [] : heading("MARKS") + lines
  }

  private var stamp: [String] {
    let stamp = brief.stamp
    let text =
      "pledgeline \(stamp.program) · agreement \(stamp.agreement.prefix(12)) · as of "
      + "\(stamp.asOf) · known at \(stamp.knownAt.map { "\($0)" } ?? "now") · "
      + "\(stamp.releases) releases \(stamp.evidence.short)"
    return [""] + TextWrap.lines(text, width: options.width).map { ink.apply(.faint, $0) }
  }
}
