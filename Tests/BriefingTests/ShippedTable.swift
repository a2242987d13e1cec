import Foundation
import Testing

/// A shipped CSV file read the plainest way, to reckon expected values without the code under test.
struct ShippedTable {
  let header: [String]
  let rows: [[String]]

  init(_ path: String) throws {
    let text = try String(contentsOfFile: ShippedArchive.root + "/" + path, encoding: .utf8)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    header = try #require(lines.first)
    rows = Array(lines.dropFirst())
  }

  /// Whole numbers of a table that is wide by month, by code and month.
  func wide() -> [String: [String: Int]] {
    var cells: [String: [String: Int]] = [:]
    for row in rows {
      for (month, cell) in zip(header, row).dropFirst() {
        cells[row[0], default: [:]][month] = Int(cell)
      }
    }
    return cells
  }

  /// The cell of the first row that begins with the given cells.
  func cell(_ key: String..., column: String) throws -> String {
    let row = try #require(rows.first { $0.starts(with: key) }, "no row \(key)")
    return row[try #require(header.firstIndex(of: column))]
  }
}

/// The agreement's code list as US exports are booked, each code with its sector.
struct ShippedCodes {
  private let sectors: [String: String]

  init() throws {
    let table = try ShippedTable("Agreements/us-china-phase-one/products.csv")
    sectors = Dictionary(
      uniqueKeysWithValues: table.rows.filter { ["", "census"].contains($0[3]) }
        .map { ($0[0], $0[2]) })
  }

  /// The sector of the longest listed code above a row, or nil.
  func sector(of code: String) -> String? {
    (1...code.count).reversed().lazy.compactMap { sectors[String(code.prefix($0))] }.first
  }
}
