public import Compression

/// A workbook of a spreadsheet program (XLSX): its sheets, and their cells row by row.
///
/// ```swift
/// let workbook = try Workbook(file: "table.xlsx", size: size) { try file.read(at: $0, into: &$1) }
/// try workbook.read(workbook.sheets[0]) { row in print(row.number, row[0]?.text ?? "") }
/// ```
///
/// Read are values: text, shared or in place, numbers as written, truth values and errors. Formats, formulas and dates
/// are not looked at. A sheet is never held in memory whole; its shared strings are.
public struct Workbook {
  /// One sheet, by name.
  public struct Sheet: Hashable, Sendable {
    /// The name on its tab.
    public let name: String
    /// Where it lies in the file.
    let part: String
  }

  /// The most bytes that one part may have, unpacked.
  public static let partLimit = 128 << 20
  /// The most sheets.
  static let sheetLimit = 1000
  /// The most shared strings.
  static let stringLimit = 1 << 20

  /// The sheets, in the order of their tabs.
  public let sheets: [Sheet]
  private let file: String
  private let zip: ZipArchive
  private let strings: [String]

  /// Opens a workbook.
  ///
  /// - Parameters:
  ///   - file: the name for messages; nothing is opened.
  ///   - size: how many bytes the file has.
  ///   - reading: gives bytes of the file from an offset on.
  /// - Throws: `WorkbookError` if it is no workbook, damaged, or larger than the limits.
  public init(file: String, size: Int, reading: @escaping ByteReading) throws(WorkbookError) {
    self.file = file
    let zip: ZipArchive
    do {
      zip = try ZipArchive(file: file, size: size, reading: reading)
    } catch {
      throw Workbook.wrapped(error, file)
    }
    self.zip = zip
    let parts = PartReader(file: file, zip: zip)
    guard parts.has("xl/workbook.xml") else {
      throw WorkbookError(
        file, "it is a ZIP file, but no workbook: it has no xl/workbook.xml",
        remedy: "save the workbook as XLSX, or its sheet as CSV")
    }
    var links = LinkList()
    try parts.read("xl/_rels/workbook.xml.rels") { event throws(WorkbookError) in
      links.take(event)
    }
    var list = SheetList()
    try parts.read("xl/workbook.xml") { event throws(WorkbookError) in list.take(event) }
    guard list.sheets.count <= Workbook.sheetLimit else {
      throw WorkbookError(file, "it has more than \(Workbook.sheetLimit) sheets")
    }
    self.sheets = list.sheets.compactMap { sheet in
      links.target[sheet.link].map { Sheet(name: sheet.name, part: $0) }
    }
    var shared = SharedStrings(file: file)
    if let part = links.strings, parts.has(part) {
      try parts.read(part) { event throws(WorkbookError) in try shared.take(event) }
    }
    self.strings = shared.strings
  }

  /// Reads a sheet row by row; rows without a cell that holds something are passed over.
  ///
  /// - Throws: `WorkbookError` if the sheet is damaged or larger than the limits; and what `body` throws, as it is.
  public func read(_ sheet: Sheet, _ body: (WorkbookRow) throws -> Void) throws {
    var failure: (any Error)?
    do throws(WorkbookError) {
      try withoutActuallyEscaping(body) { body throws(WorkbookError) in
        var cells = SheetCells(part: "\(file)/\(sheet.name)", strings: strings)
        try PartReader(file: file, zip: zip).read(sheet.part) { event throws(WorkbookError) in
          guard let row = try cells.take(event) else { return }
          do {
            try body(row)
          } catch {
            failure = error
            throw WorkbookError(file, "the reading was ended")
          }
        }
      }
    } catch {
      throw failure ?? error
    }
  }

  /// What a lower floor threw, as an error of the workbook.
  static func wrapped(_ error: any Error, _ place: String) -> WorkbookError {
    if let error = error as? WorkbookError { return error }
    if let error = error as? CompressionError {
      return WorkbookError(error.file, error.message, remedy: error.remedy)
    }
    return WorkbookError(place, "reading failed: \(error)")
  }
}
