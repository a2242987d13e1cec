/// Where fields are in lines of the Census Bureau's code lists, counted in bytes from 0.
struct CensusCodeLayout {
  /// How many bytes a line has.
  let width: Int
  let code: Range<Int>
  let shortDescription: Range<Int>
  let description: Range<Int>
  let unit: Range<Int>
  let secondUnit: Range<Int>

  /// `exp-code.txt` and `imp-code.txt`, one a year.
  static let schedule = CensusCodeLayout(
    width: 278, code: 0..<10, shortDescription: 14..<64, description: 69..<219, unit: 224..<227,
    secondUnit: 232..<235)
  /// `CONCORD.TXT` of the bulk files.
  static let concordance = CensusCodeLayout(
    width: 235, code: 0..<10, shortDescription: 160..<210, description: 10..<160, unit: 210..<213,
    secondUnit: 213..<216)

  /// The layout of a line; nil where it is of neither.
  ///
  /// Editors cut the blanks at the end of lines, which some have: what counts is that a unit is where one has to be.
  init?(_ line: ArraySlice<UInt8>) {
    let found = [CensusCodeLayout.schedule, .concordance].first { layout in
      line.count <= layout.width && line.count >= layout.unit.upperBound
        && layout.cell(layout.code, of: line).utf8.allSatisfy { (0x30...0x39).contains($0) }
        && layout.hasUnit(line)
    }
    guard let found else { return nil }
    self = found
  }

  private init(
    width: Int, code: Range<Int>, shortDescription: Range<Int>, description: Range<Int>,
    unit: Range<Int>, secondUnit: Range<Int>
  ) {
    self.width = width
    self.code = code
    self.shortDescription = shortDescription
    self.description = description
    self.unit = unit
    self.secondUnit = secondUnit
  }

  /// A field's text without the blanks around it; bytes that are not UTF-8 count as Latin-1.
  func cell(_ range: Range<Int>, of line: ArraySlice<UInt8>) -> String {
    let bytes = line.dropFirst(range.lowerBound).prefix(range.count)
    let text =
      String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    let front = text.drop { $0 == " " }
    return String(front.dropLast(front.reversed().prefix { $0 == " " }.count))
  }

  /// Whether a unit stands where one has to be: letters and digits, a letter first.
  func hasUnit(_ line: ArraySlice<UInt8>) -> Bool {
    let text = cell(unit, of: line)
    return text.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
      && text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
  }
}
