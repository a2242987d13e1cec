import SystemCalls
import TextFormats
import TradeStatistics

/// A folder of official figures: `releases.yaml`, which describes every table, and the tables.
///
/// ```swift
/// let set = try FigureSet(folder: "Figures/us-china")
/// for table in set.tables {
///   let file = try table.read()
///   print(table.title, file.releases.count)
/// }
/// ```
///
/// The description and the calendars are read at once; tables are read one at a time, when asked.
public struct FigureSet: Hashable, Sendable {
  /// The set's short name.
  public let identifier: String
  /// Text for people.
  public let title: String
  /// On which terms the figures may be used.
  public let licence: String
  /// The calendars, already read.
  public let calendars: [FigureFile]
  /// The tables, in the order of the description.
  public let tables: [FigureTable]

  /// The name of the file that describes a set.
  public static let fileName = "releases.yaml"

  /// Reads the description of the set in a folder, and its calendars.
  ///
  /// - Throws: `OfficialSourcesError` if a file cannot be read, or with everything found wrong.
  public init(folder: String) throws(OfficialSourcesError) {
    let path = Path.join(folder, FigureSet.fileName)
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileSystem.readFile(path, limit: 8 << 20)
    } catch {
      throw OfficialSourcesError(error)
    }
    do throws(TextFormatError) {
      let sink = DiagnosticSink()
      let root = try YAMLDocument.parse(bytes: bytes, file: path)
      let set = FigureSetReader(folder: folder, sink).read(root)
      // A mistake in a shared table is met by every file that uses it.
      if sink.hasErrors { throw TextFormatError(Set(sink.diagnostics).sorted()) }
      guard let set else { throw TextFormatError(at: root.location, "the set is not complete") }
      self = set
    } catch {
      throw OfficialSourcesError(error)
    }
  }

  init(
    identifier: String, title: String, licence: String, calendars: [FigureFile],
    tables: [FigureTable]
  ) {
    self.identifier = identifier
    self.title = title
    self.licence = licence
    self.calendars = calendars
    self.tables = tables
  }
}
