/// How a chart is drawn: size, theme, language, and where it will stand.
public struct ChartStyle: Hashable, Sendable {
  /// Widths that a chart can be drawn in, in CSS pixels: a small phone to a wide screen.
  public static let widths: ClosedRange<Int> = 320...1600

  /// Width in CSS pixels; the height follows from what is shown.
  public let width: Int
  /// Light, dark, or what the reader prefers.
  public let theme: ChartTheme
  /// Language of numbers, months and the few words of the module.
  public let language: ChartLanguage
  /// A file of its own or a part of a page.
  public let embedding: ChartEmbedding

  /// Creates a style.
  ///
  /// - Precondition: the width is one of ``widths``.
  public init(
    width: Int = 720, theme: ChartTheme = .light, language: ChartLanguage = .english,
    embedding: ChartEmbedding = .file
  ) {
    precondition(ChartStyle.widths.contains(width), "a chart is 320 to 1600 pixels wide")
    self.width = width
    self.theme = theme
    self.language = language
    self.embedding = embedding
  }

  /// Rules for the style sheet of a page that holds charts: both themes, by what the reader prefers.
  public static let styleSheet: String =
    Palette.light.rules(prefix: ".pledgeline-chart")
    + "@media (prefers-color-scheme:dark){" + Palette.dark.rules(prefix: ".pledgeline-chart") + "}"

  /// Rules for a page whose readers can choose: one theme, in all charts below what a selector finds.
  public static func rules(of theme: ChartTheme, below selector: String) -> String {
    (theme == .dark ? Palette.dark : .light).rules(prefix: selector + " .pledgeline-chart")
  }

  /// The palette that attributes are written in.
  var palette: Palette { theme == .dark ? .dark : .light }
}
