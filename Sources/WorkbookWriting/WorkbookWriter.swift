import CXLSXWriter
public import Spreadsheets

/// Writes workbooks as Office Open XML (`.xlsx`) with libxlsxwriter.
public enum WorkbookWriter {
  /// Writes a workbook to a new file; equal workbooks are equal bytes.
  public static func write(
    _ spreadsheet: Spreadsheet, to path: String
  ) throws(WorkbookWritingError) {
    guard let book = unsafe workbook_new(path) else {
      throw WorkbookWritingError(path: path, message: "no memory")
    }
    unsafe setProperties(of: book, spreadsheet)
    let styles = unsafe StyleBook(book)
    var failure = LXW_NO_ERROR
    for sheet in spreadsheet.sheets {
      guard let made = unsafe workbook_add_worksheet(book, sheet.name) else {
        failure = LXW_ERROR_PARAMETER_VALIDATION
        continue
      }
      let found = unsafe SheetWriter(book: book, sheet: made, styles: styles).write(sheet)
      if found != LXW_NO_ERROR { failure = found }
    }
    for name in spreadsheet.names {
      let found = unsafe workbook_define_name(book, name.name, "=" + name.cell)
      if found != LXW_NO_ERROR { failure = found }
    }
    // Closing frees the workbook, whatever it returns.
    let closed = unsafe workbook_close(book)
    if closed != LXW_NO_ERROR { failure = closed }
    guard failure == LXW_NO_ERROR else {
      let words = unsafe lxw_strerror(failure).map { unsafe String(cString: $0) }
      throw WorkbookWritingError(path: path, message: words ?? "error \(failure.rawValue)")
    }
  }

  private static func setProperties(
    of book: UnsafeMutablePointer<lxw_workbook>, _ spreadsheet: Spreadsheet
  ) {
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = time_t(spreadsheet.created)
    unsafe withMutableText(spreadsheet.title) { title in
      unsafe withMutableText(spreadsheet.remark) { remark in
        unsafe properties.title = title
        unsafe properties.comments = remark
        // The library copies what it is given.
        _ = unsafe workbook_set_properties(book, &properties)
      }
    }
  }

  /// Text as the library's structures want it, for the time of a call.
  static func withMutableText(_ text: String, _ body: (UnsafeMutablePointer<CChar>?) -> Void) {
    var bytes = Array(PartText.safe(text).utf8CString)
    unsafe bytes.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress) }
  }
}
