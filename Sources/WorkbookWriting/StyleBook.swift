import CXLSXWriter
import Spreadsheets

/// The formats of one workbook, one for each style.
@safe struct StyleBook {
  private var formats: [Cell.Style: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    for style in Cell.Style.allCases {
      guard let format = unsafe workbook_add_format(book) else { continue }
      unsafe StyleBook.set(style, on: format)
      unsafe formats[style] = format
    }
  }

  /// The format of a style.
  subscript(style: Cell.Style) -> UnsafeMutablePointer<lxw_format>? { unsafe formats[style] }

  private static func set(_ style: Cell.Style, on format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if let number = numberFormat(style) { unsafe format_set_num_format(format, number) }
    if style.isBroken { unsafe format_set_text_wrap(format) }
    // Text beside a column of numbers keeps off them.
    if style == .wrapped { unsafe format_set_indent(format, 1) }
    switch style {
    case .title:
      unsafe format_set_bold(format)
      unsafe format_set_font_size(format, 14)
    case .heading:
      unsafe format_set_bold(format)
      unsafe format_set_text_wrap(format)
      unsafe format_set_bg_color(format, 0xDDE6F0)
      unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .faint: unsafe format_set_font_color(format, 0x5A5F66)
    case .month, .day:
      // They head a row, as text does: on the right they would run into the next column.
      unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .inputAmount, .inputNumber, .inputText, .inputMonth:
      // What may be changed is told by colour and by a frame.
      unsafe format_set_bg_color(format, 0xFFF4CC)
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    default: break
    }
  }

  private static func numberFormat(_ style: Cell.Style) -> String? {
    switch style {
    case .amount, .inputAmount: "#,##0.00,,,;\u{2212}#,##0.00,,,"
    case .percent: "0.0%;\u{2212}0.0%"
    case .number, .inputNumber: "#,##0.00####"
    case .count: "#,##0"
    case .day: "yyyy-mm-dd"
    case .month, .inputMonth: "mmm yyyy"
    default: nil
    }
  }
}
