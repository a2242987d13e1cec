import CXLSXWriter
import Spreadsheets

/// Writes one sheet's cells, notes and charts.
@safe struct SheetWriter {
  let book: UnsafeMutablePointer<lxw_workbook>
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let styles: StyleBook

  /// Writes a sheet; the last error, or none.
  func write(_ content: Sheet) -> lxw_error {
    var failure = LXW_NO_ERROR
    func check(_ found: lxw_error) { if found != LXW_NO_ERROR { failure = found } }
    for (column, width) in content.widths.enumerated() {
      let place = lxw_col_t(column)
      check(unsafe worksheet_set_column(sheet, place, place, width, nil))
    }
    for (row, cells) in content.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        guard let cell else { continue }
        check(write(cell, row: lxw_row_t(row), column: lxw_col_t(column)))
      }
    }
    if content.frozen.rows > 0 || content.frozen.columns > 0 {
      unsafe worksheet_freeze_panes(
        sheet, lxw_row_t(content.frozen.rows), lxw_col_t(content.frozen.columns))
    }
    for note in content.notes {
      check(
        unsafe worksheet_write_comment(
          sheet, lxw_row_t(note.row), lxw_col_t(note.column), note.text))
    }
    for choice in content.choices { check(write(choice)) }
    for chart in content.charts { check(write(chart)) }
    unsafe worksheet_set_landscape(sheet)
    unsafe worksheet_fit_to_pages(sheet, 1, 0)
    return failure
  }

  private func write(_ cell: Cell, row: lxw_row_t, column: lxw_col_t) -> lxw_error {
    let format = unsafe styles[cell.style]
    switch cell.content {
    case .text(let text): return unsafe worksheet_write_string(sheet, row, column, text, format)
    case .number(let number):
      return unsafe worksheet_write_number(sheet, row, column, number, format)
    case .formula(let formula, .number(let number)):
      return unsafe worksheet_write_formula_num(sheet, row, column, formula, format, number)
    case .formula(let formula, .text(let text)):
      return unsafe worksheet_write_formula_str(sheet, row, column, formula, format, text)
    case .blank: return unsafe worksheet_write_blank(sheet, row, column, format)
    }
  }

  private func write(_ choice: Sheet.Choice) -> lxw_error {
    var validation = unsafe lxw_data_validation()
    unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    var found = LXW_NO_ERROR
    // A list as a formula: the words with commas, in quotes.
    let words = "\"\(choice.words.joined(separator: ","))\""
    unsafe WorkbookWriter.withMutableText(words) { text in
      unsafe validation.value_formula = text
      found = unsafe worksheet_data_validation_cell(
        sheet, lxw_row_t(choice.row), lxw_col_t(choice.column), &validation)
    }
    return found
  }

  private func write(_ chart: SheetChart) -> lxw_error {
    let type = chart.shape == .lines ? LXW_CHART_LINE : LXW_CHART_COLUMN
    guard let made = unsafe workbook_add_chart(book, UInt8(type.rawValue)) else {
      return LXW_ERROR_MEMORY_MALLOC_FAILED
    }
    unsafe chart_title_set_name(made, chart.title)
    for series in chart.series {
      guard
        let added = unsafe chart_add_series(made, "=" + series.categories, "=" + series.values)
      else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
      unsafe chart_series_set_name(added, series.name)
    }
    return unsafe worksheet_insert_chart(
      sheet, lxw_row_t(chart.place.row), lxw_col_t(chart.place.column), made)
  }
}
