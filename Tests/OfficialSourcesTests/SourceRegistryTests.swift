import OfficialSources
import Testing
import TextFormats
import TradeStatistics

@Suite struct SourceRegistryTests {
  @Test func `The shipped registry is valid and names formats that are read`() throws {
    let registry = try SourceRegistry(path: projectPath("Registry/sources.yaml"))
    #expect(registry.sources.count >= 9)
    let known = Set(OfficialFormats.all.map { $0.name })
    for source in registry.sources {
      for format in source.formats {
        #expect(known.contains(format), "\(source.id): \(format)")
      }
    }
    let listed = Set(registry.sources.flatMap(\.formats))
    #expect(known.subtracting(listed).isEmpty, "every format belongs to an office")
  }

  @Test(arguments: [
    ("", "the file is empty"),
    ("source-registry: 2\nsources: []\n", "2"),
    ("source-registry: 1\nsources:\n  - id: Census\n", "expected a short name such as census"),
    ("source-registry: 1\nsources:\n  - id: census\n", "missing key 'title'"),
    ("source-registry: 1\nsources:\n  - id: census\n    url: ftp://a\n", "expected an address"),
    (
      "source-registry: 1\nsources:\n  - id: census\n    quirks: [{seen: today}]\n",
      "expected a day"
    ),
    ("source-registry: 1\nsource: []\n", "unknown key 'source'"),
  ])
  func `A wrong registry is refused with the place`(text: String, message: String) throws {
    let folder = try TestFolder()
    defer { folder.remove() }
    let path = try folder.write("sources.yaml", text)
    let error = try #require(throws: OfficialSourcesError.self) { try SourceRegistry(path: path) }
    #expect(error.description.contains(message), "\(error)")
    #expect(error.diagnostics.allSatisfy { $0.location.file == path })
  }
}
