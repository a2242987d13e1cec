import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

@Suite struct ObligationTests {
  private func state(
    _ history: KeyValuePairs<String, String>, asOf text: String
  ) throws -> ObligationState {
    let obligation = Obligation(
      id: "cards", title: "Cards", by: .china, text: nil,
      history: try history.map { .init(when: try period($0.key), status: $0.value, evidence: []) })
    return ObligationState(obligation, asOf: try day(text))
  }

  private static let cards: KeyValuePairs = [
    "2023-11-19": "done", "2020-02-11": "approved to prepare",
  ]

  @Test(
    arguments: [
      ("2020-02-10", nil, false), ("2020-02-11", "approved to prepare", false),
      ("2020-03-10", "approved to prepare", false), ("2023-11-18", "approved to prepare", false),
      ("2023-11-19", "done", true),
    ] as [(String, String?, Bool)])
  func `A step counts from its day on, in order of time`(
    asOf: String, status: String?, isDone: Bool
  ) throws {
    let state = try state(Self.cards, asOf: asOf)
    #expect(state.latest?.status == status)
    #expect(state.isDone == isDone)
  }

  @Test(arguments: [
    ("2020-02", "2020-02-28", false), ("2020-02", "2020-02-29", true),
    ("2020", "2020-12-30", false), ("2020", "2020-12-31", true),
    ("2020-Q1", "2020-03-30", false), ("2020-Q1", "2020-03-31", true),
  ])
  func `A step known only by its month, quarter or year counts from the end of it`(
    when: String, asOf: String, counts: Bool
  ) throws {
    #expect(try state([when: "done"], asOf: asOf).isDone == counts)
  }

  @Test func `A step known only by its year comes after the days of that year`() throws {
    let state = try state(["2020": "done", "2020-06-10": "under way"], asOf: "2021-01-01")
    #expect(state.steps.map(\.status) == ["under way", "done"])
    #expect(state.latest?.status == "done")
  }
}
