import Fetching
import Foundation
import HTTPMessages
import Testing

@Suite struct KeyRingTests {
  /// Writes a file of keys and reads it.
  private func keys(
    _ text: String, permissions: Int = 0o600, environment: [String: String] = [:]
  ) throws -> [Provider: Secret] {
    let scratch = try Scratch()
    let path = scratch.folder + "/keys"
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
    return try KeyRing(environment: environment, file: path).keys
  }

  @Test func `Keys come from a file that only its owner reads, and from the environment first`()
    throws
  {
    let keys = try keys(
      "# mine\ncensus: file-key\n\ncomtrade = other\r\n",
      environment: ["CENSUS_API_KEY": "environment-key", "USDA_API_KEY": ""])
    #expect(keys == [.census: Secret("environment-key"), .comtrade: Secret("other")])
  }

  @Test(arguments: [0o644, 0o640, 0o604, 0o660])
  func `A file that others can read is refused, with what to do`(_ permissions: Int) throws {
    let error = try #require(throws: FetchError.self) {
      try keys("census: s3cr3t", permissions: permissions)
    }
    #expect(error.code == .key && error.description.contains("chmod 600"))
    #expect(!error.description.contains("s3cr3t"))
  }

  @Test(arguments: ["s3cr3t", "nobody: s3cr3t", "ecb: s3cr3t", "census: s3cr3t more", "census:"])
  func `A line that is none of keys is refused by its place, and not shown`(_ line: String) throws {
    let error = try #require(throws: FetchError.self) { try keys("# keys\n\(line)\n") }
    #expect(error.description.contains(":2:1:") && !error.description.contains("s3cr3t"))
  }

  @Test func `No file is no keys`() throws {
    #expect(try KeyRing(environment: [:], file: "/nowhere/keys").keys.isEmpty)
    #expect(try KeyRing(environment: [:], file: nil).keys.isEmpty)
  }

  @Test(arguments: [
    ("", [:], "preview"), ("comtrade: k", [:], "keyed"), ("comtrade: k premium", [:], "premium"),
    ("comtrade: k premium", ["COMTRADE_API_KEY": "other"], "keyed"),
    ("", ["COMTRADE_API_KEY": "k", "COMTRADE_API_TIER": "premium"], "premium"),
    ("comtrade: k premium", ["COMTRADE_API_TIER": "free"], "keyed"),
    ("", ["COMTRADE_API_TIER": "premium"], "preview"),
  ])
  func `The key and what is said of it choose what may be asked of Comtrade`(
    _ text: String, _ environment: [String: String], _ tier: String
  ) throws {
    let scratch = try Scratch()
    let path = scratch.folder + "/keys"
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let tiers: [String: ComtradeQuery.Tier] = [
      "preview": .preview, "keyed": .keyed, "premium": .premium,
    ]
    #expect(try KeyRing(environment: environment, file: path).comtradeTier == tiers[tier])
  }

  @Test func `A tier that is none is refused with those that are`() throws {
    let error = try #require(throws: FetchError.self) {
      try KeyRing(environment: ["COMTRADE_API_TIER": "gold"], file: nil)
    }
    #expect(error.description.contains("'gold'") && error.description.contains("free or premium"))
  }
}
