/// The colours of one theme.
///
/// Hues after Okabe and Ito (2008), made darker or lighter until marks have a contrast of 3:1 and
/// text one of 4.5:1 against the ground (WCAG 2.2, 1.4.3 and 1.4.11), and until the four series can
/// be told apart without red or green cones. The tests measure all three.
struct Palette: Hashable {
  /// Name of the theme.
  let name: String
  private let marks: [ColorRole: String]
  private let texts: [ColorRole: String]

  /// Colour of lines and areas, as `#RRGGBB`.
  func mark(_ role: ColorRole) -> String { marks[role] ?? "#000000" }

  /// Colour of text, as `#RRGGBB`; the colour of the marks where that is strong enough.
  func text(_ role: ColorRole) -> String { texts[role] ?? mark(role) }

  /// On white.
  static let light = Palette(
    name: "light",
    marks: [
      .ground: "#FFFFFF", .ink: "#16191D", .muted: "#555B63", .grid: "#E2E5E9", .axis: "#7A828C",
      .band: "#DCE7F2", .first: "#0B5CAD", .second: "#C84A00", .third: "#00916A",
      .fourth: "#7A2E6E", .neutral: "#5C6269",
    ],
    texts: [.second: "#AE4000", .third: "#00704F"])

  /// On near-black.
  static let dark = Palette(
    name: "dark",
    marks: [
      .ground: "#14181D", .ink: "#F1F3F5", .muted: "#B3BAC2", .grid: "#2C333B", .axis: "#848D97",
      .band: "#22364A", .first: "#5AAEF2", .second: "#F08040", .third: "#35B98A",
      .fourth: "#F7D6EC", .neutral: "#9BA4AE",
    ],
    texts: [:])

  /// The rules of a style sheet that give each class its colour in this theme.
  func rules(prefix: String) -> String {
    ColorRole.allCases.map { role in
      let name = role.rawValue
      return "\(prefix) .\(name)-fill{fill:\(mark(role))}"
        + "\(prefix) .\(name)-line{stroke:\(mark(role))}"
        + "\(prefix) .\(name)-text{fill:\(text(role))}"
    }.joined()
  }
}
