/// The names of the columns, from the first line of a file.
public struct CSVHeader: Sendable {
  /// The names, in the order of the file.
  public let names: [String]
  /// Where the header line stands.
  public let location: SourceLocation
  private let record: CSVRecord
  private let columns: [String: Int]

  /// Takes the names of a record; the same name twice, or none, is an error.
  init(_ record: CSVRecord) throws(TextFormatError) {
    names = record.texts
    location = record.location(ofField: 0)
    self.record = record
    var columns: [String: Int] = [:]
    var problems: [Diagnostic] = []
    for (column, name) in names.enumerated() {
      if name.isEmpty {
        problems.append(
          Diagnostic(
            .error, at: record.location(ofField: column), "column \(column + 1) has no name",
            remedy: "name it, or remove the delimiter that opens it"))
      } else if let first = columns.updateValue(column, forKey: name) {
        problems.append(
          Diagnostic(
            .error, at: record.location(ofField: column),
            "column \(column + 1) has the same name as column \(first + 1): '\(name)'",
            remedy: "give each column a name of its own"))
      }
    }
    guard problems.isEmpty else { throw TextFormatError(problems) }
    self.columns = columns
  }

  /// Where the name of a column stands.
  ///
  /// - Complexity: O(*n*) in the length of the header line; meant for messages.
  public func location(ofColumn column: Int) -> SourceLocation {
    record.location(ofField: column)
  }

  /// The number of the column of that name, from 0; nil if there is none.
  public func optionalColumn(_ name: String) -> Int? {
    columns[name]
  }

  /// The number of the column of that name, from 0; an error that lists the columns found if there is none.
  public func column(_ name: String) throws(TextFormatError) -> Int {
    if let column = columns[name] { return column }
    // A file with a thousand columns needs no message with a thousand names.
    let shown = names.prefix(40).map { "'\($0)'" }.joined(separator: ", ")
    let rest = names.count > 40 ? " and \(names.count - 40) more" : ""
    throw TextFormatError(
      at: location, "no column '\(name)'; columns found: \(shown)\(rest)",
      remedy: Diagnostic.didYouMean(name, among: names) ?? "add the column, or rename one")
  }
}
