import Workbooks

/// Reads an input as a workbook, with reads of any size: the same rows must come out.
enum WorkbookDecoder {
  /// Sheets beyond these are listed only.
  private static let sheetLimit = 4

  static func tryOut(_ input: [UInt8]) {
    let size = Chunks.size(for: input)
    let pieces = rows(input, size: size)
    let whole = rows(input, size: input.count + 1)
    expect(
      pieces == whole,
      "in pieces of \(size): \(String(describing: pieces)), not \(String(describing: whole))")
  }

  private static func rows(_ input: [UInt8], size: Int) -> [WorkbookRow]? {
    var rows: [WorkbookRow] = []
    do {
      let workbook = try Workbook(
        file: "input", size: input.count, reading: Chunks.reading(input, size: size))
      for sheet in workbook.sheets.prefix(sheetLimit) {
        try workbook.read(sheet) { row in
          expect(row.number > 0 && !row.cells.isEmpty, "an empty row was told")
          rows.append(row)
        }
      }
    } catch {
      // Any refusal will do, as long as both are.
      return nil
    }
    return rows
  }
}
