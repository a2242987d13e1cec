@testable import Charts

extension Scene {
  /// All lines of text.
  var texts: [TextItem] {
    items.compactMap { item in
      if case .text(let text) = item { return text }
      return nil
    }
  }

  /// All rectangles of a colour.
  func boxes(_ role: ColorRole) -> [Box] {
    items.compactMap { item in
      if case .box(let box) = item, box.fill == role { return box.box }
      return nil
    }
  }

  /// All lines of a colour that are not filled.
  func paths(_ role: ColorRole) -> [PathItem] {
    items.compactMap { item in
      if case .path(let path) = item, path.stroke == role, path.fill == nil { return path }
      return nil
    }
  }

  /// All marks.
  var markers: [MarkerItem] {
    items.compactMap { item in
      if case .marker(let marker) = item { return marker }
      return nil
    }
  }

  /// Pairs of lines of text that lie on one another.
  var overlappingTexts: [(String, String)] {
    var pairs: [(String, String)] = []
    for (index, first) in texts.enumerated() {
      for second in texts[(index + 1)...] where first.box.overlaps(second.box) {
        pairs.append((first.text, second.text))
      }
    }
    return pairs
  }

  /// What lies outside of the image.
  var outside: [String] {
    let image = Box(x: 0, y: 0, width: width, height: height)
    return items.compactMap { item in
      switch item {
      case .text(let text): image.contains(text.box) ? nil : "text \(text.text)"
      case .box(let box): image.contains(box.box) ? nil : "box \(box.box)"
      case .marker(let marker):
        image.contains(
          Box(
            x: marker.place.x - marker.radius, y: marker.place.y - marker.radius,
            width: marker.radius * 2, height: marker.radius * 2)) ? nil : "mark \(marker.place)"
      case .path(let path):
        path.lines.joined().allSatisfy {
          (0...width).contains($0.x) && (0...height).contains($0.y)
        } ? nil : "path \(path.lines)"
      }
    }
  }
}

extension Chart {
  /// The chart laid out.
  func scene(_ style: ChartStyle) -> Scene { ChartLayout(chart: self, style: style).scene() }
}
