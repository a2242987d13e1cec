/// A table of a report, as its description names it.
struct ReportTable {
  let path: String
  let title: String
  let bytes: [UInt8]

  /// The heads of its columns, as the first record has them.
  let columns: [String]

  init(path: String, title: String, columns: [String], bytes: [UInt8]) {
    self.path = path
    self.title = title
    self.columns = columns
    self.bytes = bytes
  }
}
