import TextFormats
import TradeStatistics

/// How the rows of one file belong to several tables: by a column of partners, of flows, of editions, or several of them.
struct TableSplit: Hashable, Sendable {
  /// A flow of the file, with what goes with it.
  struct FlowPart: Hashable, Sendable {
    let flow: Flow
    let system: TradeSystem
    let valuation: Valuation
  }

  /// The file's codes of partners, each with its number; empty where no column tells the partner.
  let partners: [String: Int]
  /// The file's codes of flows, each with its number; empty where no column tells the flow.
  let flows: [String: Int]
  /// The file's codes of editions, each with its number; empty where no column tells the edition.
  let editions: [String: Int]
  private let editionNames: [String]
  private let economies: [Economy]
  private let parts: [FlowPart]

  /// Reads `partners` and `flows`; reports what is wrong.
  init?(_ reader: FieldReader) {
    let before = reader.sink.count
    let partners = TableSplit.pairs(.partners, with: .partner, reader) { Economy($0) }
    let flows = TableSplit.pairs(.flows, with: .flow, reader, TableSplit.part)
    let editions = TableSplit.pairs(.editions, with: .classification, reader) {
      $0.isEmpty ? nil : $0
    }
    for (column, list) in [
      (DescriptionKey.partnerColumn, DescriptionKey.partners),
      (.flowColumn, .flows), (.editionColumn, .editions),
    ] where reader.optional(column) != nil && reader.optional(list) == nil {
      _ = reader.required(list)
    }
    guard reader.sink.count == before else { return nil }
    self.partners = partners.numbers
    self.flows = flows.numbers
    self.editions = editions.numbers
    economies = partners.values
    editionNames = editions.values
    parts = flows.values
  }

  /// The first partner, which stands for all where a table is asked for.
  var firstPartner: Economy? { economies.first }
  /// The first flow.
  var firstFlow: FlowPart? { parts.first }
  /// The first edition.
  var firstEdition: String? { editionNames.first }

  /// The number of the table of a partner's, a flow's and an edition's number.
  func table(partner: Int, flow: Int, edition: Int = 0) -> Int {
    (edition * max(1, parts.count) + flow) * max(1, economies.count) + partner
  }

  /// All tables in the order of their numbers, made from one of them.
  func tables(like first: TableKey) -> [TableKey] {
    let given = FlowPart(flow: first.flow, system: first.system, valuation: first.valuation)
    let classification = first.classification
    return (editionNames.isEmpty ? [classification.edition] : editionNames).flatMap { edition in
      (parts.isEmpty ? [given] : parts).flatMap { part in
        (economies.isEmpty ? [first.partner] : economies).map { partner in
          TableKey(
            source: first.source, reporter: first.reporter, partner: partner, flow: part.flow,
            system: part.system, basis: first.basis,
            classification: Classification(edition: edition, level: classification.level),
            valuation: part.valuation, adjustment: first.adjustment, currency: first.currency)
        }
      }
    }
  }

  /// Reads a list of `CODE=VALUE`, which takes the place of a single value.
  private static func pairs<Value: Hashable>(
    _ key: DescriptionKey, with single: DescriptionKey, _ reader: FieldReader,
    _ read: (String) -> Value?
  ) -> (numbers: [String: Int], values: [Value]) {
    guard let field = reader.optional(key) else { return ([:], []) }
    if let lone = reader.optional(single) {
      reader.sink.error(
        "'\(single.rawValue)' and '\(key.rawValue)' are both given", at: lone.location,
        remedy: "keep one of the two")
    }
    var numbers: [String: Int] = [:]
    var values: [Value] = []
    for text in field.values {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let value = read(parts[1]), (1...16).contains(parts[0].utf8.count)
      else {
        reader.sink.error(
          "'\(text)' in '\(key.rawValue)' is not valid", at: field.location, remedy: key.help)
        continue
      }
      if numbers.updateValue(values.count, forKey: parts[0]) != nil || values.contains(value) {
        reader.sink.error(
          "'\(text)' in '\(key.rawValue)' repeats a code or a value", at: field.location,
          remedy: "keep one")
      }
      values.append(value)
    }
    return (numbers, values)
  }

  private static func part(_ text: String) -> FlowPart? {
    let words = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 3, let flow = Flow(rawValue: words[0]),
      flow != .balance, flow != .exchangeRate,
      let system = TradeSystem(rawValue: words[1]), let valuation = Valuation(rawValue: words[2])
    else { return nil }
    return FlowPart(flow: flow, system: system, valuation: valuation)
  }
}
