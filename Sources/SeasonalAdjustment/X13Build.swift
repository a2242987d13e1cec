public import ContentHash

/// Which X-13ARIMA-SEATS a program is.
public struct X13Build: Hashable, Sendable, CustomStringConvertible {
  /// The version, such as `1.1`.
  public let version: String
  /// The build, such as `61`.
  public let build: String
  /// SHA-256 of the program's file.
  public let digest: ContentDigest

  /// Creates the facts of a program.
  public init(version: String, build: String, digest: ContentDigest) {
    self.version = version
    self.build = build
    self.digest = digest
  }

  /// `X-13ARIMA-SEATS 1.1 build 61`.
  public var description: String { "X-13ARIMA-SEATS \(version) build \(build)" }

  /// Reads version and build from what the program says of itself: `Version Number 1.1 Build 61`.
  init?(banner: String, digest: ContentDigest) {
    guard let start = banner.firstRange(of: "Version Number ") else { return nil }
    let words = banner[start.upperBound...].split(whereSeparator: \.isWhitespace).prefix(3)
    guard words.count == 3, words[1] == "Build",
      words.allSatisfy({ $0.count <= 12 && $0.allSatisfy(\.isASCII) })
    else { return nil }
    self.init(version: String(words[0]), build: String(words[2]), digest: digest)
  }
}
