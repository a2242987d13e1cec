/// A workbook as a value: sheets of cells with formulas, notes and charts, before any file format.
public struct Spreadsheet: Hashable, Sendable {
  /// A name that formulas may use for a cell.
  public struct DefinedName: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The cell, such as `Summary!$B$9`.
    public let cell: String

    /// Creates a name.
    public init(_ name: String, cell: String) {
      self.name = name
      self.cell = cell
    }
  }

  /// The document's title.
  public let title: String
  /// What the document says of itself.
  public let remark: String
  /// When it says that it was made, in seconds since 1970-01-01 UTC: fixed, so that equal content is equal bytes.
  public let created: Int
  /// The sheets, in order.
  public let sheets: [Sheet]
  /// Names that formulas use.
  public let names: [DefinedName]

  /// Creates a workbook.
  public init(
    title: String, remark: String, created: Int, sheets: [Sheet], names: [DefinedName] = []
  ) {
    self.title = title
    self.remark = remark
    self.created = created
    self.sheets = sheets
    self.names = names
  }
}
