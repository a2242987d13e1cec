import Testing

@testable import Charts

/// Contrast after WCAG 2.2, and what is left of colours without one kind of cones.
@Suite struct ColorTests {
  private static let palettes = [Palette.light, Palette.dark]

  /// Red, green and blue in linear light, 0 to 1.
  private func channels(_ color: String) -> [Double] {
    let bytes = Array(color.utf8.dropFirst())
    func digit(_ byte: UInt8) -> Int { Int(byte) - (byte <= 0x39 ? 0x30 : 0x37) }
    return stride(from: 0, to: 6, by: 2).map {
      linear(Double(digit(bytes[$0]) * 16 + digit(bytes[$0 + 1])) / 255)
    }
  }

  /// The curve of sRGB (IEC 61966-2-1); x^2.4 as x² times the fifth root of x², by Newton.
  private func linear(_ value: Double) -> Double {
    guard value > 0.04045 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    return base * base * root(base * base, 5)
  }

  private func root(_ value: Double, _ degree: Int) -> Double {
    guard value > 0 else { return 0 }
    var guess = 1.0
    for _ in 0..<80 {
      let power = (1..<degree).reduce(1.0) { result, _ in result * guess }
      guess += (value / power - guess) / Double(degree)
    }
    return guess
  }

  private func luminance(_ color: String) -> Double {
    let parts = channels(color)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ first: String, _ second: String) -> Double {
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test func `Contrast of black on white is 21 to 1`() {
    #expect(abs(contrast("#000000", "#FFFFFF") - 21) < 1e-9)
    // A published pair: #767676 is the lightest grey with 4.5:1 on white.
    #expect(contrast("#767676", "#FFFFFF") >= 4.5)
    #expect(contrast("#777777", "#FFFFFF") < 4.5)
  }

  @Test(arguments: palettes.indices)
  func `Text has a contrast of 4.5 to 1 against the ground, also on areas`(index: Int) {
    let palette = ColorTests.palettes[index]
    for role in ColorRole.allCases where ![.ground, .grid, .axis, .band].contains(role) {
      #expect(contrast(palette.text(role), palette.mark(.ground)) >= 4.5, "\(role)")
      #expect(contrast(palette.text(role), palette.mark(.band)) >= 4.5, "\(role) on an area")
    }
  }

  @Test(arguments: palettes.indices)
  func `Marks have a contrast of 3 to 1 against the ground, also on areas`(index: Int) {
    let palette = ColorTests.palettes[index]
    for role in ColorRole.allCases where ![.ground, .grid, .band].contains(role) {
      #expect(contrast(palette.mark(role), palette.mark(.ground)) >= 3, "\(role)")
      #expect(contrast(palette.mark(role), palette.mark(.band)) >= 3, "\(role) on an area")
    }
  }

  /// Machado, Oliveira and Fernandes (2009), severity 1, in linear light.
  private static let sight: [(name: String, matrix: [[Double]])] = [
    ("full sight", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "protanopia",
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    ),
    (
      "deuteranopia",
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    ),
  ]

  /// Oklab (Ottosson 2020), where distances are about what is seen.
  private func seen(_ color: String, _ matrix: [[Double]]) -> [Double] {
    func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
      matrix.map { zip($0, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    let light = times(matrix, channels(color)).map { min(1, max(0, $0)) }
    let cones = times(
      [
        [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ], light
    ).map { root($0, 3) }
    return times(
      [
        [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
      ], cones)
  }

  @Test(arguments: palettes.indices, sight.indices)
  func `The four series can be told apart, whichever cones are missing`(
    index: Int, sightIndex: Int
  ) {
    let palette = ColorTests.palettes[index]
    let sight = ColorTests.sight[sightIndex]
    let roles: [ColorRole] = [.first, .second, .third, .fourth]
    for (offset, role) in roles.enumerated() {
      for other in roles[(offset + 1)...] {
        let (a, b) = (
          seen(palette.mark(role), sight.matrix), seen(palette.mark(other), sight.matrix)
        )
        let square = zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        // A just noticeable difference is about 0.02; four times that holds for thin lines.
        #expect(square.squareRoot() >= 0.08, "\(role) and \(other) by \(sight.name)")
      }
    }
  }

  @Test func `Series differ in shape, and lines in pattern or width, also without colour`() {
    #expect(Set(SeriesColor.allCases.map(\.shape)).count == SeriesColor.allCases.count)
    let strokes = LineMark.Stroke.allCases.map { "\($0.width) \($0.dashes)" }
    #expect(Set(strokes).count == strokes.count)
  }
}
