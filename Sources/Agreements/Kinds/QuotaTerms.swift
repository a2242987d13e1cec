public import TimeSeries
public import TradeStatistics

/// The terms of a tariff quota, or of an entitlement that grows with the other side's purchases.
public struct QuotaTerms: Hashable, Sendable {
  /// The volume open in one period.
  public struct Volume: Hashable, Sendable {
    /// The period.
    public let period: Period
    /// What may enter at the lower rate.
    public let amount: PledgeAmount
    /// Whether the text states the volume, or it follows from the yearly growth.
    public let isStated: Bool

    /// Creates a volume.
    public init(period: Period, amount: PledgeAmount, isStated: Bool = true) {
      self.period = period
      self.amount = amount
      self.isStated = isStated
    }
  }

  /// Parts of a period that open one after the other.
  public struct Slices: Hashable, Sendable {
    /// How long one slice is.
    public enum Each: String, Hashable, Sendable, Codable, CaseIterable {
      /// Three months.
      case quarter
      /// One month.
      case month
    }

    /// What becomes of the rest of a slice.
    public enum Unused: String, Hashable, Sendable, Codable, CaseIterable {
      /// It is added to the next slice of the same period.
      case carriesOver = "carries-over"
      /// It is lost.
      case lapses
      /// The text does not say.
      case notStated = "not-stated"
    }

    /// How long one slice is.
    public let each: Each
    /// The part of each slice in percent, in order; empty for equal slices.
    public let percents: [FixedPoint]
    /// What becomes of the rest of a slice.
    public let unused: Unused

    /// Creates slices.
    public init(each: Each, percents: [FixedPoint], unused: Unused) {
      self.each = each
      self.percents = percents
      self.unused = unused
    }
  }

  /// The part of a volume set aside for one group of importers or one origin.
  public struct Holding: Hashable, Sendable {
    /// Who may use it, in words.
    public let holder: String
    /// The part in percent.
    public let percent: FixedPoint

    /// Creates a holding.
    public init(holder: String, percent: FixedPoint) {
      self.holder = holder
      self.percent = percent
    }
  }

  /// A volume that follows from what the other side buys.
  public struct Link: Hashable, Sendable {
    /// What has to be bought, in words.
    public let purchases: String
    /// Name of the measure that counts the purchases, where one does.
    public let measure: String?
    /// Units of entitlement for each unit bought; nil where the text does not say.
    public let ratio: FixedPoint?

    /// Creates a link.
    public init(purchases: String, measure: String?, ratio: FixedPoint?) {
      self.purchases = purchases
      self.measure = measure
      self.ratio = ratio
    }
  }

  /// Volumes by period, in order of time; empty where the entitlement is only linked.
  public let volumes: [Volume]
  /// The tariff inside the volume, in percent of value; nil where it is not known.
  public let inQuotaRate: FixedPoint?
  /// The tariff beyond it, in percent of value; nil where it is not known.
  public let outOfQuotaRate: FixedPoint?
  /// How a period's volume opens; nil where all of it opens at once.
  public let slices: Slices?
  /// The parts set aside.
  public let holdings: [Holding]
  /// The most of an unused volume that moves to the next period, in percent; nil for none.
  public let carryOver: FixedPoint?
  /// What the volume follows; nil for a fixed one.
  public let link: Link?

  /// Creates terms.
  public init(
    volumes: [Volume], inQuotaRate: FixedPoint?, outOfQuotaRate: FixedPoint?, slices: Slices?,
    holdings: [Holding], carryOver: FixedPoint?, link: Link?
  ) {
    self.volumes = volumes
    self.inQuotaRate = inQuotaRate
    self.outOfQuotaRate = outOfQuotaRate
    self.slices = slices
    self.holdings = holdings
    self.carryOver = carryOver
    self.link = link
  }
}
