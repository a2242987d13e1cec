import Compression
import SystemCalls
import TextFormats
import TimeSeries
import TradeStatistics

/// The Census Bureau's monthly bulk files, `EXDBYYMM.ZIP` and `IMDBYYMM.ZIP`: all countries, all ten-digit commodities.
///
/// Source: https://www.census.gov/foreign-trade/data/dataproducts.html. Members are read as streams; in memory are the
/// sums by country and commodity.
public enum CensusBulk: OfficialFormat {
  /// `census-bulk`.
  public static let name = "census-bulk"
  /// What it is.
  public static let title = "US Census Bureau, monthly bulk file (ZIP)"
  /// The schedule of the FT-900, with which the figures come out.
  public static let calendar: String? = "ft900"

  private static let origin =
    "US Census Bureau, Merchandise Trade, https://www.census.gov/foreign-trade/data/dataproducts.html"
  private static let memberNames: Set = [
    "exp_detl.txt", "exp_comm.txt", "exp_cty.txt", "exp_dist.txt", "imp_detl.txt", "imp_comm.txt",
    "imp_cty.txt", "imp_dist.txt", "imp_de.txt", "imp_du.txt", "concord.txt", "country.txt",
    "district.txt", "hsdesc.txt", "enduse.txt", "hitech.txt", "naics.txt", "sitc.txt",
  ]
  /// The most bytes of a member: several times those of the largest month.
  private static let memberLimit = 16 << 30

  /// Recognizes an archive whose first member is one of those that the office packs.
  public static func recognizes(_ head: FileHead) -> Bool {
    guard head.isZip, head.bytes.count > 30 else { return false }
    let length = Int(head.bytes[26]) | Int(head.bytes[27]) << 8
    let name = String(decoding: head.bytes.dropFirst(30).prefix(length), as: UTF8.self)
    return memberNames.contains { CensusBulkKind.isNamed(name, $0) }
  }

  /// Reads a file.
  ///
  /// - Throws: `OfficialSourcesError` where it cannot be read, a record is wrong, or the records of a commodity do not add
  ///   up to its total.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    try readingFile(input.name) {
      let (size, reading) = try input.openAnywhere()
      let archive = try ZipArchive(file: input.name, size: size, reading: reading)
      guard let kind = CensusBulkKind(archive) else {
        throw TextFormatError(
          at: SourceLocation(file: input.name, line: 1, column: 1),
          "not one of EXP_DETL.TXT and IMP_DETL.TXT in the archive",
          remedy: "it holds \(archive.members.prefix(10).map(\.name).joined(separator: ", "))")
      }
      let totalsFile = try member(kind.totalsName, of: archive, input.name)
      let totals = try CensusBulkTotals(
        kind, file: "\(input.name)/\(totalsFile.name)",
        source: ZipMemberSource(try archive.open(totalsFile)).read)
      let detailFile = try member(kind.detailName, of: archive, input.name)
      let sums = try CensusBulkSums(
        kind, file: "\(input.name)/\(detailFile.name)", month: totals.month,
        source: ZipMemberSource(try archive.open(detailFile)).read)
      try CensusBulkCheck(kind, totals, sums).check(
        totalsFile: "\(input.name)/\(totalsFile.name)")
      var releases = CensusBulkReleases(
        kind, totals, terms, file: "\(input.name)/\(detailFile.name)")
      releases.add(sums)
      return OfficialReading(
        file: releases.collector.file(
          try hashed(size, reading), name: input.name, title: title, origin: origin, format: name),
        findings: releases.findings)
    }
  }

  private static func member(
    _ name: String, of archive: ZipArchive, _ file: String
  ) throws(TextFormatError) -> ZipMember {
    let found = archive.members.filter { CensusBulkKind.isNamed($0.name, name) }
    let location = SourceLocation(file: file, line: 1, column: 1)
    guard let member = found.first, found.count == 1 else {
      throw TextFormatError(
        at: location, "\(found.count) members '\(name)' in the archive",
        remedy: "it has one; get the file again")
    }
    guard member.size <= memberLimit else {
      throw TextFormatError(
        at: location, "member '\(member.name)' has \(member.size) bytes",
        remedy: "it has at most some gigabytes; get the file again")
    }
    return member
  }

  /// All bytes once more, for the digest of the file.
  private static func hashed(
    _ size: Int, _ reading: @escaping ByteReading
  ) throws -> ByteFeed {
    var offset = 0
    let feed = ByteFeed(size: size) { buffer in
      let count = try reading(offset, &buffer)
      offset += count
      return count
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while try feed.read(into: &buffer) > 0 {}
    return feed
  }
}
