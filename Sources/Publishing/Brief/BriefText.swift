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
  let selection: BriefSelection

  /// Creates a writer of one brief.
  public init(_ brief: Brief, options: BriefOptions) {
    self.brief = brief
    self.options = options
    self.selection = BriefSelection(brief, options)
    self.amounts = Amounts(display: brief.display, ledger: brief.findings.ledger)
  }

  /// The whole text, ending with a line feed.
  public var text: String {
    var lines = title
    lines += readings
    lines += gauge?.lines ?? []
    lines += pledges
    lines += counts
    lines += kinds
    lines += unknowns
    lines += due
    lines += subCategories
    lines += pace
    lines += priceAndVolume
    lines += gauge?.detail ?? []
    lines += coverage
    lines += conditions
    lines += statements
    lines += checkpoints
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
  var measures: [Measure] { selection.measures }
  var prorations: [Proration] { selection.prorations }

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
    let done = agreement.isSigned ? "signed" : "announced"
    if brief.asOf < agreement.signed {
      facts += "not \(done) until \(agreement.signed)"
    } else {
      facts += "\(done) \(agreement.signed)"
      if let day = agreement.inForce {
        facts += brief.asOf < day ? " · in force from \(day)" : " · in force since \(day)"
      }
    }
    let window = agreement.window
    facts += " · purchases \(window.lowerBound) to \(window.upperBound)"
    lines += TextWrap.lines(facts, width: options.width)
    for remark in [StampText.strictness(brief.stamp), RateText.line(brief.display)] {
      lines += remark.map { TextWrap.lines($0, width: options.width) } ?? []
    }
    return lines
  }

  private var due: [String] {
    guard !findings.due.isEmpty else { return [] }
    return heading("NEXT RELEASES") + findings.due.flatMap { item(DueText.line($0)) }
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
    let lines = MarkText.lines(amounts)
    return lines.isEmpty ? [] : heading("MARKS") + lines.flatMap { item($0, bullet: "") }
  }

  private var stamp: [String] {
    [""]
      + TextWrap.lines(StampText.line(brief.stamp), width: options.width)
      .map { ink.apply(.faint, $0) }
      + TextWrap.lines("Cite as: " + HowToCite.line(brief), width: options.width, rest: "  ")
      .map { ink.apply(.faint, $0) }
  }
}
