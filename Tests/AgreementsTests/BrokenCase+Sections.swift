/// Mistakes in the terms and the later sections of the small agreement, with what is told of each.
extension BrokenCase {
  static let inSections: [BrokenCase] = [
    BrokenCase(
      "agreement.yaml",
      "readings:",
      "verdict: {on-path: 120 %}\nreadings:",
      [
        "agreement.yaml:33:20: error: expected a share over 0 % and up to 100 %, found '120 %'"
      ]),
    BrokenCase(
      "agreement.yaml",
      "readings:",
      "verdict: {on-path: 80 %, behind: 90 %}\nreadings:",
      [
        "agreement.yaml:33:34: error: what is behind would be over what is on path (give 'behind' a smaller share than 'on-path')"
      ]),
    BrokenCase(
      "agreement.yaml",
      "kind: quantity",
      "kind: quantities",
      [
        "agreement.yaml:27:11: error: unknown kind of pledge 'quantities' (did you mean 'quantity'?)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "12.5 bn USD",
      "12.5 bn",
      [
        "agreement.yaml:28:22: error: expected a currency or unit after 'bn', such as 'bn USD', found '12.5 bn'"
      ]),
    BrokenCase(
      "agreement.yaml",
      "12.5 bn USD",
      "12.5 bn USB",
      [
        "agreement.yaml:28:22: error: unknown currency or unit 'USB' (did you mean 'USD'?)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "12.5 bn USD",
      "-12.5 bn USD",
      [
        "agreement.yaml:28:22: error: expected an amount over zero, found '-12.5 bn USD'"
      ]),
    BrokenCase(
      "agreement.yaml",
      "12.5 bn USD",
      "12 mn t",
      [
        "agreement.yaml:28:37: error: the amounts are in t and in USD (write all amounts of a pledge in one unit)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "2021: 19.5",
      "2022: 19.5",
      [
        "agreement.yaml:28:35: error: the period 2022 is not inside the window (2020-01 through 2021-12) (correct the period or the window)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "2021: 19.5",
      "2020-Q4: 19.5",
      [
        "agreement.yaml:28:35: error: the periods 2020 and 2020-Q4 overlap (each month is due in one period only)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "2021: 19.5",
      "next year: 19.5",
      [
        "agreement.yaml:28:35: error: expected a period of whole months, found 'next year' (write it as 2020, 2020-Q1, 2020-03 or 2020/2021)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "    at-least: {2020: 12.5 bn USD, 2021: 19.5 bn USD}\n",
      "",
      [
        "agreement.yaml:25:5: error: a pledge of a quantity needs its amounts (add 'at-least: {2020: 12.5 bn USD}' or 'at-most: …')"
      ]),
    BrokenCase(
      "agreement.yaml",
      "    over-baseline",
      "    at-most: {2020: 40 bn USD}\n    over-baseline",
      [
        "agreement.yaml:29:14: error: a pledge is a floor or a ceiling, not both (make it two pledges)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "{period: 2017}",
      "{period: 2020}",
      [
        "agreement.yaml:29:29: error: the baseline period 2020 does not end before the window begins (2020-01) (name an earlier period)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "{period: 2017}",
      "{period: 2017-W05}",
      [
        "agreement.yaml:29:29: error: expected a period of whole months, quarters or years, found '2017-W05'"
      ]),
    BrokenCase(
      "agreement.yaml",
      "strength: shall",
      "strength: should",
      [
        "agreement.yaml:30:15: error: unknown strength 'should' (one of: shall, will, intends, expects, strives, up-to)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "text: annex",
      "text: appendix",
      [
        "agreement.yaml:32:11: error: unknown text 'appendix' (one of: annex)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "said-by: [said]",
      "said-by: [sayd]",
      [
        "agreement.yaml:36:15: error: unknown claim 'sayd' (did you mean 'said'?)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "conditions: [no-surge]",
      "conditions: [no-surges]",
      [
        "agreement.yaml:38:18: error: unknown condition 'no-surges' (did you mean 'no-surge'?)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "binds: total",
      "binds: year",
      [
        "agreement.yaml:37:23: error: unknown schedule 'year' (one of: calendar-year, total)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "complete-by: 2021-12",
      "complete-by: 2019-06",
      [
        "agreement.yaml:37:43: error: 2019-06 is before the window begins (2020-01) (correct the month or the window)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "kind: no-surge",
      "kind: surge",
      [
        "agreement.yaml:41:11: error: unknown kind of condition 'surge' (one of: total-unchanged, feasible, no-surge, balanced-rebound, balance)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "until: 2020-01",
      "until: 2020-02",
      [
        "agreement.yaml:45:53: error: the fit ends in 2020-02, not before the shutdown begins (2020-02) (fit on months before the shutdown)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "level: 0.95",
      "level: 95",
      [
        "agreement.yaml:45:70: error: expected a level between 0 and 1, such as 0.95, found '95'"
      ]),
    BrokenCase(
      "agreement.yaml",
      "window: 3 months, growth",
      "window: 3, growth",
      [
        "agreement.yaml:46:38: error: expected a number of months from 1 to 120, such as '3 months', found '3'"
      ]),
    BrokenCase(
      "agreement.yaml",
      "growth: 10 %",
      "growth: 10",
      [
        "agreement.yaml:46:56: error: expected a percentage such as '10 %', found '10'"
      ]),
    BrokenCase(
      "agreement.yaml",
      "bases: [2019]",
      "bases: []",
      [
        "agreement.yaml:46:69: error: expected at least one year, found a list"
      ]),
    BrokenCase(
      "agreement.yaml",
      "test: rebound",
      "test: bounce",
      [
        "agreement.yaml:45:16: error: unknown test 'bounce' (one of: rebound, year-on-year, historic-range, average-multiple, volume-trigger)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "level: 0.95}",
      "level: 0.95, further-fits: [{from: 2015-01, until: 2020-02}, {from: 2018-01, until: 2020-01}]}",
      [
        "agreement.yaml:45:114: error: the fit ends in 2020-02, not before the shutdown begins (2020-02) (fit on months before the shutdown)",
        "agreement.yaml:45:131: error: a fit on 25 months; it takes at least 36 (begin it earlier)",
      ]),
    BrokenCase(
      "agreement.yaml",
      "{test: average-multiple, years: 3, multiple: 1.05}",
      "{test: volume-trigger, product: soy, unit: tons, consumption-change: 4 mn t}",
      [
        "agreement.yaml:47:41: error: expected a product code of 2 to 10 digits, found 'soy'",
        "agreement.yaml:47:52: error: expected one of: t, kg, lb, bbl, m3, l, m3-gas, cf-gas, bu, units, head, aircraft, cars, found 'tons'",
      ]),
    BrokenCase(
      "agreement.yaml",
      "{test: average-multiple, years: 3, multiple: 1.05}",
      "{test: volume-trigger, product: 1201, unit: t, consumption-change: 4 mn t}",
      [
        "agreement.yaml:47:76: error: a change of consumption without imports' share of it (add 'share', such as 'share: 12.5 %')"
      ]),
    BrokenCase(
      "agreement.yaml",
      "multiple: 1.25",
      "multiple: lots",
      [
        "agreement.yaml:50:26: error: expected a number such as 25.4, found 'lots'"
      ]),
    BrokenCase(
      "agreement.yaml",
      "exports: {reporter: USA, partner: CHN, flow: import}",
      "exports: {reporter: USA, partner: CHN, flow: import, product: listed}",
      [
        "agreement.yaml:53:67: error: this condition compares all goods (write 'product: all', or leave it out)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "tolerance: 0 USD",
      "tolerance: -1 USD",
      [
        "agreement.yaml:58:86: error: expected a tolerance of zero or more, found '-1 USD'"
      ]),
    BrokenCase(
      "agreement.yaml",
      "with: CHN",
      "with: USA",
      [
        "agreement.yaml:59:24: error: a balance has two sides, and both are USA (name the other economy)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "{of: USA, with: CHN}",
      "{of: USA, with: CHN, adjust: [x11]}",
      [
        "agreement.yaml:59:38: error: unknown adjustment 'x11' (did you mean 'x13'?)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "date: 2020-11-03",
      "date: 3 November 2020",
      [
        "agreement.yaml:61:12: error: expected a day such as 2020-03-10, found '3 November 2020'"
      ]),
    BrokenCase(
      "agreement.yaml",
      "date: 2023-11-19",
      "date: 2019-11-19",
      [
        "agreement.yaml:68:16: error: the step of 2019-11-19 comes after that of 2020-02 (list the steps in order of time)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "date: 2023-11-19",
      "date: 2023-11/12",
      [
        "agreement.yaml:68:16: error: expected a day, or a month or year where the day is not known, found '2023-11/12'"
      ]),
    BrokenCase(
      "agreement.yaml",
      "evidence: [note]",
      "evidence: [notes]",
      [
        "agreement.yaml:67:65: error: unknown evidence 'notes' (did you mean 'note'?)"
      ]),
    BrokenCase(
      "agreement.yaml",
      ", evidence: [note]",
      "",
      [
        "agreement.yaml:67:9: warning: the step of 2020-02 has no evidence (name a source or a claim under 'evidence')"
      ]),
    BrokenCase(
      "agreement.yaml",
      "- {id: note,",
      "- {id: said,",
      [
        "agreement.yaml:11:10: error: source 'said' is given twice (the first is at claims.yaml:1:7)",
        "agreement.yaml:67:65: error: unknown evidence 'note' (one of: said, surplus, bought, converted, record)",
      ]),
    BrokenCase(
      "agreement.yaml",
      "also: [SGD]",
      "also: [SGP]",
      [
        "agreement.yaml:69:33: error: unknown currency 'SGP' (did you mean 'SGD'?)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "display:",
      "dispaly:",
      [
        "agreement.yaml:69:1: error: unknown key 'dispaly' (did you mean 'display'?)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "readings:\n",
      "readings: {}\nreading:\n",
      [
        "agreement.yaml:33:11: error: expected a list, found a mapping",
        "agreement.yaml:34:1: error: unknown key 'reading' (valid keys: pledgeline, id, title, parties, announced, signed, in-force, nomenclature, window, texts, sources, products, sectors, measures, conditions, tracked, pledges, readings, proration, verdict, gauge, checkpoints, obligations, suspensions, display)",
      ]),
  ]
}
