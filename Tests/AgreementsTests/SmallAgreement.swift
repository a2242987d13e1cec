/// A small agreement without an error, for tests to break at one place.
enum SmallAgreement {
  static let agreement = """
    pledgeline: 1
    id: small
    title: A small agreement
    parties: {buyer: CHN, seller: USA}
    signed: 2020-01-15
    in-force: 2020-02-14
    window: {from: 2020-01, through: 2021-12}
    texts:
      - {id: annex, title: Annex}
    sources:
      - {id: note, title: A note, origin: example.org, seen: true}
    nomenclature: HS2017
    products: products.csv
    sectors:
      - id: farm
        title: Farm goods
        groups:
          - {id: beans, title: Beans}
          - {id: meat, title: Meat}
      - {id: services, title: Services}
    measures:
      us-exports: {source: census, reporter: USA, partner: CHN, flow: export}
      china-imports: {source: gacc, reporter: CHN, partner: USA, flow: import}
    pledges:
      - id: farm
        product: {sector: farm}
        kind: quantity
        at-least: {2020: 12.5 bn USD, 2021: 19.5 bn USD}
        over-baseline: {period: 2017}
        strength: shall
        measured-by: [us-exports, china-imports]
        text: annex
    readings:
      - id: slow
        title: Slow start
        said-by: [said]
        schedule: {binds: total, complete-by: 2021-12}
        conditions: [no-surge]
    conditions:
      no-surge:
        kind: no-surge
        flow: {reporter: USA, partner: CHN, flow: import}
        shutdown: {from: 2020-02}
        tests:
          - {test: rebound, fit: {from: 2010-01, until: 2020-01}, level: 0.95}
          - {test: year-on-year, window: 3 months, growth: 10 %, bases: [2019]}
          - {test: average-multiple, years: 3, multiple: 1.05}
      capacity:
        kind: feasible
        capacity: {multiple: 1.25, of: best-month, since: 2017-01}
      rebound:
        kind: balanced-rebound
        exports: {reporter: USA, partner: CHN, flow: import}
        purchases: {reporter: USA, partner: CHN, flow: export}
        window: 3 months
        against: {same-months: 2019}
        correspondence: 1.0
      narrow: {kind: balance, window: 3 months, against: {same-months: 2019}, tolerance: 0 USD}
    gauge: {of: USA, with: CHN}
    checkpoints:
      - {date: 2020-11-03, title: Election}
    obligations:
      - id: cards
        title: Approve cards
        by: CHN
        history:
          - {date: 2020-02, status: approved to prepare, evidence: [note]}
          - {date: 2023-11-19, status: done, evidence: [said]}
    display: {currency: USD, also: [SGD]}

    """

  static let products = """
    code,group,sector,source,note
    1201,beans,farm,,
    0201,meat,farm,,
    8800,meat,farm,census,only here

    """

  static let claims = """
    - id: said
      date: 2020-03-10
      speaker: Somebody
      attribution: anonymous
      outlet: A newspaper
      statement: It may start slowly.
      supports: [slow, no-surge]
    - id: surplus
      date: 2020-03-10
      speaker: Somebody
      attribution: named
      outlet: A newspaper
      statement: The surplus was 25.4.
      figure: {quantity: Surplus, value: 25.4, unit: bn USD}
      check: {series: {reporter: CHN, partner: USA, flow: balance}, period: 2020-01/02}
    - id: bought
      date: 2020-05-18
      speaker: Somebody
      attribution: named
      outlet: A newspaper
      statement: 40 percent were bought.
      figure: {quantity: Share, value: 40, unit: "%"}
      check: {measure: us-exports, product: listed, from: 2020-01, through: 2020-03, part: progress, proration: equal}
    - id: converted
      date: 2020-03-10
      speaker: Somebody
      attribution: named
      outlet: A newspaper
      statement: That is S$35.1 billion.
      figure: {quantity: Surplus, value: 35.1, unit: bn SGD}
      check: {convert: 25.4 bn USD, to: SGD, on: 2020-03-09}
    - id: record
      date: 2020-03-10
      speaker: Somebody
      attribution: named
      outlet: A newspaper
      statement: The smallest since 2011.
      figure: {quantity: Deficit, value: 23.7, unit: bn USD}
      check: {record: smallest-deficit, series: {reporter: USA, partner: CHN, flow: balance}, month: 2020-01, since: 2011}

    """

  static var files: [String: [UInt8]] {
    [
      "agreement.yaml": Array(agreement.utf8), "products.csv": Array(products.utf8),
      "claims.yaml": Array(claims.utf8),
    ]
  }
}
