import ContentHash
import TimeSeries
import TradeStatistics

/// Names a release by what it says, so that the same figures are recorded once wherever they come from.
///
/// Covers table, period, publication, status, tolerance, scope, note and rows. Files and the day of retrieval are
/// left out: a second copy of the same figures, taken on another day, is not another release.
enum ReleaseDigest {
  /// The SHA-256 of the canonical bytes that Documentation/ArchiveFormat.md lays out.
  static func digest(of release: Release) -> ContentDigest {
    var hash = SHA256()
    hash.update(header(of: release))
    var buffer = CanonicalBuffer()
    buffer.add(release.rows, to: &hash)
    return hash.finalize()
  }

  private static func header(of release: Release) -> [UInt8] {
    var writer = ByteWriter()
    writer.appendText("Pledgeline release 1")
    for field in StoredTable.fields(of: release.table) { writer.appendText(field) }
    writer.appendVarint(release.period.unit.rawValue)
    writer.appendZigzag(Int128(release.period.ordinal))
    writer.appendVarint(release.period.length)
    writer.appendZigzag(Int128(release.publication.day.ordinal))
    writer.appendText(release.publication.precision.rawValue)
    append(release.publication.firstPrint, to: &writer)
    writer.appendText(release.status.rawValue)
    writer.appendZigzag(release.tolerance.millionths)
    for field in StoredScope.fields(of: release.scope) { writer.appendText(field) }
    writer.append(release.note == nil ? 0 : 1)
    if let note = release.note { writer.appendText(note) }
    writer.appendVarint(release.rows.count)
    return writer.bytes
  }

  private static func append(_ day: Day?, to writer: inout ByteWriter) {
    writer.append(day == nil ? 0 : 1)
    if let day { writer.appendZigzag(Int128(day.ordinal)) }
  }
}
