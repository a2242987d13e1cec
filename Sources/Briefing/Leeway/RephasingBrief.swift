public import Agreements
public import Assessment

/// What is left of an agreement's pledges, put on the months that are left, under each of some readings.
public struct RephasingBrief: Sendable {
  /// The agreement.
  public let agreement: Agreement
  /// What fixes the result.
  public let stamp: Stamp
  /// How amounts were put on months.
  public let terms: RephasingTerms
  /// The readings asked for.
  public let readings: [Reading]
  /// Each pledge by each of its measures, reading after reading.
  public let pledges: [RephasedPledge]
}
