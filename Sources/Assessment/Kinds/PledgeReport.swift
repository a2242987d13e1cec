public import Agreements
public import TimeSeries
public import TradeStatistics

/// Where a pledge stands by one way of counting, in the same terms for every kind.
public struct PledgeReport: Hashable, Sendable {
  /// The pledge in the wording in force.
  public let pledge: Pledge
  /// The way of counting: a measure's name, an economy's own figures, or `record` for dated steps.
  public let basis: String
  /// Where it stands.
  public let standing: Standing
  /// Why it cannot be told; nil where it can.
  public let reason: Reason?
  /// Period by period, or stage by stage.
  public let lines: [PledgeLine]
  /// The line that decides; nil where none does.
  public let deciding: PledgeLine?
  /// What is needed, or what is still allowed, a month of the time left; nil where that says nothing.
  public let perMonth: Figure?
  /// The same a year.
  public let perYear: Figure?
  /// Further numbers that belong to the kind, in order.
  public let further: [Figure]
  /// What has to be known to read it, a sentence each.
  public let remarks: [String]
  /// The next release that could change it; nil where no calendar on file names one.
  public let next: CalendarEntry?

  /// Whether it did, or must, miss what the text asks.
  ///
  /// A quota is a right to send goods in: nobody owes its filling, and what comes beyond it pays the other rate.
  public var isOff: Bool {
    if case .quota = pledge.kind { return false }
    return standing.isOff
  }

  /// The verdict that a reading is judged by.
  var verdict: PledgeVerdict {
    let isRunning = [.onPath, .behind, .farBehind].contains(standing)
    return PledgeVerdict(
      pledge: pledge, measure: basis, standing: standing, reason: reason,
      period: deciding?.period, through: deciding?.through, value: deciding?.actual,
      against: isRunning ? deciding?.due ?? deciding?.limit : deciding?.limit,
      result: standing.isOff ? deciding?.left : deciding?.share, alternative: nil)
  }
}

extension PledgeReport {
  /// A report whose state follows from its lines.
  ///
  /// A line that is off decides, the last of several; else the first that is over and cannot be told; else the last
  /// that began; else the first.
  init(
    _ pledge: Pledge, basis: String, lines: [PledgeLine], asOf: Day, perMonth: Figure? = nil,
    perYear: Figure? = nil, further: [Figure] = [], remarks: [String] = [],
    next: CalendarEntry? = nil
  ) {
    let deciding =
      lines.last { $0.standing.isOff }
      ?? lines.first { $0.reason != nil && ($0.period.map { $0.lastDay < asOf } ?? true) }
      ?? lines.last { ![.notDue, .notStarted].contains($0.standing) }
      ?? lines.first { $0.standing == .notStarted } ?? lines.first
    self.init(
      pledge: pledge, basis: basis, standing: deciding?.standing ?? .notMeasurable,
      reason: deciding == nil
        ? Reason(.noSource, "the text names no amount and no day") : deciding?.reason,
      lines: lines, deciding: deciding, perMonth: perMonth, perYear: perYear, further: further,
      remarks: remarks, next: next)
  }

  /// A report of a pledge that nothing on file tells of.
  init(_ pledge: Pledge, basis: String, missing reason: Reason, next: CalendarEntry? = nil) {
    self.init(
      pledge: pledge, basis: basis, standing: .notMeasurable, reason: reason, lines: [],
      deciding: nil, perMonth: nil, perYear: nil, further: [], remarks: [], next: next)
  }

  /// The same where nothing is on file and nothing is due: figures of a period to come are not missing yet.
  func awaiting(_ first: Day?, asOf: Day) -> PledgeReport {
    guard let first, asOf < first, standing == .notMeasurable, let reason else { return self }
    return PledgeReport(
      pledge: pledge, basis: basis, standing: .notDue, reason: nil, lines: lines,
      deciding: deciding, perMonth: perMonth, perYear: perYear, further: further,
      remarks: ["nothing is on file yet: \(reason.text)"] + remarks, next: next)
  }

  /// The same for a pledge that is not owed yet: what is missing is missed by nobody.
  func waiting(for preconditions: [Precondition]) -> PledgeReport {
    guard !preconditions.isEmpty, standing != .met, standing != .notMeasurable else { return self }
    let titles = preconditions.map(\.title).joined(separator: "; ")
    return PledgeReport(
      pledge: pledge, basis: basis, standing: .notDue, reason: nil, lines: lines,
      deciding: deciding, perMonth: perMonth, perYear: perYear, further: further,
      remarks: ["not owed before: \(titles)"] + remarks, next: next)
  }
}

extension Standing {
  /// Whether what the text asks is missed, or must be.
  public var isOff: Bool {
    switch self {
    case .short, .outOfReach, .exceeded, .breached: true
    case .met, .onPath, .behind, .farBehind, .notMeasurable, .notStarted, .notDue: false
    }
  }
}
