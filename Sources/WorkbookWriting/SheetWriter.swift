import CXLSXWriter
import Spreadsheets

/// Writes one sheet's cells, notes and charts.
@safe struct SheetWriter {
  let book: UnsafeMutablePointer<lxw_workbook>
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let styles: StyleBook

  /// Height of a line of text, in points.
  private static let lineHeight = 15.0
  /// No row may be taller, in points.
  private static let tallest = 409.0

  /// Writes a sheet; the last error, or none.
  func write(_ content: Sheet) -> lxw_error {
    var failure = LXW_NO_ERROR
    func check(_ found: lxw_error) { if found != LXW_NO_ERROR { failure = found } }
    for (column, width) in content.widths.enumerated() {
      let place = lxw_col_t(column)
      check(unsafe worksheet_set_column(sheet, place, place, width, nil))
    }
    for (row, cells) in content.rows.enumerated() {
      let lines = content.lines(ofRow: row)
      if lines > 1 {
        let height = min(SheetWriter.tallest, Double(lines) * SheetWriter.lineHeight)
        check(unsafe worksheet_set_row(sheet, lxw_row_t(row), height, nil))
      }
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
          sheet, lxw_row_t(note.row), lxw_col_t(note.column), PartText.safe(note.text)))
    }
    for choice in content.choices { check(write(choice)) }
    for chart in content.charts { check(write(chart)) }
    if content.frozen.rows > 0 {
      check(unsafe worksheet_repeat_rows(sheet, 0, lxw_row_t(content.frozen.rows - 1)))
    }
    unsafe worksheet_set_landscape(sheet)
    unsafe worksheet_fit_to_pages(sheet, 1, 0)
    return failure
  }

  private func write(_ cell: Cell, row: lxw_row_t, column: lxw_col_t) -> lxw_error {
    let format = unsafe styles[cell.style]
    switch cell.content {
    case .text(let text):
      return unsafe worksheet_write_string(sheet, row, column, PartText.safe(text), format)
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
    unsafe chart_title_set_name(made, PartText.safe(chart.title))
    for (index, series) in chart.series.enumerated() {
      guard
        let added = unsafe chart_add_series(made, "=" + series.categories, "=" + series.values)
      else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
      unsafe chart_series_set_name(added, PartText.safe(series.name))
      unsafe paint(added, index, chart.shape)
    }
    unsafe setAxes(of: made, chart)
    var options = unsafe lxw_chart_options()
    unsafe options.x_scale = 1.6
    unsafe options.y_scale = 1.4
    var found = LXW_NO_ERROR
    unsafe WorkbookWriter.withMutableText(chart.title) { text in
      unsafe options.description = text
      found = unsafe worksheet_insert_chart_opt(
        sheet, lxw_row_t(chart.place.row), lxw_col_t(chart.place.column), made, &options)
    }
    return found
  }

  // Figures are amounts in whole units: the axis counts billions, as the cells show them.
  private func setAxes(of made: UnsafeMutablePointer<lxw_chart>, _ chart: SheetChart) {
    unsafe chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    unsafe chart_axis_set_num_format(made.pointee.y_axis, "#,##0,,,;\u{2212}#,##0,,,")
    unsafe chart_axis_set_name(made.pointee.y_axis, chart.unit)
    unsafe chart_axis_set_label_position(
      made.pointee.x_axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    guard chart.shape == .lines else { return }
    // Months, of which a label every five years can be read.
    unsafe chart_axis_set_num_format(made.pointee.x_axis, "yyyy")
    unsafe chart_axis_set_interval_unit(made.pointee.x_axis, 60)
    unsafe chart_axis_set_interval_tick(made.pointee.x_axis, 60)
  }

  // The colours of the charts that the program draws itself; the last line is what the chart is about.
  private func paint(
    _ series: UnsafeMutablePointer<lxw_chart_series>, _ index: Int, _ shape: SheetChart.Shape
  ) {
    switch shape {
    case .lines:
      var line = lxw_chart_line()
      line.color = [0x9BA4AE, 0x0B5CAD, 0xC84A00][index % 3]
      line.width = index == 0 ? 1 : 2.25
      unsafe chart_series_set_line(series, &line)
    case .columns:
      var fill = lxw_chart_fill()
      fill.color = [0x0B5CAD, 0xC84A00, 0x9BA4AE][index % 3]
      unsafe chart_series_set_fill(series, &fill)
    }
  }
}
