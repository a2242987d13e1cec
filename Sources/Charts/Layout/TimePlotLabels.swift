import TimeSeries

/// Labels of a plot over time: at the marks where there is room, else in a legend or a note.
struct TimePlotLabels {
  private let plot: TimePlot
  private let language: ChartLanguage
  private let type: Typography

  /// Creates the labels.
  init(plot: TimePlot, language: ChartLanguage, type: Typography) {
    self.plot = plot
    self.language = language
    self.type = type
  }

  /// Room to keep at the right of the plot for labels of what reaches its edge.
  func gutter(within width: Double) -> Double {
    guard type.isWide else { return 4 }
    let most = min(type.label * 15, width * 0.24)
    let reaching =
      (plot.lines.filter(reachesEdge).map(text) + plot.rules.map(\.label)
      + plot.bands.map(\.label)).filter { !$0.isEmpty }
    let widths = reaching.flatMap { label in
      TextSetter.lines(label, size: type.label, width: most, most: 3)
        .map { TextSetter.width($0, size: type.label) }
    }
    return (widths.max() ?? 0) + 12
  }

  /// Where labels stand, and what found no room.
  struct Placement {
    /// Entries of the legend.
    var legend: [Legend.Entry] = []
    /// Notes for markers that are numbered.
    var notes: [Note] = []
    /// Labels beside marks.
    fileprivate var labels: [Label] = []
    /// Marks that are pointed at.
    fileprivate var markers: [MarkerItem] = []

    /// Draws labels and the marks that are pointed at.
    func draw(on canvas: inout Canvas) {
      for label in labels {
        if let leader = label.leader {
          canvas.addLine(leader.0, leader.1, role: .axis, width: 0.75)
        }
      }
      for marker in markers { canvas.add(.marker(marker)) }
      for label in labels {
        canvas.addLines(
          label.lines, at: Point(x: label.box.x, y: label.box.y), size: label.size,
          role: label.role, isBold: label.isBold, hasHalo: true)
      }
    }
  }

  /// One label with its room.
  fileprivate struct Label {
    let lines: [String]
    let box: Box
    let size: Double
    let role: ColorRole
    let isBold: Bool
    var leader: (Point, Point)?
  }

  /// Finds room for all labels.
  func placed(in frame: Frame, canvas: Canvas, lanes: LabelLanes) -> Placement {
    let bounds = Box(
      x: frame.box.x + 2, y: frame.box.y - 6, width: canvas.right - frame.box.x - 2,
      height: frame.box.height + 6)
    let uprights = lanes.placed.map { label in
      [Point(x: label.x, y: frame.box.y), Point(x: label.x, y: frame.box.bottom)]
    }
    let levels = plot.rules.map { rule in
      [
        Point(x: frame.box.x, y: frame.y(rule.value)),
        Point(x: frame.box.right, y: frame.y(rule.value)),
      ]
    }
    let drawn = plot.lines.map { (line: $0, pieces: frame.pieces(of: $0)) }
    func pieces(_ isMeant: (LineMark.Stroke) -> Bool) -> [[Point]] {
      drawn.filter { isMeant($0.line.stroke) }.flatMap(\.pieces)
    }
    var placer = LabelPlacer(
      bounds: bounds, lines: pieces { $0 != .thin } + levels,
      faintLines: uprights + pieces { $0 == .thin })
    var placement = Placement()
    for entry in entries(of: drawn, in: frame) {
      guard type.isWide, let end = entry.end else {
        placement.legend.append(entry.legend)
        continue
      }
      let lines = TextSetter.lines(
        entry.text, size: type.label,
        width: max(60, min(type.label * 15, canvas.right - end.x - 8)), most: 3)
      let width = lines.map { TextSetter.width($0, size: type.label) }.max() ?? 0
      let height = Double(lines.count) * Typography.lineHeight(type.label)
      guard let box = placer.end(of: end, width: width, height: height) else {
        placement.legend.append(entry.legend)
        continue
      }
      let middle = box.y + box.height / 2
      let isBeside = box.x > end.x
      let target = isBeside ? Point(x: box.x - 2, y: middle) : box.nearest(to: end)
      let isFar = isBeside ? abs(middle - end.y) > 9 : target.distance(to: end) > 16
      placement.labels.append(
        Label(
          lines: lines, box: box, size: type.label, role: entry.legend.role, isBold: entry.isBold,
          leader: isFar ? (end, target) : nil))
    }
    place(plot.markers, in: frame, with: &placer, into: &placement)
    return placement
  }

