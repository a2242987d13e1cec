import Foundation

/// The program that the project's set-up puts beside the build.
enum InstalledX13 {
  static let path = ShippedArchive.root + "/.build/x13/x13as_html"
  static let isThere = FileManager.default.isExecutableFile(atPath: path)
}
