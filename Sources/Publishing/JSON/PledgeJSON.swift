import Agreements
import TextFormats
import TimeSeries
import TradeStatistics

/// What an agreement's file states of one pledge.
enum PledgeJSON {
  /// The common keys, the kind with its terms, and what the text or its parties add, where they do.
  static func value(_ pledge: Pledge) -> JSONValue {
    var members = [
      JSONMember("id", .string(pledge.id)), JSONMember("title", .string(pledge.title)),
      JSONMember("product", AgreementJSON.product(pledge.product)),
      JSONMember("strength", .string(pledge.strength.rawValue)),
      JSONMember("measuredBy", .texts(pledge.measuredBy)),
      JSONMember("text", .string(pledge.text)),
      JSONMember("clause", .optional(pledge.clause) { .string($0) }),
      JSONMember("kind", .string(pledge.kind.name.rawValue)),
    ]
    members += terms(pledge.kind)
    if let economy = pledge.owedBy { members.append(JSONMember("owedBy", .text(economy))) }
    if let reason = pledge.notMeasured {
      members.append(JSONMember("notMeasured", .string(reason)))
    }
    if pledge.modifiers != .none {
      members.append(JSONMember("modifiers", modifiers(pledge.modifiers)))
    }
    return .object(members)
  }

  private static func terms(_ kind: PledgeKind) -> [JSONMember] {
    switch kind {
    case .quantity(let terms):
      [
        JSONMember("bound", .string(terms.bound.rawValue)),
        JSONMember("baseline", .optional(terms.baseline) { .text($0) }),
        JSONMember("instalments", .list(terms.instalments, instalment)),
      ]
    case .share(let terms):
      [
        JSONMember("of", whole(terms.whole)), JSONMember("bound", .string(terms.bound.rawValue)),
        JSONMember("growthOver", .optional(terms.growthOver) { .text($0) }),
        JSONMember(
          "instalments",
          .list(terms.instalments) {
            ["period": .text($0.period), "percent": .decimal($0.percent)]
          }),
      ]
    case .balance(let terms):
      [
        JSONMember("deficitOf", .text(terms.of)), JSONMember("with", .text(terms.with)),
        JSONMember("aim", .string(terms.aim.rawValue)),
        JSONMember("deficits", .list(terms.levels, level)),
        JSONMember("startingFrom", .optional(terms.start, level)),
      ]
    case .quota(let terms): quota(terms)
    case .investment(let terms): investment(terms)
    case .deliverable(let terms):
      [
        JSONMember("duty", .string(terms.duty.rawValue)),
        JSONMember("completeBy", .optional(terms.completeBy) { .text($0) }),
        JSONMember("history", .list(terms.history, step)),
      ]
    }
  }

  private static func quota(_ terms: QuotaTerms) -> [JSONMember] {
    [
      JSONMember(
        "volumes",
        .list(terms.volumes) {
          [
            "period": .text($0.period), "amount": .decimal($0.amount.number),
            "unit": unit($0.amount), "stated": .boolean($0.isStated),
          ]
        }),
      JSONMember("inQuotaRate", .optional(terms.inQuotaRate) { .decimal($0) }),
      JSONMember("outOfQuotaRate", .optional(terms.outOfQuotaRate) { .decimal($0) }),
      JSONMember(
        "slices",
        .optional(terms.slices) {
          [
            "each": .string($0.each.rawValue), "percents": .list($0.percents) { .decimal($0) },
            "unused": .string($0.unused.rawValue),
          ]
        }),
      JSONMember(
        "shares",
        .list(terms.holdings) { ["holder": .string($0.holder), "percent": .decimal($0.percent)] }),
      JSONMember("carryOver", .optional(terms.carryOver) { .decimal($0) }),
      JSONMember(
        "linkedTo",
        .optional(terms.link) {
          [
            "purchases": .string($0.purchases), "measure": .optional($0.measure) { .string($0) },
            "ratio": .optional($0.ratio) { .decimal($0) },
          ]
        }),
    ]
  }

