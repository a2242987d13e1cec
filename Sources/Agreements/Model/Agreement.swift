public import TimeSeries
public import TradeStatistics

/// A managed-trade agreement as its file states it: who pledged to buy what by when.
public struct Agreement: Hashable, Sendable {
  /// The folder's name and the name on the command line.
  public let id: String
  /// The title in full.
  public let title: String
  /// The economy that pledges to buy.
  public let buyer: Economy
  /// The economy that sells.
  public let seller: Economy
  /// Day of signature, or of the announcement where nothing was signed.
  public let signed: Day
  /// Whether it was signed; if not, it was only announced.
  public let isSigned: Bool
  /// Day of entry into force, where it has one.
  public let inForce: Day?
  /// Months in which purchases count.
  public let window: ClosedRange<Month>
  /// The texts that the statements rest on.
  public let texts: [TextReference]
  /// Documents that dated facts rest on.
  public let sources: [SourceReference]
  /// The edition of the nomenclature that the code list is written in, such as `HS2017`.
  public let nomenclature: String
  /// Sectors in their order of presentation.
  public let sectors: [Sector]
  /// The listed product codes.
  public let products: [ListedProduct]
  /// The ways of counting.
  public let measures: [Measure]
  /// What was pledged.
  public let pledges: [Pledge]
  /// How part-year targets are drawn.
  public let prorations: [Proration]
  /// The interpretations of the text that are on record.
  public let readings: [Reading]
  /// Tests that a reading's leeway hangs on.
  public let conditions: [Condition]
  /// Where progress and distance become words.
  public let thresholds: VerdictThresholds
  /// The bilateral balance that the agreement is judged by, where there is one.
  public let gauge: GaugeReference?
  /// Days on which people will look.
  public let checkpoints: [Checkpoint]
  /// Yes-or-no deliverables with their dated steps.
  public let obligations: [Obligation]
  /// What people said.
  public let claims: [Claim]
  /// Currencies to show.
  public let display: Display
  /// Concessions that a side holds back while the other keeps its pledges, or held back for a time.
  public let suspensions: [Suspension]
  /// Quantities that are counted beside the pledges without a target.
  public let tracked: [TrackedQuantity]
  /// SHA-256 over the bytes of the agreement's files, in the order of their names.
  public let digest: String

  /// Creates an agreement from its parts.
  public init(
    id: String, title: String, buyer: Economy, seller: Economy, signed: Day, inForce: Day?,
    window: ClosedRange<Month>, texts: [TextReference], sources: [SourceReference],
    nomenclature: String, sectors: [Sector], products: [ListedProduct], measures: [Measure],
    pledges: [Pledge], prorations: [Proration], readings: [Reading], conditions: [Condition],
    gauge: GaugeReference?, checkpoints: [Checkpoint], obligations: [Obligation],
    claims: [Claim], display: Display, digest: String, suspensions: [Suspension] = [],
    isSigned: Bool = true, thresholds: VerdictThresholds = .standard,
    tracked: [TrackedQuantity] = []
  ) {
    self.id = id
    self.title = title
    self.buyer = buyer
    self.seller = seller
    self.signed = signed
    self.isSigned = isSigned
    self.inForce = inForce
    self.window = window
    self.texts = texts
    self.sources = sources
    self.nomenclature = nomenclature
    self.sectors = sectors
    self.products = products
    self.measures = measures
    self.pledges = pledges
    self.prorations = prorations
    self.readings = readings
    self.conditions = conditions
    self.thresholds = thresholds
    self.gauge = gauge
    self.checkpoints = checkpoints
    self.obligations = obligations
    self.claims = claims
    self.display = display
    self.suspensions = suspensions
    self.tracked = tracked
    self.digest = digest
  }
}
