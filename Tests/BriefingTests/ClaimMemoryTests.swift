import Agreements
import Assessment
import Briefing
import Foundation
import ReleaseArchive
import SeasonalAdjustment
import Testing

/// What one brief learnt of claims must not be seen in the next.
@Suite struct ClaimMemoryTests {
  @Test func `Briefs made with what others learnt of claims are those made alone`() throws {
    let claims = ClaimMemory()
    let agreement = try ShippedArchive.agreement
    // Later, earlier, and the same again: claims are known already, not yet made, and all known.
    for day in ["2020-06-10", "2020-03-10", "2020-06-10"] {
      let brief = try BriefMaker(
        archive: ShippedArchive.archive, terms: ShippedArchive.terms(day), claims: claims
      ).brief(of: agreement)
      let alone = try ShippedArchive.brief(day)
      #expect(brief.stamp == alone.stamp)
      expectSameClaims(brief, alone)
    }
  }

  @Test func `A claim is held to the wording in force on the brief's day`() throws {
    let claims = ClaimMemory()
    let agreement = try Self.withLowerEnergy(from: "2020-06-20")
    let id = "piie-us-exports-target-2020-04"
    var found: [String] = []
    for day in ["2020-06-10", "2020-07-10", "2020-06-10"] {
      let terms = try ShippedArchive.terms(day)
      let brief = try BriefMaker(archive: ShippedArchive.archive, terms: terms, claims: claims)
        .brief(of: agreement)
      let alone = try BriefMaker(archive: ShippedArchive.archive, terms: terms).brief(of: agreement)
      expectSameClaims(brief, alone)
      let review = try #require(brief.findings.claims.first { $0.claim.id == id })
      found.append("\(try #require(review.found?.value))")
    }
    #expect(found[0] == found[2])
    #expect(found[0] != found[1])
  }

  @Test(
    .enabled(if: InstalledX13.isThere, "Scripts/install-x13.sh puts the program in .build/x13"))
  func `A claim that waited for X-13 is looked at again`() throws {
    let claims = ClaimMemory()
    let archive = try ShippedArchive.copy()
    let agreement = try ShippedArchive.agreement
    func brief(_ claims: ClaimMemory, starts: Bool) throws -> Brief {
      try BriefMaker(
        archive: archive.reader(), terms: ShippedArchive.terms("2020-03-10"),
        sums: DerivedSums(beside: archive.path), x13: X13Program(path: InstalledX13.path),
        startsX13: starts, claims: claims
      ).brief(of: agreement)
    }
    let interim = try brief(claims, starts: false)
    let final = try brief(claims, starts: true)
    let alone = try brief(ClaimMemory(), starts: true)
    #expect(interim.stamp.adjusters != final.stamp.adjusters)
    #expect(final.stamp == alone.stamp)
    expectSameClaims(final, alone)
  }

  // As truth values: the whole is too large to print.
  private func expectSameClaims(_ one: Brief, _ other: Brief) {
    #expect((one.findings.claims == other.findings.claims) == true)
    #expect((one.findings.ledger.figures == other.findings.ledger.figures) == true)
    #expect((one.findings.ledger.citations == other.findings.ledger.citations) == true)
  }

  /// The agreement as it ships, with less energy promised from a day on.
  private static func withLowerEnergy(from day: String) throws -> Agreement {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "us-china-phase-one-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: URL(filePath: ShippedArchive.root + "/Agreements/us-china-phase-one"), to: folder)
    let file = folder.appending(path: "agreement.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let clause = "    clause: Art. 6.2.1 (c)\n"
    #expect(text.contains(clause))
    let version = """
          versions:
            - from: \(day)
              text: annex-6-1
              at-least: {2020: 8.5 bn USD, 2021: 33.9 bn USD}
              over-baseline: {period: 2017}

      """
    try text.replacing(clause, with: clause + version).write(
      to: file, atomically: true, encoding: .utf8)
    return try AgreementReader.read(folder: folder.path).agreement
  }
}
