import TimeSeries

/// Draws areas, lines and gaps of a plot over time.
struct TimePlotMarks {
  private let plot: TimePlot
  private let frame: Frame

  /// Creates the marks.
  init(plot: TimePlot, frame: Frame) {
    self.plot = plot
    self.frame = frame
  }

  /// Draws areas with their edges.
  func drawBands(on canvas: inout Canvas) {
    for band in plot.bands {
      for run in runs(of: band) {
        let upper = run.map(\.upper)
        let lower = run.map(\.lower)
        canvas.add(.path(PathItem(lines: [upper + lower.reversed()], fill: .band)))
        canvas.add(.path(PathItem(lines: [upper, lower], stroke: .axis, dashes: [2, 2])))
      }
    }
  }

  /// Draws fixed levels and lines, and says whether a line has a gap.
  func drawLines(on canvas: inout Canvas) -> Bool {
    for rule in plot.rules {
      let y = frame.y(rule.value)
      canvas.addLine(
        Point(x: frame.box.x, y: y), Point(x: frame.box.right, y: y), role: .neutral, width: 1.5,
        dashes: [6, 3])
    }
    var strips = 0
    for line in plot.lines {
      let role = ColorRole(line.color)
      let pieces = frame.pieces(of: line)
      canvas.add(
        .path(
          PathItem(
            lines: pieces, stroke: role, width: line.stroke.width, dashes: line.stroke.dashes)))
      drawPoints(of: line, pieces: pieces, on: &canvas)
      let gaps = gaps(in: line)
      for gap in gaps {
        let y = frame.box.bottom - 5 - Double(strips) * 6
        canvas.addLine(
          Point(x: gap.lowerBound, y: y), Point(x: gap.upperBound, y: y), role: role, width: 3,
          dashes: [2, 3])
      }
      if !gaps.isEmpty { strips += 1 }
    }
    return strips > 0
  }

  /// Points that are asked for, or stand alone, or carry a sign that not all of the line do.
  private func drawPoints(of line: LineMark, pieces: [[Point]], on canvas: inout Canvas) {
    let role = ColorRole(line.color)
    let places = line.points.compactMap { point in frame.place(point).map { (point, $0) } }
    let signed = places.filter { $0.0.figure.mark != .plain }
    // Over decades months lie on one another: there the note and the table tell of the signs.
    let keepApart = zip(signed, signed.dropFirst()).allSatisfy { $1.1.x - $0.1.x >= 6 }
    let tellsApart = signed.count < places.count && signed.count <= 24 && keepApart
    let alone = Set(pieces.filter { $0.count == 1 }.compactMap(\.first))
    for (point, place) in places {
      let isSigned = tellsApart && point.figure.mark != .plain
      guard line.showsPoints || isSigned || alone.contains(place) || place == places.last?.1
      else { continue }
      guard line.stroke != .thin || isSigned || alone.contains(place) else { continue }
      let isReference = line.stroke == .dashed || line.stroke == .dotted
      guard !isReference || line.showsPoints || alone.contains(place) else { continue }
      canvas.add(
        .marker(
          MarkerItem(
            place: place, radius: isSigned ? 3.5 : 4, shape: isSigned ? .ring : line.color.shape,
            role: role)))
    }
  }

  /// Stretches without figures, from the figure before to the one after, in pixels.
  private func gaps(in line: LineMark) -> [ClosedRange<Double>] {
    var gaps: [ClosedRange<Double>] = []
    var before: Double?
    var missing: ClosedRange<Double>?
    for point in line.points where frame.axis.scale.contains(point.day) {
      let x = frame.axis.x(point.day)
      if point.figure.value == nil {
        missing = (missing?.lowerBound ?? before ?? x)...x
      } else {
        if let gap = missing { gaps.append(gap.lowerBound...x) }
        missing = nil
        before = x
      }
    }
    if let gap = missing { gaps.append(gap) }
    // A gap of one figure at the end of a line has no length; it is shown as long as a dash or two.
    return gaps.map { gap in
      gap.upperBound - gap.lowerBound >= 8
        ? gap : max(frame.box.x, gap.upperBound - 8)...max(frame.box.x, gap.upperBound)
    }
  }

  private func runs(of band: BandMark) -> [[(upper: Point, lower: Point)]] {
    var runs: [[(upper: Point, lower: Point)]] = [[]]
    for bounds in band.bounds where frame.axis.scale.contains(bounds.day) {
      guard let range = bounds.range else {
        runs.append([])
        continue
      }
      let x = frame.axis.x(bounds.day)
      let upper = Point(x: x, y: frame.y(range.upperBound))
      runs[runs.count - 1].append((upper, Point(x: x, y: frame.y(range.lowerBound))))
    }
    return runs.filter { !$0.isEmpty }
  }
}
