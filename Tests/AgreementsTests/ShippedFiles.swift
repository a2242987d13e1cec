import Foundation

/// The agreements that the project ships, found from this file's place in the package.
enum ShippedFiles {
  /// The package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static func folder(_ agreement: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Agreements/\(agreement)").path
  }

  static func contents(_ agreement: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in ["agreement.yaml", "claims.yaml", "products.csv"] {
      files[name] = [UInt8](try Data(contentsOf: URL(filePath: "\(folder(agreement))/\(name)")))
    }
    return files
  }
}
