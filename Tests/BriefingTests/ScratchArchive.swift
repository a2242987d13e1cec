import Briefing
import Foundation
import OfficialSources
import ReleaseArchive

/// An archive in a folder of its own, which goes away with it.
final class ScratchArchive: Sendable {
  let path: String
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "/briefing-tests-" + UUID().uuidString
    path = folder + "/archive.sqlite"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { remove() }

  /// The shipped figures; lives as long as the process, so its folder is removed at exit.
  static func withShippedFigures() throws -> ScratchArchive {
    let scratch = try ScratchArchive()
    let writer = try scratch.writer()
    let set = try FigureSet(folder: ShippedArchive.root + "/Figures/us-china")
    let importer = FigureImporter(archive: writer, now: ShippedArchive.imported)
    _ = try importer.add(
      set.calendars.map { .read(OfficialReading(file: $0)) }
        + set.tables.map(FigureImporter.Item.table))
    atexit { ShippedArchive.removeFolder() }
    return scratch
  }

  /// The archive, open for reading.
  func reader() throws -> SQLiteArchive { try SQLiteArchive(reading: path) }

  /// The archive, open for writing.
  func writer() throws -> SQLiteArchive {
    try SQLiteArchive(writing: path, options: WriterOptions(program: "test"))
  }

  /// Removes the folder with all that is in it.
  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
