/// What a text or its parties add to a pledge of any kind.
public struct PledgeModifiers: Hashable, Sendable {
  /// No modifiers.
  public static let none = PledgeModifiers()

  /// The text's own words, where they were seen or reported.
  public let wording: String?
  /// Names of the claims or sources in which a party confirms the pledge.
  public let attestedBy: [String]
  /// Names of the claims or sources in which a party denies it or will not confirm it.
  public let deniedBy: [String]
  /// The event at which the text counts a purchase; nil where it does not say.
  public let counts: Measure.Event?
  /// What the amounts are of, where a unit means another weight for each commodity.
  public let commodity: Commodity?
  /// The deadline with what became of it; nil where the periods say all.
  public let deadline: PledgeDeadline?
  /// What has to happen before the pledge is owed.
  public let preconditions: [Precondition]
  /// Later wordings of the pledge, in order of time.
  public let versions: [PledgeVersion]
  /// The wording before the one in force on the day of a brief; nil where the first one is in force.
  public let former: PledgeVersion?
  /// The flow whose rows hold a value and the quantity it buys, which what is left is priced by; nil where none is named.
  public let price: FlowReference?

  /// Creates modifiers.
  public init(
    wording: String? = nil, attestedBy: [String] = [], deniedBy: [String] = [],
    counts: Measure.Event? = nil, commodity: Commodity? = nil, deadline: PledgeDeadline? = nil,
    preconditions: [Precondition] = [], versions: [PledgeVersion] = [],
    former: PledgeVersion? = nil, price: FlowReference? = nil
  ) {
    self.wording = wording
    self.attestedBy = attestedBy
    self.deniedBy = deniedBy
    self.counts = counts
    self.commodity = commodity
    self.deadline = deadline
    self.preconditions = preconditions
    self.versions = versions
    self.former = former
    self.price = price
  }
}
