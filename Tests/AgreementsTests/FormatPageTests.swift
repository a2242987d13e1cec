import Agreements
import Foundation
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

/// The examples of the format's reference page, put together as it says.
@Suite struct FormatPageTests {
  private static let products = """
    code,group,sector
    1201,soybeans,goods
    1001,wheat,goods
    1006,rice,goods
    8542,chips,goods
    6109,garments,goods

    """

  private func section(_ page: String, after start: String, before end: String) throws -> String {
    let first = try #require(page.firstRange(of: start))
    let rest = page[first.upperBound...]
    let last = try #require(rest.firstRange(of: end))
    return String(rest[..<last.lowerBound])
  }

  private func blocks(_ text: String) -> [String] {
    text.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func agreement() throws -> Agreement {
    let page = try String(
      contentsOf: URL(filePath: ShippedFiles.root + "/Documentation/AgreementFormat.md"),
      encoding: .utf8)
    let kinds = try section(page, after: "### The kinds\n", before: "### Modifiers\n")
    let head = try section(
      page, after: "### The head of the examples\n", before: "### Units of quantity\n")
    #expect(blocks(kinds).count == 6)
    let text = try #require(blocks(head).first) + blocks(kinds).joined()
    let read = try AgreementReader.parse(
      files: ["agreement.yaml": Array(text.utf8), "products.csv": Array(Self.products.utf8)])
    #expect(read.warnings == [])
    return read.agreement
  }

  private func kind(_ id: String) throws -> PledgeKind {
    let pledge = try agreement().pledge(id)
    return try #require(pledge).kind
  }

  @Test func `The page has an example of every kind, and each reads`() throws {
    let names = Set(try agreement().pledges.map(\.kind.name))
    #expect(names == Set(PledgeKind.Name.allCases))
  }

  @Test func `A ramp is a straight line between two stated years`() throws {
    guard case .quantity(let terms) = try kind("wheat") else { return #expect(Bool(false)) }
    #expect(terms.instalments.map(\.period.description) == ["2026", "2027", "2028", "2029"])
    #expect(
      terms.instalments.map(\.amount.number)
        == [1, 2, 3, 4].map { FixedPoint($0 * 1_000_000) })
    #expect(terms.instalments.map(\.isStated) == [true, false, false, true])
  }

  @Test func `Parts of a year and whole years stand side by side`() throws {
    guard case .quantity(let terms) = try kind("soybeans") else { return #expect(Bool(false)) }
    #expect(terms.instalments.map(\.period.description) == ["2025-11/12", "2026", "2027"])
    #expect(terms.year == MarketingYear(kind: .marketing, begins: 9))
  }

  @Test func `A share is of a market or of a quota`() throws {
    guard case .share(let chips) = try kind("foreign-chips"),
      case .share(let rice) = try kind("rice-growth")
    else { return #expect(Bool(false)) }
    #expect(chips.whole == .market("Semiconductors sold in China"))
    #expect(chips.instalments.map(\.percent) == [FixedPoint(20)])
    #expect(rice.whole == .quota("rice"))
    #expect(rice.growthOver == Period(year: 2024))
    #expect(try agreement().pledge("foreign-chips")?.notMeasured != nil)
  }

  @Test func `A balance aims at a deficit by a year`() throws {
    guard case .balance(let terms) = try kind("deficit") else { return #expect(Bool(false)) }
    #expect(terms.aim == .toReach)
    #expect(terms.levels.map(\.deficit) == [Money(.zero, .usd)])
    #expect(terms.start?.deficit == Money("38.5 bn USD"))
  }

  /// 770 kt · 1.015² = 793.27325 kt.
  @Test func `A quota grows by its rate`() throws {
    guard case .quota(let terms) = try kind("rice") else { return #expect(Bool(false)) }
    #expect(
      terms.volumes.map(\.amount.number)
        == [FixedPoint(770_000), FixedPoint(781_550), FixedPoint("793273.25")])
    #expect(terms.volumes.map(\.isStated) == [true, false, false])
    #expect(terms.slices?.percents.reduce(.zero, +) == FixedPoint(100))
    #expect(terms.slices?.unused == .carriesOver)
    #expect(terms.holdings.map(\.percent) == [FixedPoint(50)])
    guard case .quota(let garments) = try kind("garments") else { return #expect(Bool(false)) }
    #expect(garments.volumes == [])
    #expect(garments.link?.measure == "us-exports")
    #expect(garments.link?.ratio == nil)
  }

  @Test func `What reached a stage is told by day, and silence is not zero`() throws {
    guard case .investment(let terms) = try kind("fund"),
      let day = Day("2026-02-17")
    else { return #expect(Bool(false)) }
    #expect(terms.reached(.approved, asOf: day) == Money("36 bn USD"))
    #expect(terms.reached(.approved, asOf: day.advanced(by: -1)) == nil)
    #expect(terms.reached(.called, asOf: day) == nil)
    #expect(terms.fundWithin == 45)
  }

  @Test(arguments: [
    // Known by its month only, so it counts from the end of the month.
    ("2025-12-30", PledgeDeadline.Due.day(Day(ordinal: 20_453))),
    ("2025-12-31", .told("the growing season")), ("2026-01-07", .told("the growing season")),
    ("2026-01-08", .day(Day(ordinal: 20_512))),
  ])
  func `A deadline is what was last said of it`(day: String, due: PledgeDeadline.Due) throws {
    let found = try agreement().pledge("soybeans")
    let pledge = try #require(found)
    #expect(pledge.deadline(asOf: try self.day(day)) == due)
  }

  @Test(arguments: [
    ("2026-02-06", Strength.will, "sheet"), ("2026-02-07", .intends, "letter"),
  ])
  func `A pledge is worded as its latest version by the day`(
    day: String, strength: Strength, text: String
  ) throws {
    let agreement = try agreement().version(asOf: try self.day(day))
    let pledge = try #require(agreement.pledge("no-new-controls"))
    #expect(pledge.strength == strength)
    #expect(pledge.text == text)
    #expect(pledge.kind.name == .deliverable)
    #expect(pledge.modifiers.deniedBy == ["report"])
  }

  @Test func `Sunsets and suspended concessions have their days`() throws {
    let agreement = try agreement()
    #expect(agreement.checkpoints.map(\.kind) == [.sunset])
    #expect(agreement.checkpoints.first?.pledges == ["no-new-controls"])
    let suspension = try #require(agreement.suspensions.first)
    #expect(suspension.holds(on: try day("2026-11-10")))
    #expect(!suspension.holds(on: try day("2026-11-11")))
    #expect(!suspension.holds(on: try day("2025-11-09")))
  }
}
