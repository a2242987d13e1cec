/// Labels over vertical lines, in as many lanes as keep them apart.
///
/// The label of the line furthest right takes the lowest lane, so that the lines of those above it
/// do not run through it.
struct LabelLanes {
  /// One label.
  struct Placed {
    /// Where its line stands.
    let x: Double
    /// Lines of text.
    let lines: [String]
    /// Where the text begins.
    let left: Double
    /// Number of the lane, from the lowest.
    let lane: Int
  }

  /// The labels.
  let placed: [Placed]
  /// Height of a lane.
  let laneHeight: Double
  private let count: Int
  private let size: Double

  /// Height of all lanes.
  var height: Double { count == 0 ? 0 : Double(count) * laneHeight + 4 }

  /// Distributes labels between the edges.
  init(_ labels: [(x: Double, label: String)], left: Double, right: Double, size: Double) {
    self.size = size
    let most = max(80, min(190, (right - left) * 0.48))
    var lanes: [[ClosedRange<Double>]] = []
    var placed: [Placed] = []
    for (x, label) in labels.sorted(by: { ($0.x, $0.label) > ($1.x, $1.label) }) {
      let lines = TextSetter.lines(label, size: size, width: most, most: 3)
      let width = lines.map { TextSetter.width($0, size: size) }.max() ?? 0
      let start = max(left, min(x + 4, right - width))
      let range = start...(start + width + 10)
      var lane = 0
      while lane < lanes.count, lanes[lane].contains(where: { $0.overlaps(range) }) { lane += 1 }
      if lane == lanes.count { lanes.append([]) }
      lanes[lane].append(range)
      placed.append(Placed(x: x, lines: lines, left: start, lane: lane))
    }
    self.placed = placed
    count = lanes.count
    let tallest = placed.map(\.lines.count).max() ?? 0
    laneHeight = Double(tallest) * Typography.lineHeight(size) + 3
  }

  /// Draws the vertical lines: beside each label, and down through each of the stretches.
  func drawLines(
    on canvas: inout Canvas, top: Double, through spans: [ClosedRange<Double>], role: ColorRole
  ) {
    for label in placed {
      let upper = top + Double(count - 1 - label.lane) * laneHeight + 2
      let first = upper...(max(upper, top + height))
      // A single stretch goes on where the label's line ends, as one line.
      let whole = spans.count == 1 ? [upper...max(upper, spans[0].upperBound)] : [first] + spans
      canvas.addUpright(label.x, through: whole, role: role, dashes: [4, 3])
    }
  }

  /// Draws the labels.
  func drawLabels(on canvas: inout Canvas, top: Double) {
    for label in placed {
      let y = top + Double(count - 1 - label.lane) * laneHeight
      canvas.addLines(
        label.lines, at: Point(x: label.left, y: y), size: size, role: .muted, hasHalo: true)
    }
  }
}
