/// Makes rows of the events of a sheet.
struct SheetCells {
  /// The limits of spreadsheet programs themselves.
  static let rowLimit = 1 << 20
  static let columnLimit = 1 << 14

  private let part: String
  private let strings: [String]
  private var row = 0
  private var column = -1
  private var cells: [WorkbookCell] = []
  private var kind = ""
  private var value = ""
  private var isValue = false
  private var isInCell = false
  private var inline = CellText()

  /// - Parameters:
  ///   - part: the sheet, for messages.
  ///   - strings: the workbook's shared strings.
  init(part: String, strings: [String]) {
    self.part = part
    self.strings = strings
  }

  /// Takes the next event; returns a row that is complete with it and holds something.
  mutating func take(_ event: XMLEvent) throws(WorkbookError) -> WorkbookRow? {
    switch event {
    case .start("row", let attributes): try startRow(attributes["r"])
    case .end("row"):
      guard !cells.isEmpty else { return nil }
      return WorkbookRow(number: row, cells: cells)
    case .start("c", let attributes): try startCell(attributes)
    case .end("c"): try endCell()
    case .start("v", _): isValue = isInCell
    case .end("v"): isValue = false
    case .text(let more) where isValue:
      value += more
      guard value.utf8.count <= CellText.limit else {
        throw WorkbookError(place, "a value has more than \(CellText.limit) bytes")
      }
    default: if isInCell { try inline.take(event, in: place) }
    }
    return nil
  }

  private var place: String { "\(part):\(row):\(column + 1)" }

  private mutating func startRow(_ reference: String?) throws(WorkbookError) {
    let number = try reference.map { text throws(WorkbookError) in
      guard let number = Int(text) else {
        throw WorkbookError(place, "the row after this one is numbered '\(text)'")
      }
      return number
    }
    let next = number ?? row + 1
    guard next > row, next <= SheetCells.rowLimit else {
      throw WorkbookError(
        place, "row \(next) comes after row \(row); rows rise, up to \(SheetCells.rowLimit)")
    }
    row = next
    column = -1
    cells = []
  }

  private mutating func startCell(_ attributes: [String: String]) throws(WorkbookError) {
    var next = column + 1
    if let reference = attributes["r"] {
      guard let read = SheetCells.column(of: reference) else {
        throw WorkbookError(place, "the cell after this one is named '\(reference)'")
      }
      next = read
    }
    guard next > column, next < SheetCells.columnLimit else {
      throw WorkbookError(
        place, "cells come in the order of their columns, up to \(SheetCells.columnLimit)")
    }
    column = next
    kind = attributes["t"] ?? "n"
    value = ""
    inline = CellText()
    isInCell = true
  }

  private mutating func endCell() throws(WorkbookError) {
    isInCell = false
    guard let content = try content() else { return }
    cells.append(WorkbookCell(column: column, content: content))
  }

  private func content() throws(WorkbookError) -> WorkbookCell.Content? {
    if kind == "inlineStr" { return inline.content.isEmpty ? nil : .text(inline.content) }
    guard !value.isEmpty else { return nil }
    switch kind {
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else {
        throw WorkbookError(
          place, "it refers to shared string '\(value)', and there are \(strings.count)")
      }
      return strings[index].isEmpty ? nil : .text(strings[index])
    case "n": return .number(value)
    case "b": return .boolean(value == "1")
    case "e": return .error(value)
    // Texts of formulas, and dates as ISO 8601.
    case "str", "d": return .text(value)
    default: throw WorkbookError(place, "its kind is '\(kind)', which is not known")
    }
  }

  /// The column of a reference such as `AB12`, the first one being 0; nil where it is none.
  static func column(of reference: String) -> Int? {
    var column = 0
    var count = 0
    for byte in reference.utf8 {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { break }
      count += 1
      guard count <= 3 else { return nil }
      column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
    }
    let digits = reference.utf8.dropFirst(count)
    guard count > 0, !digits.isEmpty,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return column - 1
  }
}
