/// Sizes of text and white space, in CSS pixels, for one width of a chart.
struct Typography {
  /// Size of the title.
  let title: Double
  /// Size of the finding.
  let finding: Double
  /// Size of labels beside marks.
  let label: Double
  /// Size of ticks.
  let tick: Double
  /// Size of the source and of notes; nothing is smaller.
  let note: Double
  /// Space between the chart and its edge.
  let inset: Double
  /// Whether labels may stand beside marks instead of in a legend.
  let isWide: Bool

  /// The sizes for a width.
  init(width: Int) {
    if width < 560 {
      (title, finding, label, tick, note, inset) = (18, 14, 12, 12, 11, 12)
    } else if width < 1000 {
      (title, finding, label, tick, note, inset) = (21, 15, 13, 12, 12, 16)
    } else {
      (title, finding, label, tick, note, inset) = (26, 18, 15, 14, 13, 24)
    }
    isWide = width >= 560
  }

  /// Height of a line of text of this size.
  static func lineHeight(_ size: Double) -> Double { (size * 1.3).rounded(.up) }
}
