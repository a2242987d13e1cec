/// Writes a chart as SVG: escaped by construction, numbers in one form, no style attributes.
struct SVGWriter {
  private let chart: Chart
  private let style: ChartStyle
  private let palette: Palette
  private var output = ""

  /// Creates a writer.
  init(chart: Chart, style: ChartStyle) {
    self.chart = chart
    self.style = style
    palette = style.palette
  }

  /// The fonts of common systems, those first whose widths are planned with.
  static let fonts =
    "Helvetica Neue, Helvetica, Arial, Liberation Sans, DejaVu Sans, sans-serif"

  /// The image as UTF-8.
  consuming func bytes() -> [UInt8] {
    let scene = ChartLayout(chart: chart, style: style).scene()
    open(scene)
    for item in scene.items { write(item) }
    output += "</svg>\n"
    return Array(output.utf8)
  }

  private mutating func open(_ scene: Scene) {
    let (width, height) = (Coordinate.text(scene.width), Coordinate.text(scene.height))
    let name =
      switch style.embedding {
      case .file: "chart"
      case .page(let identifier): SafeText.identifier(identifier)
      }
    output += "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pledgeline-chart\" "
    output += "width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\" "
    output += "font-family=\"\(SVGWriter.fonts)\" xml:lang=\"\(style.language.rawValue)\" "
    output += "role=\"img\" aria-labelledby=\"\(name)-title \(name)-desc\">\n"
    output +=
      "<title id=\"\(name)-title\">\(SafeText.escaped(SafeText.spaced(chart.title)))</title>\n"
    output += "<desc id=\"\(name)-desc\">"
    output += SafeText.escaped(SafeText.spaced(chart.finding + " " + chart.alternativeText))
    output += "</desc>\n"
    if style.embedding == .file, style.theme == .automatic {
      output += "<style>\(ChartStyle.styleSheet)</style>\n"
    }
  }

  private mutating func write(_ item: Scene.Item) {
    switch item {
    case .text(let text): write(text)
    case .path(let path): write(path)
    case .box(let box): write(box)
    case .marker(let marker): write(marker)
    }
  }

  private mutating func write(_ item: TextItem) {
    output += "<text x=\"\(Coordinate.text(item.place.x))\" y=\"\(Coordinate.text(item.place.y))\" "
    output += "font-size=\"\(Coordinate.text(item.size))\""
    if item.isBold { output += " font-weight=\"bold\"" }
    if item.anchor != .start { output += " text-anchor=\"\(item.anchor.rawValue)\"" }
    var classes = "\(item.role.rawValue)-text"
    if item.hasHalo {
      classes += " \(ColorRole.ground.rawValue)-line"
      output += " stroke=\"\(palette.mark(.ground))\" stroke-width=\"4\""
      output += " stroke-linejoin=\"round\" paint-order=\"stroke\""
    }
    output += " class=\"\(classes)\" fill=\"\(palette.text(item.role))\">"
    output += SafeText.escaped(item.text) + "</text>\n"
  }

  private mutating func write(_ item: PathItem) {
    var data = ""
    for line in item.lines where line.count > 1 {
      for (index, point) in line.enumerated() {
        data += index == 0 ? "M" : index == 1 ? "L" : " "
        data += Coordinate.text(point.x) + " " + Coordinate.text(point.y)
      }
      if item.fill != nil { data += "Z" }
    }
    guard !data.isEmpty else { return }
    output += "<path d=\"\(data)\"" + paint(fill: item.fill, stroke: item.stroke)
    if item.stroke != nil {
      output += " stroke-width=\"\(Coordinate.text(item.width))\""
      output +=
        " stroke-linejoin=\"round\" stroke-linecap=\"\(item.dashes.isEmpty ? "round" : "butt")\""
    }
    if !item.dashes.isEmpty {
      output += " stroke-dasharray=\"\(item.dashes.map(String.init).joined(separator: " "))\""
    }
    output += "/>\n"
  }

  private mutating func write(_ item: BoxItem) {
    output += "<rect x=\"\(Coordinate.text(item.box.x))\" y=\"\(Coordinate.text(item.box.y))\" "
    output += "width=\"\(Coordinate.text(item.box.width))\" "
    output += "height=\"\(Coordinate.text(item.box.height))\""
    output += paint(fill: item.fill, stroke: item.stroke) + "/>\n"
  }

  private mutating func write(_ item: MarkerItem) {
    let (x, y, radius) = (item.place.x, item.place.y, item.radius)
    func corners(_ offsets: [(Double, Double)]) -> String {
      offsets.map {
        Coordinate.text(x + $0.0 * radius) + " " + Coordinate.text(y + $0.1 * radius)
      }.joined(separator: " ")
    }
    let shape: String
    switch item.shape {
    case .disc, .ring:
      shape =
        "circle cx=\"\(Coordinate.text(x))\" cy=\"\(Coordinate.text(y))\" "
        + "r=\"\(Coordinate.text(radius))\""
    case .square:
      shape = "polygon points=\"\(corners([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]))\""
    case .diamond:
      shape = "polygon points=\"\(corners([(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)]))\""
    case .triangle:
      shape = "polygon points=\"\(corners([(0, -1.15), (1.15, 0.95), (-1.15, 0.95)]))\""
    }
    let isRing = item.shape == .ring
    output +=
      "<\(shape)" + paint(fill: isRing ? .ground : item.role, stroke: isRing ? item.role : .ground)
    output += " stroke-width=\"\(isRing ? 2 : 1)\"/>\n"
  }

  private func paint(fill: ColorRole?, stroke: ColorRole?) -> String {
    let classes = [fill.map { "\($0.rawValue)-fill" }, stroke.map { "\($0.rawValue)-line" }]
    var text = " class=\"\(classes.compactMap(\.self).joined(separator: " "))\""
    text += " fill=\"\(fill.map(palette.mark) ?? "none")\""
    if let stroke { text += " stroke=\"\(palette.mark(stroke))\"" }
    return text
  }
}
