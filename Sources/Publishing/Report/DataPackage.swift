import Agreements
import Briefing
import TextFormats
import TimeSeries

/// The tables of a report for programs: a Frictionless tabular data package.
struct DataPackage {
  let brief: Brief
  let tables: [ReportTable]

  // Columns of `brief.csv` that hold numbers or truth values.
  private static let numbers: Set<String> = [
    "baseline", "baseline_to_date", "pledged", "target", "actual", "lower", "upper", "due",
    "progress", "increment", "change",
  ]

  /// The JSON text, UTF-8.
  var bytes: [UInt8] {
    JSONWriter.write([
      "profile": "tabular-data-package",
      "name": .string("pledgeline-\(brief.agreement.id)"),
      "title": .string("\(brief.agreement.title), as of \(brief.asOf)"),
      "description": .string("How to cite: \(HowToCite.line(brief))"),
      "version": .text(brief.asOf),
      "resources": .list(tables, resource),
    ])
  }

  private func resource(_ table: ReportTable) -> JSONValue {
    [
      "profile": "tabular-data-resource",
      "name": .string(Self.name(table.path)), "path": .string(table.path),
      "title": .string(table.title), "format": "csv", "mediatype": "text/csv",
      "encoding": "utf-8", "bytes": .integer(table.bytes.count),
      "schema": [
        "fields": .list(table.columns) { column in
          ["name": .string(column), "type": .string(Self.type(column, table.path))]
        },
        "missingValues": .texts([""]),
      ],
    ]
  }

  // `data/pledge-line.csv` is `data-pledge-line`.
  private static func name(_ path: String) -> String {
    String(path.split(separator: ".")[0].map { $0 == "/" ? "-" : $0 })
  }

  // Cells of charts are text: a figure may carry a mark, and where there is none stands the reason.
  private static func type(_ column: String, _ path: String) -> String {
    guard path == "brief.csv" else { return "string" }
    if column == "as_of" { return "date" }
    if column == "stand_in" { return "boolean" }
    return numbers.contains(column) ? "number" : "string"
  }
}
