import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// A quota of 1200 cars a year at 10 percent, 27.5 percent beyond it.
@Suite struct QuotaTests {
  private func quota(
    _ releases: [EffectiveRelease], volumes: KeyValuePairs<String, Int> = ["2020": 1200],
    slices: QuotaTerms.Slices? = nil, carryOver: Int? = nil,
    holdings: [QuotaTerms.Holding] = [], link: QuotaTerms.Link? = nil, asOf: String
  ) throws -> MadeKind {
    var made = MadeKind(
      .quota(
        QuotaTerms(
          volumes: try volumes.map {
            .init(period: try period($0.key), amount: try quantity($0.value, "cars"))
          }, inQuotaRate: FixedPoint(10), outOfQuotaRate: try number("27.5"), slices: slices,
          holdings: holdings, carryOver: carryOver.map { FixedPoint($0) }, link: link)))
    made.releases = releases
    made.asOf = asOf
    return made
  }

  @Test(arguments: [
    (6, 100, Standing.onPath), (6, 201, .exceeded), (12, 100, .met), (12, 99, .short),
    (12, 101, .exceeded),
  ])
  func `A quota is filled, not filled, or more came than it holds`(
    months: Int, each: Int, expected: Standing
  ) throws {
    let report = try quota(MadeKind.months(months, of: each), asOf: "2020-12-31").report()
    #expect(report.standing == expected)
    #expect(report.deciding?.share?.value == FixedPoint(months * each) / FixedPoint(1200))
    #expect(!report.isOff)
    #expect(report.remarks.last == "tariff of 10 % inside the quota, 27.5 % beyond it")
    if expected == .exceeded {
      #expect(report.further.first?.value == FixedPoint(months * each - 1200))
    }
  }

  @Test func `At the pace so far it tells the month in which it is full`() throws {
    let fast = try quota(MadeKind.months(4, of: 150), asOf: "2020-06-01").report()
    #expect(fast.remarks.first == "at the pace so far it is full in 2020-08")
    #expect(fast.perMonth?.value == FixedPoint(75))
    let slow = try quota(MadeKind.months(4, of: 99), asOf: "2020-06-01").report()
    #expect(slow.remarks.first == "at the pace so far it is not filled in 2020")
  }

  @Test(arguments: [(90, 60), (60, 60), (99, 12)])
  func `Of what was not filled the next year gets what the text lets move`(each: Int, moved: Int)
    throws
  {
    let report = try quota(
      MadeKind.months(13, of: each), volumes: ["2020": 1200, "2021": 1200], carryOver: 5,
      asOf: "2021-03-01"
    ).report()
    #expect(report.lines[0].standing == .short)
    #expect(report.lines[1].limit?.value == FixedPoint(1200 + moved))
  }

  @Test(arguments: [
    (QuotaTerms.Slices.Unused.carriesOver, [300, 400], Standing.onPath),
    (.lapses, [300, 300], .exceeded), (.notStated, [300, 300], .onPath),
  ])
  func `The rest of a slice is added to the next, lost, or leaves a range`(
    unused: QuotaTerms.Slices.Unused, open: [Int], second: Standing
  ) throws {
    // 200 of 300 came in the first quarter, 350 in April.
    let releases = try MadeKind.counts([
      "2020-01": 0, "2020-02": 100, "2020-03": 100, "2020-04": 350,
    ])
    let report = try quota(
      releases, slices: .init(each: .quarter, percents: [], unused: unused), asOf: "2020-06-01"
    ).report()
    let slices = report.lines.dropFirst()
    #expect(slices.map { $0.limit?.value } == open.map { FixedPoint($0) })
    #expect(slices.map(\.standing) == [.short, second])
    #expect(report.standing == .onPath)
    if unused == .notStated {
      #expect(slices.last?.limit?.result.value?.upper == FixedPoint(400))
    }
  }

  @Test func `Parts set aside are told of what is open`() throws {
    let report = try quota(
      MadeKind.months(6, of: 10), holdings: [.init(holder: "The state", percent: FixedPoint(90))],
      asOf: "2020-09-01"
    ).report()
    #expect(report.further.map(\.value) == [FixedPoint(1080)])
  }

  @Test func `An entitlement follows purchases by the ratio of the text, or is not measurable`()
    throws
  {
    func linked(_ ratio: Int?) throws -> PledgeReport {
      try quota(
        MadeMarket.money(5, part: 150, whole: 50, from: "2020-01"), volumes: [:],
        link: .init(
          purchases: "cotton", measure: "whole", ratio: ratio.map { FixedPoint($0) }),
        asOf: "2020-07-01"
      ).report()
    }
    let open = try linked(4)
    #expect(open.standing == .onPath)
    #expect(open.deciding?.limit?.value == FixedPoint(1000))
    #expect(open.deciding?.left?.value == FixedPoint(250))
    #expect(try linked(2).standing == .exceeded)
    #expect(try linked(nil).reason?.text.contains("does not say how much") == true)
  }
}
