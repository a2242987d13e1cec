/// One sheet: cells by row, and how they are shown.
public struct Sheet: Hashable, Sendable {
  /// A note on a cell.
  public struct Note: Hashable, Sendable {
    /// Row, from 0.
    public let row: Int
    /// Column, from 0.
    public let column: Int
    /// What it says.
    public let text: String

    /// Creates a note.
    public init(row: Int, column: Int, text: String) {
      self.row = row
      self.column = column
      self.text = text
    }
  }

  /// A cell that takes one of some words.
  public struct Choice: Hashable, Sendable {
    /// Row, from 0.
    public let row: Int
    /// Column, from 0.
    public let column: Int
    /// The words.
    public let words: [String]

    /// Creates a choice.
    public init(row: Int, column: Int, words: [String]) {
      self.row = row
      self.column = column
      self.words = words
    }
  }

  /// Its name: up to 31 characters, without `[]:*?/\`.
  public let name: String
  /// Widths of the columns in characters, from the first on.
  public let widths: [Double]
  /// Rows of cells from the first row and column on; `nil` is an empty cell.
  public let rows: [[Cell?]]
  /// How many rows and columns stay in sight.
  public let frozen: (rows: Int, columns: Int)
  /// Notes on cells.
  public let notes: [Note]
  /// Cells that take one of some words.
  public let choices: [Choice]
  /// Charts of the sheet's cells.
  public let charts: [SheetChart]

  /// Creates a sheet.
  public init(
    name: String, widths: [Double], rows: [[Cell?]], frozen: (rows: Int, columns: Int) = (0, 0),
    notes: [Note] = [], choices: [Choice] = [], charts: [SheetChart] = []
  ) {
    self.name = name
    self.widths = widths
    self.rows = rows
    self.frozen = frozen
    self.notes = notes
    self.choices = choices
    self.charts = charts
  }

  /// Whether two sheets hold and show the same.
  public static func == (left: Sheet, right: Sheet) -> Bool {
    left.name == right.name && left.widths == right.widths && left.rows == right.rows
      && left.frozen == right.frozen && left.notes == right.notes && left.choices == right.choices
      && left.charts == right.charts
  }

  /// Hashes name and cells.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(rows)
  }

  /// A cell's address: `B9`, or `$B$9`.
  public static func address(row: Int, column: Int, isFixed: Bool = false) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      let letter = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
      letters = String(UnicodeScalar(letter)) + letters
      rest = (rest - 1) / 26
    }
    return isFixed ? "$\(letters)$\(row + 1)" : "\(letters)\(row + 1)"
  }
}
