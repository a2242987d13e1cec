/// The words of the page of methods.
enum MethodsText {
  typealias Term = (name: String, meaning: String)

  static let vintages: [Term] = [
    (
      "As of a day",
      "A page shows what was public on its day: of each table and period the newest vintage published by then. Later revisions do not change it."
    ),
    (
      "Stand-in",
      "Where a first print was out by the day and is not on file, a later vintage stands in, marked with a star. It decides no claim."
    ),
    (
      "Missing",
      "What no figure on file tells is shown as a dash with its reason, never as zero, and counts as neither kept nor broken."
    ),
    (
      "Claims",
      "A claim is held against what was on file on its own day, not against what became known later."
    ),
  ]

  static let counting: [Term] = [
    (
      "Target of a year",
      "What was bought in the baseline year by the same source, plus the amount pledged on top."
    ),
    (
      "Due to date, seasonal rule",
      "The year's target drawn by the baseline year's own months: target × (baseline to date ÷ baseline)."
    ),
    ("Due to date, equal rule", "The year's target in twelfths."),
    ("% of due", "Bought to date ÷ target due to date."),
    (
      "% on top",
      "(Bought − baseline to date) ÷ (amount on top due to date). 0 % means no more than in the baseline year; it may be negative."
    ),
    (
      "Measures",
      "Each way of counting stands by itself: exports by the seller's office and imports by the buyer's differ in valuation and time, and are never mixed."
    ),
    (
      "Codes exact",
      "How many codes of the list the figures on file measure exactly. Others share a row with codes outside the list, and have bounds, or are in no table."
    ),
  ]

  static let standings: [Term] = [
    ("met", "What was due is bought."),
    ("on path", "Bought at least what is due to date."),
    (
      "behind",
      "Less than what is due to date, but at least three quarters of it, unless the agreement sets another threshold."
    ),
    ("far behind", "Less than that."),
    ("short", "The period is over, and what was due was not bought."),
    (
      "out of reach",
      "More is left than can be bought in the time left; said only where the total of the whole window binds."
    ),
    ("not started", "No month of the window is published yet."),
    ("not measurable", "Nothing on file can tell; the reason stands beside it."),
  ]

  static let conditions: [Term] = [
    ("holds", "The test holds and is not near its threshold."),
    (
      "near",
      "It holds, and the room left is under a tenth of the threshold, unless the agreement sets another margin."
    ),
    ("tripped", "It does not hold, since the month that is named."),
    (
      "not yet testable",
      "No figure on file reaches into the time that is tested; the next release that will is named."
    ),
    ("not measurable", "Figures are missing that should be there."),
  ]

  static let verdicts: [Term] = [
    (
      "kept",
      "No pledge is short, behind or out of reach and no condition tripped or near, in any measure."
    ),
    ("at risk", "So in some measure only, or a pledge is behind, or a condition is near."),
    (
      "broken",
      "A binding pledge is short or out of reach, or a condition tripped, in every measure that can be measured. The others are named."
    ),
    (
      "off course",
      "The same of a pledge that is only intended, expected or striven for: it cannot be broken."
    ),
    ("undetermined", "What decides is not measurable or not yet testable."),
    (
      "goods, whole deal",
      "A verdict says what it covers. Services and other pledges without figures make the whole deal undetermined, not the goods."
    ),
  ]

  static let marks: [Term] = [
    ("*", "Rests on a later vintage that stands in for a first print."),
    ("~", "Rests on figures derived from what the office published, or as the press printed them."),
    ("†", "Leaves out codes of the list that are in no table on file."),
    ("‡", "May be more: codes share rows with others that cannot be separated."),
  ]

  static let glossary: [Term] = [
    (
      "Agreement",
      "A text by which one economy pledges trade to another, with the measures that count it."
    ),
    ("Baseline", "The year or period that purchases are promised on top of."),
    ("Claim", "A statement by somebody named or not, with its source and day."),
    ("Gauge", "The balance of trade of the pair, in both sides' data."),
    ("Headroom", "How far a flow can still move before a condition trips."),
    (
      "Mirror gap",
      "The difference between a flow as its exporter counts it and as its importer does."
    ),
    ("Reading", "An interpretation of the text that somebody of weight holds. None is chosen."),
    ("Release", "One table of one office for one period, as published on one day."),
    ("Vintage", "One of several releases of the same table and period."),
    (
      "FAS, FOB, CIF",
      "Up to where costs are counted: at the ship's side, on board, or at arrival with freight and insurance."
    ),
  ]
}
