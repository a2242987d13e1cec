/// Figures of a few lines, for imports that take no time.
enum SmallFigures {
  /// Describes a wide table of US exports by chapter, key by key.
  static let description = [
    "layout": "wide", "source": "census", "reporter": "USA", "partner": "CHN", "flow": "export",
    "system": "total", "basis": "customs", "classification": "HS2017", "level": "HS2",
    "valuation": "FAS", "adjustment": "none", "currency": "USD", "unit": "1 USD",
    "published": "2020-06-04", "origin": "made up for a test",
  ]

  /// Words that import a file with that description; a change to nil leaves a key out.
  static func importing(_ file: String, _ changes: [String: String?] = [:]) -> [String] {
    var keys = description
    for (key, value) in changes { keys[key] = value }
    return ["import", file]
      + keys.sorted { $0.key < $1.key }.flatMap { ["--describe", "\($0.key)=\($0.value)"] }
  }

  /// Words that import a file of US exports of all goods: a column of values in long layout.
  static func importingTotals(_ file: String, published: String) -> [String] {
    importing(
      file,
      [
        "layout": "long", "columns.value": "usd", "classification": "none", "level": "total",
        "published": published,
      ])
  }

  /// Two chapters in two months.
  static let table = "code,2020-01,2020-02\n01,1,2\n02,3,4\n"

  /// The description of a set of three files, each with two months.
  static let set = """
    figure-set: 1
    id: small
    title: Small figures
    licence: made up for a test
    tables:
      chapters: {source: census, reporter: USA, partner: CHN, flow: export, system: total,
        basis: customs, classification: HS2017, level: HS2, valuation: FAS, adjustment: none,
        currency: USD}
    files:
    """
    + ["first", "second", "third"].enumerated().map { index, name in
      """

        - file: \(name).csv
          title: \(name)
          origin: made up for a test
          table: chapters
          layout: wide
          unit: 1 USD
          published: 2020-06-0\(index + 1)
      """
    }.joined() + "\n"
}
