/// Mistakes in the code list and the claims of the small agreement, with what is told of each.
extension BrokenCase {
  static let inTables: [BrokenCase] = [
    BrokenCase(
      "products.csv",
      "1201,beans",
      "1201,bean",
      [
        "products.csv:2:6: error: unknown sub-category 'bean' (did you mean 'beans'?)"
      ]),
    BrokenCase(
      "products.csv",
      "0201,meat,farm",
      "0201,meat,services",
      [
        "products.csv:3:11: error: sub-category 'meat' belongs to sector 'farm', not to 'services' (correct one of them)"
      ]),
    BrokenCase(
      "products.csv",
      "0201,meat,farm,,",
      "0201,meat,farm,,\n0201,beans,farm,,",
      [
        "products.csv:4:1: error: code 0201 is listed twice (the first is at products.csv:3:1)"
      ]),
    BrokenCase(
      "products.csv",
      "8800,meat,farm,census",
      "8800,meat,farm,US Census",
      [
        "products.csv:4:16: error: 'US Census' is not a source's short name (use lower-case letters, digits and hyphens, such as 'census')"
      ]),
    BrokenCase(
      "products.csv",
      "1201,",
      "12.01,",
      [
        "products.csv:2:1: error: '12.01' is not a product code (a code has 2 to 10 digits, leading zeros included, without points or spaces)"
      ]),
    BrokenCase(
      "products.csv",
      "1201,",
      "1,",
      [
        "products.csv:2:1: error: '1' is not a product code (a code has 2 to 10 digits, leading zeros included, without points or spaces)"
      ]),
    BrokenCase(
      "products.csv",
      "1201,beans,farm,,",
      "1201,beans,farm",
      [
        "products.csv:2:12: error: expected 5 fields as in the header, found 3 (check the delimiters, and put fields that contain one in quotes)"
      ]),
    BrokenCase(
      "products.csv",
      "code,group",
      "code,grop",
      [
        "products.csv:1:1: error: no column 'group'; columns found: 'code', 'grop', 'sector', 'source', 'note' (did you mean 'grop'?)"
      ]),
    BrokenCase(
      "products.csv",
      "source,note",
      "source,notes",
      [
        "products.csv:1:1: error: unknown column 'notes' (did you mean 'note'?)"
      ]),
    BrokenCase(
      "claims.yaml",
      "- id: surplus",
      "- id: said",
      [
        "claims.yaml:8:7: error: claim 'said' is given twice (the first is at claims.yaml:1:7)"
      ]),
    BrokenCase(
      "claims.yaml",
      "date: 2020-05-18",
      "date: May 2020",
      [
        "claims.yaml:17:9: error: expected a day such as 2020-03-10, found 'May 2020'"
      ]),
    BrokenCase(
      "claims.yaml",
      "attribution: anonymous",
      "attribution: unnamed",
      [
        "claims.yaml:4:16: error: unknown attribution 'unnamed' (did you mean 'named'?)"
      ]),
    BrokenCase(
      "claims.yaml",
      "supports: [slow, no-surge]",
      "supports: [slow, no-surge]\n  denies: [slow]",
      [
        "claims.yaml:8:11: error: 'slow' is both supported and denied (remove one)"
      ]),
    BrokenCase(
      "claims.yaml",
      "supports: [slow, no-surge]",
      "supports: [slwo]",
      [
        "claims.yaml:7:14: error: unknown reading or condition 'slwo' (did you mean 'slow'?)"
      ]),
    BrokenCase(
      "claims.yaml",
      "  check: {series: {reporter: CHN, partner: USA, flow: balance}, period: 2020-01/02}\n",
      "",
      [
        "claims.yaml:14:11: warning: a figure without a check (add 'check', or say in 'note' why nothing on file could tell)"
      ]),
    BrokenCase(
      "claims.yaml",
      "  figure: {quantity: Surplus, value: 25.4, unit: bn USD}\n",
      "",
      [
        "claims.yaml:14:10: error: a check needs the figure that it checks (add 'figure')"
      ]),
    BrokenCase(
      "claims.yaml",
      "value: 25.4, unit: bn USD",
      "value: 25.4, unit: bn USD, as-printed: \"25.37\"",
      [
        "claims.yaml:14:70: error: printed is 25.37, and the value is 25.4 (write the value as it was printed)"
      ]),
    BrokenCase(
      "claims.yaml",
      "value: 25.4, unit: bn USD",
      "value: 25.4, unit: bn dollars",
      [
        "claims.yaml:14:50: error: unknown currency or unit 'dollars' (use an ISO 4217 code, or one of: t, kg, lb, bbl, m3, l, m3-gas, cf-gas, bu, units, head, aircraft, cars)"
      ]),
    BrokenCase(
      "claims.yaml",
      "value: 25.4, unit: bn USD",
      "value: 25.4, unit: bn USD, baseline: 30",
      [
        "claims.yaml:14:68: error: a baseline is a part of the target (add 'target')"
      ]),
    BrokenCase(
      "claims.yaml",
      "value: 25.4,",
      "value: 25.4x,",
      [
        "claims.yaml:14:38: error: expected a number such as 25.4, found '25.4x'"
      ]),
    BrokenCase(
      "claims.yaml",
      "period: 2020-01/02",
      "period: January",
      [
        "claims.yaml:15:73: error: expected a period such as 2020, 2020-Q1, 2020-03 or 2020-01/02, found 'January'"
      ]),
    BrokenCase(
      "claims.yaml",
      "period: 2020-01/02}",
      "period: 2020-01/02, sense: surplus}",
      [
        "claims.yaml:15:92: error: unknown sense 'surplus' (one of: level, deficit)"
      ]),
    BrokenCase(
      "claims.yaml",
      "{series: {",
      "{serie: {",
      [
        "claims.yaml:15:10: error: this check has none of the keys that tell its kind (add 'series', 'record', 'convert' or 'measure')"
      ]),
    BrokenCase(
      "claims.yaml",
      "unit: \"%\"",
      "unit: bn USD",
      [
        "claims.yaml:23:10: error: the figure is an amount, and 'progress' is a percentage (write 'part: actual' or 'part: target')"
      ]),
    BrokenCase(
      "claims.yaml",
      "part: progress",
      "part: actual",
      [
        "claims.yaml:23:10: error: the figure is a percentage, and 'actual' is an amount (write 'part: progress')"
      ]),
    BrokenCase(
      "claims.yaml",
      "through: 2020-03",
      "through: 2022-03",
      [
        "claims.yaml:23:73: error: 2020-01 through 2022-03 is not inside the window (2020-01 through 2021-12) (progress is counted inside the window)"
      ]),
    BrokenCase(
      "claims.yaml",
      "product: listed",
      "product: {group: bean}",
      [
        "claims.yaml:23:49: error: unknown sub-category 'bean' (did you mean 'beans'?)"
      ]),
    BrokenCase(
      "claims.yaml",
      "value: 25.4, unit: bn USD",
      "value: 25.40, unit: bn USD, as-printed: \"about 25\"",
      [
        "claims.yaml:14:71: error: expected the digits as printed, found 'about 25' (write only the number, such as \"25.4\")"
      ]),
    BrokenCase(
      "claims.yaml",
      "unit: bn SGD",
      "unit: bn",
      [
        "claims.yaml:30:50: error: expected a currency or unit after 'bn', such as 'bn USD', found 'bn'"
      ]),
    BrokenCase(
      "claims.yaml",
      "to: SGD",
      "to: USD",
      [
        "claims.yaml:31:37: error: the amount is in USD already (name the currency of the claimed figure)"
      ]),
    BrokenCase(
      "claims.yaml",
      "unit: bn SGD",
      "unit: bn EUR",
      [
        "claims.yaml:31:10: error: the figure is in EUR, and the check converts to SGD (write 'to: EUR')"
      ]),
    BrokenCase(
      "claims.yaml",
      "since: 2011",
      "since: 2021",
      [
        "claims.yaml:39:114: error: 2021 is not before the month of the record (2020-01) (name the month or year that the claim names)"
      ]),
    BrokenCase(
      "claims.yaml",
      "record: smallest-deficit",
      "record: largest-deficit",
      [
        "claims.yaml:39:19: error: unknown record 'largest-deficit' (one of: smallest-deficit)"
      ]),
  ]
}
