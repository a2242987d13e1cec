import Agreements
import Testing
import TextFormats

/// One mistake in a file of the small agreement, and all that is to be told of it.
struct BrokenCase: Sendable, CustomTestStringConvertible {
  let file: String
  let original: String
  let replacement: String
  let expected: [String]

  init(_ file: String, _ original: String, _ replacement: String, _ expected: [String]) {
    self.file = file
    self.original = original
    self.replacement = replacement
    self.expected = expected
  }

  var testDescription: String { "\(file): \(replacement)" }

  static let all = inHead + inSections + inTables

  /// What the reader tells of the files with the mistake in them.
  func findings() throws -> [String] {
    var files = SmallAgreement.files
    let text = String(decoding: try #require(files[file]), as: UTF8.self)
    let range = try #require(text.firstRange(of: original))
    files[file] = Array(text.replacingCharacters(in: range, with: replacement).utf8)
    do {
      return try AgreementReader.parse(files: files).warnings.map(\.description)
    } catch {
      return error.diagnostics.map(\.description)
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
