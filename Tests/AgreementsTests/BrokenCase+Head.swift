/// Mistakes in the head of the small agreement and in what its pledges are about, with what is told of each.
extension BrokenCase {
  static let inHead: [BrokenCase] = [
    BrokenCase(
      "agreement.yaml",
      "pledgeline: 1",
      "pledgeline: 2",
      [
        "agreement.yaml:1:13: error: this file is in version 2 of the format, and this program reads up to 1 (update pledgeline)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "pledgeline: 1\n",
      "",
      [
        "agreement.yaml:1:1: error: missing key 'pledgeline' (add 'pledgeline: …')"
      ]),
    BrokenCase(
      "agreement.yaml",
      "id: small",
      "id: Small One",
      [
        "agreement.yaml:2:5: error: expected a name in lower-case letters and digits, joined by hyphens, found 'Small One'"
      ]),
    BrokenCase(
      "agreement.yaml",
      "title: A small agreement",
      "titel: A small agreement",
      [
        "agreement.yaml:1:1: error: missing key 'title' (add 'title: …')",
        "agreement.yaml:3:1: error: unknown key 'titel' (did you mean 'title'?)",
      ]),
    BrokenCase(
      "agreement.yaml",
      "buyer: CHN",
      "buyer: CHI",
      [
        "agreement.yaml:4:18: error: unknown economy 'CHI' (did you mean 'CHE'?)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "buyer: CHN",
      "buyer: USA",
      [
        "agreement.yaml:4:31: error: buyer and seller are the same economy (name the two parties)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "signed: 2020-01-15",
      "signed: 2020-02-30",
      [
        "agreement.yaml:5:9: error: expected a day such as 2020-03-10, found '2020-02-30'"
      ]),
    BrokenCase(
      "agreement.yaml",
      "in-force: 2020-02-14",
      "in-force: 2019-12-31",
      [
        "agreement.yaml:6:11: error: in force on 2019-12-31, before it was signed (2020-01-15) (correct one of the dates)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "through: 2021-12}",
      "through: 2019-12}",
      [
        "agreement.yaml:7:34: error: the end 2019-12 is before the start 2020-01 (swap the two)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "through: 2021-12}",
      "untill: 2021-12}",
      [
        "agreement.yaml:7:9: error: missing key 'through' (add 'through: …')",
        "agreement.yaml:7:25: error: unknown key 'untill' (valid keys: from, through)",
      ]),
    BrokenCase(
      "agreement.yaml",
      "{id: annex, title: Annex}",
      "{id: annex, title: Annex, url: ustr.gov}",
      [
        "agreement.yaml:9:36: error: expected an address that begins with https://, found 'ustr.gov'"
      ]),
    BrokenCase(
      "agreement.yaml",
      "seen: true",
      "seen: yes",
      [
        "agreement.yaml:11:58: error: expected true or false, found 'yes' (write true)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "nomenclature: HS2017",
      "nomenclature: HS 2017",
      [
        "agreement.yaml:12:15: error: expected an edition such as HS2017, found 'HS 2017'"
      ]),
    BrokenCase(
      "agreement.yaml",
      "nomenclature: HS2017\n",
      "",
      [
        "agreement.yaml:1:1: error: missing key 'nomenclature' (name the edition of the code list, such as 'nomenclature: HS2017')"
      ]),
    BrokenCase(
      "agreement.yaml",
      "products: products.csv",
      "products: ../products.csv",
      [
        "agreement.yaml:13:11: error: expected a CSV file beside the agreement file, found '../products.csv' (write its bare name, such as 'products.csv')"
      ]),
    BrokenCase(
      "agreement.yaml",
      "products: products.csv",
      "products: codes.csv",
      [
        "agreement.yaml:13:11: error: there is no file 'codes.csv' (add it, or correct the name)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "{id: meat, title: Meat}",
      "{id: beans, title: Meat}",
      [
        "agreement.yaml:19:14: error: sub-category 'beans' is given twice (the first is at agreement.yaml:18:14)",
        "products.csv:3:6: error: unknown sub-category 'meat' (declare it under 'sectors' of the agreement file)",
        "products.csv:4:6: error: unknown sub-category 'meat' (declare it under 'sectors' of the agreement file)",
      ]),
    BrokenCase(
      "agreement.yaml",
      "measured-by: [us-exports, china-imports]",
      "measured-by: [us-export, china-imports]",
      [
        "agreement.yaml:31:19: error: unknown measure 'us-export' (did you mean 'us-exports'?)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "measured-by: [us-exports, china-imports]",
      "measured-by: []",
      [
        "agreement.yaml:31:18: error: a pledge needs a measure that counts it (name at least one of 'measures', or say why none does under 'not-measured')"
      ]),
    BrokenCase(
      "agreement.yaml",
      "measures:\n",
      "measures: []\nmeasure:\n",
      [
        "agreement.yaml:21:11: error: expected a mapping, found a list",
        "agreement.yaml:22:1: error: unknown key 'measure' (valid keys: pledgeline, id, title, parties, announced, signed, in-force, nomenclature, window, texts, sources, products, sectors, measures, conditions, tracked, pledges, readings, proration, verdict, gauge, checkpoints, obligations, suspensions, display)",
      ]),
    BrokenCase(
      "agreement.yaml",
      "sectors:\n",
      "sectors: farm\nsector:\n",
      [
        "agreement.yaml:14:10: error: expected a list, found 'farm'",
        "agreement.yaml:15:1: error: unknown key 'sector' (valid keys: pledgeline, id, title, parties, announced, signed, in-force, nomenclature, window, texts, sources, products, sectors, measures, conditions, tracked, pledges, readings, proration, verdict, gauge, checkpoints, obligations, suspensions, display)",
      ]),
    BrokenCase(
      "agreement.yaml",
      "texts:\n  - {id: annex, title: Annex}",
      "texts:\n  - annex",
      [
        "agreement.yaml:9:5: error: expected a mapping, found 'annex'",
        "agreement.yaml:32:11: error: unknown text 'annex' (the files declare none)",
      ]),
    BrokenCase(
      "agreement.yaml",
      "id: annex,",
      "id: Annex 1,",
      [
        "agreement.yaml:9:10: error: 'Annex 1' cannot name a text (use lower-case letters and digits, joined by hyphens)",
        "agreement.yaml:32:11: error: unknown text 'annex' (the files declare none)",
      ]),
    BrokenCase(
      "agreement.yaml",
      "measured-by: [us-exports, china-imports]",
      "measured-by: [us-exports, us-exports]",
      [
        "agreement.yaml:31:31: error: measure 'us-exports' is listed twice (remove one)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "source: census",
      "source: US Census",
      [
        "agreement.yaml:22:24: error: expected a source's short name in lower-case letters, digits and hyphens, found 'US Census'"
      ]),
    BrokenCase(
      "agreement.yaml",
      "flow: export}\n  china",
      "flow: balance}\n  china",
      [
        "agreement.yaml:22:67: error: unknown flow 'balance' (one of: export, import, net-sale)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "partner: CHN, flow: export}\n  china",
      "partner: USA, flow: export}\n  china",
      [
        "agreement.yaml:22:56: error: reporter and partner are both USA (name the other economy)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "product: {sector: farm}",
      "product: {sector: farms}",
      [
        "agreement.yaml:26:23: error: unknown sector 'farms' (did you mean 'farm'?)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "product: {sector: farm}",
      "product: {sector: farm, group: beans}",
      [
        "agreement.yaml:26:36: error: a sector and a sub-category are named, and only one can be selected (remove one)"
      ]),
    BrokenCase(
      "agreement.yaml",
      "product: {sector: farm}",
      "product: everything",
      [
        "agreement.yaml:26:14: error: expected 'all', 'listed', '{sector: …}' or '{group: …}', found 'everything'"
      ]),
  ]
}
