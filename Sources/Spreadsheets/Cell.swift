/// What stands in a cell, and how it is shown.
public struct Cell: Hashable, Sendable {
  /// What stands in a cell.
  public enum Content: Hashable, Sendable {
    /// Text.
    case text(String)
    /// A number; for days and months the days since 1899-12-30.
    case number(Double)
    /// A formula, which begins with `=`, and its value for programs that do not calculate.
    case formula(String, Value)
    /// Nothing yet: a place to write something in.
    case blank
  }

  /// The value of a formula.
  public enum Value: Hashable, Sendable {
    /// A number.
    case number(Double)
    /// Text; `#N/A` where there is no value.
    case text(String)
  }

  /// How a cell is shown.
  public enum Style: String, Hashable, Sendable, CaseIterable {
    /// As text stands.
    case plain
    /// Text on several lines.
    case wrapped
    /// The title of a sheet.
    case title
    /// The head of a column.
    case heading
    /// What is of less weight.
    case faint
    /// An amount, exact, shown in billions.
    case amount
    /// A ratio, shown as per cent.
    case percent
    /// A number of any size.
    case number
    /// A whole number.
    case count
    /// A day.
    case day
    /// A month, which stands for its first day.
    case month
    /// An amount that a reader may change.
    case inputAmount
    /// A number that a reader may change.
    case inputNumber
    /// A word that a reader may change.
    case inputText
    /// A month that a reader may change.
    case inputMonth
  }

  /// What stands in it.
  public let content: Content
  /// How it is shown.
  public let style: Style

  /// Creates a cell.
  public init(_ content: Content, _ style: Style) {
    self.content = content
    self.style = style
  }

  /// A cell of text.
  public static func text(_ text: String, _ style: Style = .plain) -> Cell {
    Cell(.text(text), style)
  }

  /// A cell with a number.
  public static func number(_ number: Double, _ style: Style) -> Cell {
    Cell(.number(number), style)
  }

  /// A formula with its number; without one it is `#N/A`.
  public static func formula(_ formula: String, _ number: Double?, _ style: Style) -> Cell {
    Cell(.formula(formula, number.map { .number($0) } ?? .text("#N/A")), style)
  }
}
