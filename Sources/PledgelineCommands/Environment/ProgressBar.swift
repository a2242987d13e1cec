import Publishing

/// A bar on the terminal's error side while work goes on; nothing elsewhere.
struct ProgressBar {
  private let surroundings: Surroundings
  private static let cells = 24

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// Draws the bar over itself.
  func show(_ done: Int, of total: Int, _ title: String) {
    guard surroundings.showsProgress, total > 0 else { return }
    let filled = ProgressBar.cells * done / total
    let bar =
      String(repeating: "█", count: filled)
      + String(repeating: "░", count: ProgressBar.cells - filled)
    surroundings.draw("\r\u{1B}[K\(bar) \(done)/\(total) \(DisplayWidth.truncate(title, to: 44))")
  }

  /// Takes the bar away.
  func end() {
    guard surroundings.showsProgress else { return }
    surroundings.draw("\r\u{1B}[K")
  }
}