  private static func investment(_ terms: InvestmentTerms) -> [JSONMember] {
    [
      JSONMember("total", money(terms.total)),
      JSONMember("completeBy", .optional(terms.completeBy) { .text($0) }),
      JSONMember(
        "yearlyCap",
        .optional(terms.cap) {
          ["amount": money($0.amount), "adjustable": .optional($0.adjustable) { .string($0) }]
        }),
      JSONMember("fundWithinDays", .optional(terms.fundWithin) { .integer($0) }),
      JSONMember(
        "tranches",
        .list(terms.tranches) {
          [
            "date": .text($0.when), "stage": .string($0.stage.rawValue),
            "amount": money($0.amount), "title": .string($0.title),
            "evidence": .texts($0.evidence),
          ]
        }),
    ]
  }

  private static func modifiers(_ modifiers: PledgeModifiers) -> JSONValue {
    [
      "wording": .optional(modifiers.wording) { .string($0) },
      "attestedBy": .texts(modifiers.attestedBy), "deniedBy": .texts(modifiers.deniedBy),
      "counts": .optional(modifiers.counts) { .string($0.rawValue) },
      "commodity": .optional(modifiers.commodity) { .string($0.rawValue) },
      "deadline": .optional(modifiers.deadline, deadline),
      "price": .optional(modifiers.price, TableJSON.value),
      "preconditions": .list(modifiers.preconditions) {
        ["title": .string($0.title), "history": .list($0.history, step)]
      },
      "versions": .list(modifiers.versions, version),
    ]
  }

  /// A deadline with what became of it.
  static func deadline(_ deadline: PledgeDeadline) -> JSONValue {
    [
      "original": due(deadline.original),
      "amendments": .list(deadline.amendments, amendment),
    ]
  }

  /// A change of a deadline.
  static func amendment(_ amendment: PledgeDeadline.Amendment) -> JSONValue {
    [
      "announced": .text(amendment.announced), "due": due(amendment.due),
      "saidBy": .texts(amendment.saidBy),
    ]
  }

  /// A wording from its day on.
  static func version(_ version: PledgeVersion) -> JSONValue {
    [
      "from": .text(version.from), "strength": .string(version.strength.rawValue),
      "text": .string(version.text), "clause": .optional(version.clause) { .string($0) },
      "wording": .optional(version.wording) { .string($0) },
      "terms": .object(terms(version.kind)),
    ]
  }

  /// A deadline: a day, or the words that stand for one.
  static func due(_ due: PledgeDeadline.Due) -> JSONValue {
    switch due {
    case .day(let day): ["day": .text(day), "asTold": nil]
    case .told(let words): ["day": nil, "asTold": .string(words)]
    }
  }

  private static func whole(_ whole: ShareTerms.Whole) -> JSONValue {
    switch whole {
    case .market(let name): ["kind": "market", "name": .string(name)]
    case .consumption(let name): ["kind": "consumption", "name": .string(name)]
    case .quota(let name): ["kind": "quota", "name": .string(name)]
    }
  }

  private static func instalment(_ instalment: QuantityTerms.Instalment) -> JSONValue {
    let members = [
      JSONMember("period", .text(instalment.period)),
      JSONMember("amount", .decimal(instalment.amount.number)),
      JSONMember("unit", unit(instalment.amount)),
    ]
    return .object(instalment.isStated ? members : members + [JSONMember("stated", false)])
  }

  private static func level(_ level: BalanceTargetTerms.Level) -> JSONValue {
    ["period": .text(level.period), "deficit": money(level.deficit)]
  }

  private static func step(_ step: Obligation.Step) -> JSONValue {
    [
      "date": .text(step.when), "status": .string(step.status),
      "evidence": .texts(step.evidence),
    ]
  }

  private static func money(_ money: Money) -> JSONValue {
    ["amount": .decimal(money.amount), "unit": .text(money.currency)]
  }

  private static func unit(_ amount: PledgeAmount) -> JSONValue {
    switch amount {
    case .money(let money): .text(money.currency)
    case .quantity(let quantity): .text(quantity.unit)
    }
  }
}
