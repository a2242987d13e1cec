public import TimeSeries
public import TradeStatistics

/// Pledges of several agreements that the same goods count toward, or are promised to.
///
/// A figure for one of them must not be added to a figure for another: they share codes and time.
public struct PledgeOverlap: Hashable, Sendable {
  /// A pledge of one of the agreements.
  public struct Member: Hashable, Sendable {
    /// The agreement's name.
    public let agreement: String
    /// The economy that buys.
    public let buyer: Economy
    /// The pledge.
    public let pledge: Pledge
    /// The stretch of time that the pledge is about.
    public let days: ClosedRange<Day>
  }

  /// What the pledges share.
  public enum Shared: String, Hashable, Sendable, Codable, CaseIterable {
    /// Buyer and seller: each shipment counts for all of the pledges.
    case shipments
    /// The seller alone: the same goods are pledged to several buyers.
    case supply
  }

  /// What the pledges share.
  public let shared: Shared
  /// The economy that sells.
  public let seller: Economy
  /// The codes that all of the pledges are about, in order; empty where each is about all goods.
  public let codes: [ProductCode]
  /// The pledges, in order of the agreements given; no two of a supply's neighbours need share all their time.
  public let members: [Member]
}
