/// A country or customs territory by its ISO 3166-1 alpha-3 code, or one of a few aggregates.
public struct Economy: Hashable, Sendable {
  /// The code, three capital letters: `USA`, `CHN`; aggregates `EMU`, `EUN`, `WLD`, `XUN`.
  public let code: String

  /// Creates an economy, or nil where the code is not in the list.
  public init?(_ code: some StringProtocol) {
    guard Economy.line(of: String(code)) != nil else { return nil }
    self.code = String(code)
  }

  private init(listed: String) {
    self.code = listed
  }

  /// Creates an economy from a code that was checked before, for stores that hold only such codes.
  ///
  /// - Precondition: the code is three characters.
  public init(checked code: String) {
    precondition(code.utf8.count == 3, "an economy's code has three letters")
    self.code = code
  }

  /// United States.
  public static let usa = Economy(listed: "USA")
  /// China, without Hong Kong, Macao and Taiwan.
  public static let china = Economy(listed: "CHN")
  /// Euro area.
  public static let euroArea = Economy(listed: "EMU")
  /// All partners together.
  public static let world = Economy(listed: "WLD")
  /// Buyers that a report does not name, such as the unknown destinations of export sales; never part of another economy.
  public static let unknownDestinations = Economy(listed: "XUN")

  /// Whether this is a country or territory of ISO 3166, and not an aggregate.
  public var isCountry: Bool { !Economy.aggregates.contains(code) }

  private static let aggregates: Set<String> = ["EMU", "EUN", "WLD", "XUN"]

  /// Short English name.
  public var name: String {
    Economy.line(of: code).map { String($0.dropFirst(8)) } ?? code
  }

  /// All codes, in order.
  public static var allCodes: [String] {
    table.split(separator: "\n").map { String($0.prefix(3)) }
  }

  /// The economy's own code in one source's files, or nil where it is not known here.
  ///
  /// UN Comtrade uses the ISO numeric code with a few exceptions; the US Census Bureau and Chinese
  /// customs have country schedules of their own.
  public func code(in scheme: CodeScheme) -> String? {
    if let own = scheme.exceptions[code] { return own }
    guard scheme.fallsBackToISONumeric, let line = Economy.line(of: code) else { return nil }
    let numeric = line.dropFirst(4).prefix(3)
    return numeric == "000" ? nil : String(Int(numeric) ?? 0)
  }

  /// Creates the economy that a source's files call by a code of its own; nil where the code is not known here.
  ///
  /// Codes are text with their zeros: `5700`, `0`. The number that ISO gives an economy means nothing in UN Comtrade
  /// where that office has another one for it, as it has for the United States.
  public init?(code: some StringProtocol, in scheme: CodeScheme) {
    guard let listed = Economy.bySchemeCode[scheme]?[String(code)] else { return nil }
    self.init(listed: listed)
  }

  // No source has one code for two economies; a table that has one all the same must not stop the program.
  private static let bySchemeCode = Dictionary(
    uniqueKeysWithValues: CodeScheme.allCases.map { scheme in
      let codes = allCodes.compactMap { listed in
        Economy(listed: listed).code(in: scheme).map { ($0, listed) }
      }
      return (scheme, Dictionary(codes) { first, _ in first })
    })

  private static func line(of code: String) -> Substring? { lines[code] }

  // Read once: a store or an agreement file names economies many times.
  private static let lines = Dictionary(
    uniqueKeysWithValues: table.split(separator: "\n").map { (String($0.prefix(3)), $0) })
}

extension Economy: CustomStringConvertible {
  /// The alpha-3 code.
  public var description: String { code }
}

extension Economy: Codable {
  /// Reads the alpha-3 code.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let economy = Economy(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not an economy: \(text)")
    }
    self = economy
  }

  /// Writes the alpha-3 code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
