public import TextFormats
public import TradeStatistics

/// What is to be summed, from which rows.
public struct TallyQuestion: Sendable {
  /// The listed codes with their groups.
  public var scheme: TallyScheme
  /// What the columns are called.
  public var columns: TallyColumns
  /// Only rows with this partner, by the file's own code; nil for all.
  public var partner: String?
  /// The flow of all rows; nil where a column tells.
  public var flow: Flow?
  /// What the files are in.
  public var encoding: TextEncodingName

  /// Asks for sums.
  public init(
    scheme: TallyScheme, columns: TallyColumns = TallyColumns(), partner: String? = nil,
    flow: Flow? = nil, encoding: TextEncodingName = .utf8
  ) {
    self.scheme = scheme
    self.columns = columns
    self.partner = partner
    self.flow = flow
    self.encoding = encoding
  }

  /// The roles that must have a column.
  var needed: Set<TallyColumns.Role> {
    var needed: Set<TallyColumns.Role> = [.period, .code, .value]
    if flow == nil { needed.insert(.flow) }
    if partner != nil { needed.insert(.partner) }
    return needed
  }
}
