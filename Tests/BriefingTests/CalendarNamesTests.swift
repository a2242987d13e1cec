import Assessment
import OfficialSources
import SystemCalls
import Testing

@Suite struct CalendarNamesTests {
  @Test func `Every calendar of the registry belongs to the office that names it`() throws {
    let package = (0..<3).reduce("\(#filePath)") { path, _ in Path.parent(of: path) }
    let registry = try SourceRegistry(path: Path.join(package, "Registry/sources.yaml"))
    for source in registry.sources {
      for calendar in source.calendars {
        #expect(CalendarNames.source(of: calendar) == source.id, "\(calendar)")
      }
    }
  }
}
