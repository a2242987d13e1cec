import ContentHash
public import TextFormats
import TradeStatistics

/// What the dimensions and codes of an SDMX dataflow stand for, so that its observations become rows of tables.
///
/// A profile is data: the shipped ones are written in the same YAML as a user's own, which
/// Documentation/Sources/sdmx.md describes.
public struct SDMXProfile: Hashable, Sendable {
  /// The profile's short name.
  public let identifier: String
  /// Text for people.
  public let title: String
  /// SHA-256 of the profile's text: another text makes other releases.
  public let digest: String
  /// The dataflows that it reads, as `AGENCY:ID` without a version.
  public let dataflows: [String]

  /// Where the figures are published, for people to follow.
  let origin: String
  let source: SourceID
  /// What holds for all observations unless a code says otherwise.
  let table: SDMXFacts
  let dimensions: [SDMXDimension]
  /// The dimension of time.
  let period: String
  /// The components that hold numbers, with what they count; nil where the codes tell.
  let values: [SDMXValueComponent]
  /// The attribute that is a power of ten to multiply by.
  let multiplier: String?
  /// Attributes that look like one and are not: the values are in units already.
  let notMultiplied: [String]
  let published: SDMXPublished

  /// Reads a profile.
  ///
  /// - Parameters:
  ///   - bytes: the YAML.
  ///   - file: its name for messages; nothing is opened.
  /// - Throws: `TextFormatError` with everything found wrong.
  public init(bytes: [UInt8], file: String) throws(TextFormatError) {
    let sink = DiagnosticSink()
    let root = try YAMLDocument.parse(bytes: bytes, file: file)
    let profile = SDMXProfileReader(sink).read(root, digest: SHA256.hash(bytes).description)
    try sink.throwIfErrors()
    guard let profile else {
      throw TextFormatError(at: root.location, "the profile is not complete")
    }
    self = profile
  }

  init(
    identifier: String, title: String, digest: String, dataflows: [String], origin: String,
    source: SourceID, table: SDMXFacts, dimensions: [SDMXDimension], period: String,
    values: [SDMXValueComponent], multiplier: String?, notMultiplied: [String],
    published: SDMXPublished
  ) {
    self.identifier = identifier
    self.title = title
    self.digest = digest
    self.dataflows = dataflows
    self.origin = origin
    self.source = source
    self.table = table
    self.dimensions = dimensions
    self.period = period
    self.values = values
    self.multiplier = multiplier
    self.notMultiplied = notMultiplied
    self.published = published
  }

  /// Whether the profile reads a dataflow, given as `AGENCY:ID`, or as its id alone where the agency is not told.
  func reads(_ dataflow: String) -> Bool {
    dataflows.contains { $0 == dataflow || $0.hasSuffix(":" + dataflow) }
  }
}