  private func place(
    _ markers: [PointMarker], in frame: Frame, with placer: inout LabelPlacer,
    into placement: inout Placement
  ) {
    let size = type.note
    var number = 0
    for marker in markers {
      guard let place = frame.place(marker.point) else { continue }
      let role = ColorRole(marker.color)
      placement.markers.append(
        MarkerItem(place: place, radius: 5, shape: marker.shape, role: role))
      placer.take(Box(x: place.x - 6, y: place.y - 6, width: 12, height: 12))
      let most = min(size * 14, frame.box.width * 0.42)
      let lines = TextSetter.lines(marker.label, size: size, width: most, most: 3)
      let width = lines.map { TextSetter.width($0, size: size) }.max() ?? 0
      let height = Double(lines.count) * Typography.lineHeight(size)
      if let box = placer.around(place, width: width, height: height) {
        let nearest = box.nearest(to: place)
        let isFar = nearest.distance(to: place) > 14
        placement.labels.append(
          Label(
            lines: lines, box: box, size: size, role: role, isBold: false,
            leader: isFar ? (place, nearest) : nil))
      } else {
        number += 1
        placement.notes.append(.text("\(number) \(marker.label)"))
        placement.labels += label(number, at: place, role: role, with: &placer)
      }
    }
  }

  /// The number of a marker whose label stands under the plot.
  private func label(
    _ number: Int, at place: Point, role: ColorRole, with placer: inout LabelPlacer
  ) -> [Label] {
    let text = String(number)
    let width = TextSetter.width(text, size: type.note, bold: true)
    let height = Typography.lineHeight(type.note)
    guard let box = placer.number(at: place, width: width, height: height) else { return [] }
    let nearest = box.nearest(to: place)
    let isFar = nearest.distance(to: place) > 14
    return [
      Label(
        lines: [text], box: box, size: type.note, role: role, isBold: true,
        leader: isFar ? (place, nearest) : nil)
    ]
  }

  /// What is labelled at its end.
  private struct Entry {
    let text: String
    let end: Point?
    let isBold: Bool
    let legend: Legend.Entry
  }

  private func entries(
    of lines: [(line: LineMark, pieces: [[Point]])], in frame: Frame
  ) -> [Entry] {
    // Subjects first, the most important of them before the others: where room is short it is theirs.
    let inOrder =
      lines.reversed().filter(\.line.stroke.isSubject)
      + lines.filter { !$0.line.stroke.isSubject }
    let ofLines = inOrder.filter { !$0.line.label.isEmpty }.map { line, pieces in
      Entry(
        text: text(of: line), end: pieces.last?.last,
        isBold: line.stroke.isSubject,
        legend: Legend.Entry(
          label: text(of: line), swatch: .line(line.stroke), role: ColorRole(line.color)))
    }
    let ofRules = plot.rules.map { rule in
      Entry(
        text: rule.label, end: Point(x: frame.box.right, y: frame.y(rule.value)), isBold: false,
        legend: Legend.Entry(label: rule.label, swatch: .line(.dashed), role: .neutral))
    }
    let ofBands = plot.bands.map { band in
      let last = band.bounds.last { $0.range != nil && frame.axis.scale.contains($0.day) }
      let end = last.flatMap { bounds in
        bounds.range.map { range in
          let middle = (frame.y(range.lowerBound) + frame.y(range.upperBound)) / 2
          return Point(x: frame.axis.x(bounds.day), y: middle)
        }
      }
      return Entry(
        text: band.label, end: end, isBold: false,
        legend: Legend.Entry(label: band.label, swatch: .area, role: .muted))
    }
    return ofLines + ofRules + ofBands
  }

  private func text(of line: LineMark) -> String {
    guard line.showsLastFigure,
      let last = line.points.last(where: { $0.figure.value != nil && $0.day <= plot.last }),
      let value = last.figure.value
    else { return line.label }
    // The figure stays on the line of the label's last word.
    return line.label + "\u{A0}" + language.number(value, in: plot.unit) + last.figure.mark.rawValue
  }

  private func reachesEdge(_ line: LineMark) -> Bool {
    let last = line.points.last { $0.figure.value != nil && $0.day <= plot.last }
    guard let last, !line.label.isEmpty else { return false }
    // A step holds to the end of the axis.
    if line.isStepped { return true }
    return TimeScale(first: plot.first, last: plot.last).middle(last.day) > 0.7
  }
}

extension LineMark.Stroke {
  /// Whether the line is what the chart is about.
  var isSubject: Bool { self == .strong || self == .strongDashed }
}
