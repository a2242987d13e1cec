import Agreements
import Testing
import TimeSeries
import TradeStatistics

/// The sample agreement with a pledge of every kind, and everything that a text may add.
enum SampleKinds {
  static func make() throws -> Agreement {
    let sample = try SampleAgreement.make()
    return Agreement(
      id: sample.id, title: sample.title, buyer: sample.buyer, seller: sample.seller,
      signed: sample.signed, inForce: nil, window: sample.window, texts: sample.texts,
      sources: [SourceReference(id: "paper", title: "A paper", origin: "Paper", seen: true)],
      nomenclature: sample.nomenclature, sectors: sample.sectors, products: sample.products,
      measures: sample.measures, pledges: sample.pledges + (try pledges()),
      prorations: sample.prorations, readings: sample.readings, conditions: sample.conditions,
      gauge: sample.gauge,
      checkpoints: [
        Checkpoint(
          day: try day("2020-11-03"), title: "The tariffs return", kind: .snapback,
          pledges: ["fund"])
      ],
      obligations: sample.obligations, claims: sample.claims, display: sample.display,
      digest: sample.digest,
      suspensions: [
        Suspension(
          by: .usa, title: "A tariff", from: try day("2020-02-14"), until: nil, evidence: ["paper"])
      ])
  }

  private static func pledge(
    _ id: String, _ kind: PledgeKind, strength: Strength = .will,
    modifiers: PledgeModifiers = .none, measuredBy: [String] = []
  ) -> Pledge {
    Pledge(
      id: id, title: "Pledge \(id)", product: .all, kind: kind, strength: strength,
      measuredBy: measuredBy, text: "annex", clause: nil, modifiers: modifiers)
  }

  private static func usd(_ billions: Int) -> Money {
    Money(FixedPoint(billions * 1_000_000_000), .usd)
  }

  private static func pledges() throws -> [Pledge] {
    [
      pledge(
        "ceiling",
        .quantity(
          QuantityTerms(
            bound: .atMost,
            instalments: [.init(period: try period("2020"), amount: .money(usd(100)))],
            baseline: nil)),
        measuredBy: ["exports"]),
      pledge(
        "share",
        .share(
          ShareTerms(
            whole: .market("All"), bound: .atLeast,
            instalments: [.init(period: try period("2020"), percent: FixedPoint(20))],
            growthOver: nil)), measuredBy: ["exports"]),
      pledge(
        "deficit",
        .balance(
          BalanceTargetTerms(
            of: .usa, with: .china, aim: .toReach,
            levels: [.init(period: try period("2021"), deficit: usd(0))],
            start: .init(period: try period("2019"), deficit: usd(30)))), strength: .strives),
      pledge(
        "quota",
        .quota(
          QuotaTerms(
            volumes: [.init(period: try period("2020"), amount: .money(usd(10)))],
            inQuotaRate: FixedPoint(1), outOfQuotaRate: nil, slices: nil, holdings: [],
            carryOver: nil, link: nil)), measuredBy: ["exports"]),
      pledge(
        "fund",
        .investment(
          InvestmentTerms(
            total: usd(200), completeBy: try day("2021-12-31"),
            cap: .init(amount: usd(20), adjustable: "in a crisis"), fundWithin: 45,
            tranches: [
              .init(
                when: try period("2020-02-01"), stage: .called, amount: usd(30), title: "First",
                evidence: ["paper"])
            ])),
        modifiers: PledgeModifiers(
          attestedBy: ["paper"],
          preconditions: [
            Precondition(
              title: "A law",
              history: [.init(when: try period("2020-01-31"), status: "met", evidence: ["paper"])])
          ])),
      pledge(
        "law",
        .deliverable(DeliverableTerms(duty: .act, completeBy: try day("2020-03-31"), history: [])),
        modifiers: PledgeModifiers(
          deniedBy: ["paper"],
          deadline: PledgeDeadline(
            original: .day(try day("2020-03-01")),
            amendments: [
              .init(
                announced: try period("2020-02-20"), due: .told("in spring"), saidBy: ["paper"])
            ]),
          versions: [
            PledgeVersion(
              from: try day("2020-02-25"),
              kind: .deliverable(
                DeliverableTerms(duty: .act, completeBy: try day("2020-03-31"), history: [])),
              strength: .intends, text: "annex", clause: nil, wording: "intends")
          ])),
    ]
  }
}
