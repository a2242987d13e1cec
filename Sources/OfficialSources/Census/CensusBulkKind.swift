import Compression
import TextFormats

/// Exports (EXDB) or imports (IMDB): which members of the archive are read, and what of them.
struct CensusBulkKind {
  /// The member with a record for each commodity, country and district.
  let detailName: String
  let detail: FixedWidthLayout
  /// The member with a record for each commodity.
  let totalsName: String
  let totals: FixedWidthLayout
  /// The tables that come out.
  let measures: [CensusMeasure]
  /// The fields of both members that are added up: values first, then quantities.
  let fields: [String]

  private init(
    _ prefix: String, _ detail: FixedWidthLayout, _ totals: FixedWidthLayout,
    _ measures: [CensusMeasure]
  ) {
    detailName = prefix + "_DETL.TXT"
    self.detail = detail
    totalsName = prefix + "_COMM.TXT"
    self.totals = totals
    self.measures = measures
    var fields = measures.map { $0.column.lowercased() }
    for measure in measures where !fields.contains(measure.quantityColumn.lowercased()) {
      fields.append(measure.quantityColumn.lowercased())
    }
    self.fields = fields
  }

  static let exports = CensusBulkKind(
    "EXP", CensusBulkLayout.exportDetail, CensusBulkLayout.exportTotals, [.exports])
  static let imports = CensusBulkKind(
    "IMP", CensusBulkLayout.importDetail, CensusBulkLayout.importTotals,
    [.generalImports, .generalImportsCIF, .consumption, .consumptionCIF])

  /// Where the quantity of a measure is among the fields.
  func quantityField(of measure: CensusMeasure) -> Int? {
    fields.firstIndex(of: measure.quantityColumn.lowercased())
  }

  /// The kind that an archive's members tell; nil where it has neither or both.
  init?(_ archive: ZipArchive) {
    let kinds = [CensusBulkKind.exports, .imports].filter { kind in
      archive.members.contains { CensusBulkKind.isNamed($0.name, kind.detailName) }
    }
    guard let kind = kinds.first, kinds.count == 1 else { return nil }
    self = kind
  }

  /// Whether a member has that name, in any folder and any case: both changed over the years.
  static func isNamed(_ path: String, _ name: String) -> Bool {
    let last = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last
    return last?.lowercased() == name.lowercased()
  }
}
